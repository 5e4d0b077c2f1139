package pimkg.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/**
 * The stored questions as RDF, in the form of the sparql-examples convention: editors and assistants that know it offer
 * them by themselves.
 */
public final class QueryDescriptions {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";

    private QueryDescriptions() {
    }

    /**
     * All questions.
     *
     * @param base the address of the server, without a slash at the end
     */
    public static Graph of(QueryLibrary library, String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        for (StoredQuery question : library.all()) {
            Node node = NodeFactory.createURI(base + "/queries/" + question.name());
            graph.add(node, RDF.Nodes.type, iri(SHACL + "SPARQLExecutable"));
            graph.add(node, RDF.Nodes.type, iri(SHACL + "SPARQLSelectExecutable"));
            graph.add(node, iri(SHACL + "select"), NodeFactory.createLiteralString(question.sparql()));
            graph.add(node, iri(SCHEMA + "target"), iri(base + "/sparql"));
            graph.add(node, iri(SCHEMA + "keywords"), NodeFactory.createLiteralString(question.askedBy()));
            for (Language language : Language.values()) {
                question.title().exactly(language).ifPresent(title ->
                    graph.add(node, RDFS.comment.asNode(), NodeFactory.createLiteralLang(title, language.tag())));
            }
        }
        return graph;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
