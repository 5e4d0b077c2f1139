package pimkg.graph;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** Writes graphs so that any reader can take them. */
public final class GraphWriter {

    private GraphWriter() {
    }

    /** The whole graph as UTF-8, with the prefixes it carries. */
    public static byte[] write(Graph graph, Syntax syntax) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format(syntax)).output(out);
        return out.toByteArray();
    }

    /** The whole graph as Turtle for people: nameless things stand where they belong, in brackets, unless they chain without end. */
    public static byte[] pretty(Graph graph) {
        Graph needed = withNeededPrefixes(graph);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RDFWriter.source(needed).format(RDFFormat.TURTLE_PRETTY).output(out);
            return out.toByteArray();
        } catch (StackOverflowError nested) {
            return write(needed, Syntax.TURTLE);
        }
    }

    /** A copy that carries only the prefixes it needs. */
    public static Graph withNeededPrefixes(Graph graph) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(copy, graph);
        copy.getPrefixMapping().clearNsPrefixMap();
        Set<String> namespaces = new HashSet<>();
        graph.find().forEach(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
            .map(node -> node.isLiteral() ? NodeFactory.createURI(node.getLiteralDatatypeURI()) : node)
            .filter(Node::isURI).map(Node::getNameSpace).forEach(namespaces::add));
        graph.getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> {
            if (namespaces.contains(namespace)) {
                copy.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        return copy;
    }

    /**
     * Flat forms of Turtle and RDF/XML: the pretty ones nest one description in another, as deep as a chain of relations
     * is long, and Java's XML reader refuses what is deeper than a hundred.
     */
    private static RDFFormat format(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> RDFFormat.TURTLE_BLOCKS;
            case TRIG -> RDFFormat.TRIG_BLOCKS;
            case RDFXML -> RDFFormat.RDFXML_PLAIN;
            case JSONLD -> RDFFormat.JSONLD;
            case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case NQUADS -> RDFFormat.NQUADS_UTF8;
        };
    }
}
