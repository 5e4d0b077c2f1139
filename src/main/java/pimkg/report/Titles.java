package pimkg.report;

import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** What to call a thing in front of people. */
public final class Titles {

    private final Function<Node, Graph> graphs;
    private final Language language;

    /** Titles from a graph, in a language where it has them. */
    public Titles(Graph graph, Language language) {
        this(concept -> graph, language);
    }

    /** Titles of what we know, in a language where it has them. */
    public Titles(KnowledgeGraph knowledge, Language language) {
        this(knowledge::about, language);
    }

    private Titles(Function<Node, Graph> graphs, Language language) {
        this.graphs = graphs;
        this.language = language;
    }

    /** The preferred label of a concept, else its short name. */
    public String of(Node concept) {
        String label = Literals.of(graphs.apply(concept), concept, SKOS.prefLabel.asNode()).in(language);
        return label.isEmpty() ? name(concept) : label;
    }

    /** The IRI, or {@code _:} and the label of a blank node; the words of a literal that stands where neither should. */
    public static String iri(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    /** The words of a literal, else as {@link #iri}. */
    public static String plain(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : iri(node);
    }

    /** {@code prefix:name} or the whole IRI; a literal's words; a blank node as brackets. */
    public static String name(Node node) {
        if (node.isURI()) {
            return Prefixes.shorten(node.getURI());
        }
        return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : "[ ]";
    }
}
