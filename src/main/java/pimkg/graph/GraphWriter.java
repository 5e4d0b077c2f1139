package pimkg.graph;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
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

    /** The whole graph as Turtle for people: nameless things stand where they belong, in brackets. */
    public static byte[] pretty(Graph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
        return out.toByteArray();
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
