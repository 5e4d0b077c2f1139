package pimkg.graph;

import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import pimkg.text.Language;
import pimkg.text.Localized;

/** From language-tagged literals to {@link Localized} texts. */
public final class Literals {

    private Literals() {
    }

    /**
     * The values of a property of a subject, by language. A literal without a tag counts as English; of two in one
     * language the alphabetically first is taken, so that the answer is always the same.
     */
    public static Localized of(Graph graph, Node subject, Node property) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        G.iterSP(graph, subject, property).filterKeep(Node::isLiteral).forEach(literal -> {
            String tag = literal.getLiteralLanguage();
            Language.ofTag(tag.isEmpty() ? Language.EN.tag() : tag).ifPresent(language ->
                texts.merge(language, literal.getLiteralLexicalForm(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        });
        return Localized.of(texts);
    }
}
