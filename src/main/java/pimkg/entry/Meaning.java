package pimkg.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.term.Pim;
import pimkg.text.Language;

/**
 * What a thing means, who says so, and how sure that is.
 *
 * @param definition in one or two sentences; empty when there is none
 * @param scope      where the term begins and ends
 * @param examples   of what falls under it
 * @param history    what changed over time
 * @param remarks    of the editors
 * @param certainty  how far it was checked
 * @param sources    the documents it rests on
 * @param unofficial whether the words in the language asked for are this project's own translation
 * @param others     how other documents word it, the oldest first
 */
public record Meaning(Said definition, Said scope, List<Said> examples, List<Said> history, List<Said> remarks,
                      Certainty certainty, List<Citation> sources, boolean unofficial, List<Wording> others) {

    private static final Node EDITION = pim("edition");
    private static final Node UNOFFICIAL = pim("unofficialLanguage");

    /**
     * How far something was checked.
     *
     * @param code    {@code V}, {@code P} or {@code E}; empty when nothing is said
     * @param name    in a word or two
     * @param meaning in a sentence
     */
    public record Certainty(String code, Said name, Said meaning) {
    }

    /**
     * A document.
     *
     * @param title   with the address of its entry
     * @param edition which text of it; may be empty
     * @param issued  year, month or day; may be empty
     */
    public record Citation(Said title, Said edition, String issued) {
    }

    /**
     * What another document says, or an earlier one said.
     *
     * @param said      the property that it gives another value: the definition, the name
     * @param text      its words
     * @param source    the document
     * @param certainty how far that was checked
     */
    public record Wording(Said said, Said text, Citation source, Certainty certainty) {
    }

    static Meaning of(Node term, Names names) {
        Graph graph = names.graph();
        return new Meaning(names.what(term), names.text(term, SKOS.scopeNote.asNode()), names.texts(term, SKOS.example.asNode()),
            names.texts(term, SKOS.historyNote.asNode()), names.texts(term, SKOS.editorialNote.asNode()), certainty(term, names),
            sources(term, names),
            graph.contains(term, UNOFFICIAL, NodeFactory.createLiteralString(names.language().tag())), others(term, names));
    }

    private static Certainty certainty(Node statement, Names names) {
        return Optional.ofNullable(G.getZeroOrOneSP(names.graph(), statement, Pim.CERTAINTY))
            .map(degree -> new Certainty(names.code(degree).text(), names.of(degree), names.text(degree, SKOS.definition.asNode())))
            .orElse(new Certainty("", Said.NOTHING, Said.NOTHING));
    }

    private static List<Citation> sources(Node statement, Names names) {
        return G.listSP(names.graph(), statement, DCTerms.source.asNode()).stream().filter(Node::isURI)
            .map(source -> citation(source, names)).sorted((a, b) -> a.issued().compareTo(b.issued())).toList();
    }

    static Citation citation(Node source, Names names) {
        String issued = Optional.ofNullable(G.getZeroOrOneSP(names.graph(), source, DCTerms.issued.asNode()))
            .map(Node::getLiteralLexicalForm).orElse("");
        return new Citation(names.of(source), names.text(source, EDITION), issued);
    }

    /** Statements about statements: a document that is cited for a wording of its own. */
    private static List<Wording> others(Node term, Names names) {
        Graph graph = names.graph();
        return G.listPO(graph, RDF.Nodes.subject, term).stream()
            .filter(statement -> graph.contains(statement, DCTerms.source.asNode(), Node.ANY))
            .flatMap(statement -> graph.find(statement, RDF.Nodes.object, Node.ANY).mapWith(Triple::getObject).filterKeep(Node::isLiteral)
                .mapWith(text -> new Wording(names.heading(G.getOneSP(graph, statement, RDF.Nodes.predicate)), Said.of(text),
                    sources(statement, names).get(0), certainty(statement, names))).toList().stream())
            .sorted((a, b) -> (a.source().issued() + a.text().text()).compareTo(b.source().issued() + b.text().text())).toList();
    }

    /** All languages' definitions of a thing. */
    static List<Said> definitions(Graph graph, Node term) {
        return Stream.of(Language.values()).flatMap(language -> Names.what(graph, term).exactly(language)
            .map(words -> new Said(words, language.tag(), language.dir(), "")).stream()).toList();
    }

    private static Node pim(String name) {
        return NodeFactory.createURI(Pim.BASE + "ontology/pim#" + name);
    }
}
