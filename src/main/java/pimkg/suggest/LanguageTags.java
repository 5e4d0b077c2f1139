package pimkg.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Language tags that are a name or the long code of a language: {@code @english} for {@code @en}. */
final class LanguageTags {

    private final ValueLists lists;

    LanguageTags(ValueLists lists) {
        this.lists = lists;
    }

    /** The same text with the tag that BCP 47 has for the language; none when the tag is that, or unknown. */
    List<Suggestion> suggest(Node literal) {
        String tag = literal.getLiteralLanguage();
        if (tag.length() < 3) {
            return List.of();
        }
        return lists.languages().suggest(NodeFactory.createLiteralString(tag)).stream()
            .flatMap(language -> retagged(literal, language).stream()).toList();
    }

    private Optional<Suggestion> retagged(Node literal, Suggestion language) {
        return lists.languages().entries().stream().filter(entry -> entry.node().equals(language.value()))
            .flatMap(entry -> entry.codes().stream()).min(Comparator.comparingInt(String::length))
            .filter(code -> !literal.getLiteralLanguage().startsWith(code + "-") && !code.equals(literal.getLiteralLanguage()))
            .map(code -> new Suggestion(NodeFactory.createLiteralLang(literal.getLiteralLexicalForm(), code), language.label(), language.safe()));
    }
}
