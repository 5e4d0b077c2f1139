package pimkg.skosmos;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.text.Language;

/** Finds terms by the whole of a label, with asterisks for parts of it: each term once, those found by their own name first. */
public final class Search {

    /**
     * A term.
     *
     * @param concept    the term
     * @param vocabulary where it was found
     * @param prefLabel  its name in the language to answer in
     * @param altLabel   another name, when that is what was found; empty otherwise, and for a hidden label, which is never shown
     * @param matched    its name in another language, when that is what was found; may be empty
     * @param lang       the language of what was found
     */
    public record Hit(Node concept, Vocabulary vocabulary, String prefLabel, String altLabel, String matched, String lang) {
    }

    private final Graph graph;

    /** Over this snapshot. */
    public Search(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
    }

    /**
     * What fits.
     *
     * @param typed  a label, perhaps with asterisks
     * @param in     the lists to look through
     * @param lang   the language that labels must be in; empty for any
     * @param answer the language of names in the answer
     */
    public List<Hit> find(String typed, List<Vocabulary> in, Optional<Language> lang, Language answer) {
        Glob glob = new Glob(typed);
        Predicate<Node> fits = label -> lang.map(each -> each.tag().equals(label.getLiteralLanguage())).orElse(true)
            && glob.fits(label.getLiteralLexicalForm());
        List<Hit> hits = new ArrayList<>();
        in.forEach(vocabulary -> vocabulary.concepts().forEach(concept -> hit(concept, vocabulary, fits, answer).ifPresent(hits::add)));
        return hits.stream().sorted(Comparator.comparing((Hit hit) -> !hit.altLabel().isEmpty())
            .thenComparing(Hit::prefLabel, Collator.getInstance(answer.locale()))).toList();
    }

    private Optional<Hit> hit(Node concept, Vocabulary vocabulary, Predicate<Node> fits, Language answer) {
        String name = Literals.of(graph, concept, SKOS.prefLabel.asNode()).in(answer);
        return Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel).flatMap(property -> labels(concept, property.asNode(), answer).filter(fits)
            .map(label -> new Hit(concept, vocabulary, name, property.equals(SKOS.altLabel) ? label.getLiteralLexicalForm() : "",
                property.equals(SKOS.prefLabel) && !label.getLiteralLexicalForm().equals(name) ? label.getLiteralLexicalForm() : "",
                label.getLiteralLanguage()))).findFirst();
    }

    /** Those in the language of the answer first. */
    private Stream<Node> labels(Node concept, Node property, Language answer) {
        return G.listSP(graph, concept, property).stream().filter(Node::isLiteral)
            .sorted(Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals(answer.tag())).thenComparing(Node::getLiteralLanguage)
                .thenComparing(Node::getLiteralLexicalForm));
    }
}
