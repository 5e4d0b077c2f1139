package pimkg.canon;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import pimkg.canon.CanonicalException.Reason;

/**
 * The canonical N-Quads of a graph (W3C RDF Dataset Canonicalization, RDFC-1.0, SHA-256): the same graph gives the same bytes in
 * every program that follows it, and another graph gives others. Literals keep the very form in which they were written.
 */
public final class Canonical {

    /** Steps for each statement, far more than an honest description needs. */
    private static final long STEPS_A_TRIPLE = 200;
    /** Steps that also the smallest graph has. */
    private static final long STEPS_ANYWAY = 20_000;

    private Canonical() {
    }

    /**
     * The canonical text of a graph: one line a statement, each ended by a line feed; empty for a graph without any.
     *
     * @throws CanonicalException when it has none, or none that is found with a bounded number of steps
     */
    public static String of(Graph graph) throws CanonicalException {
        return of(graph, STEPS_ANYWAY + STEPS_A_TRIPLE * graph.size());
    }

    /**
     * The canonical text of a graph that was accepted before. The order of its statements has a say in the number of steps: what
     * passed once must always pass.
     *
     * @throws CanonicalException when it has none, which is to say that it is another graph
     */
    public static String ofAccepted(Graph graph) throws CanonicalException {
        return of(graph, 20 * (STEPS_ANYWAY + STEPS_A_TRIPLE * graph.size()));
    }

    private static String of(Graph graph, long steps) throws CanonicalException {
        try {
            RdfCanon canon = RdfCanon.create("SHA-256", new Steps(steps));
            feed(graph, canon);
            List<byte[]> lines = new ArrayList<>();
            canon.provide((RdfQuadConsumer) new LineConsumer(lines));
            return joined(lines);
        } catch (IllegalStateException | StackOverflowError tangled) {
            throw new CanonicalException(Reason.TANGLED, "");
        } catch (RdfConsumerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void feed(Graph graph, RdfCanon canon) throws CanonicalException {
        Terms terms = new Terms();
        ExtendedIterator<Triple> all = graph.find();
        try {
            while (all.hasNext()) {
                terms.quad(all.next(), canon);
            }
        } finally {
            all.close();
        }
    }

    private record LineConsumer(List<byte[]> lines) implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(String subject, String predicate, String object, String datatype, String language, String direction,
                String graph) {
            lines.add(NQuadsWriter.nquad(subject, predicate, object, datatype, language, direction, graph).getBytes(StandardCharsets.UTF_8));
            return this;
        }
    }

    /** In the order of code points, which is that of the bytes of UTF-8, but not that of Java's strings. */
    private static String joined(List<byte[]> lines) {
        lines.sort(Arrays::compareUnsigned);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(new String(line, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /**
     * The graph of a canonical text; its blank nodes are new ones.
     *
     * @throws org.apache.jena.riot.RiotException when it is no N-Quads
     */
    public static Graph graph(String text) {
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.fromString(text, Lang.NTRIPLES).checking(false).errorHandler(new Unforgiving()).parse(graph);
        return graph;
    }

    /** {@code sha256:} and the hexadecimal digits of a text's hash. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code sha256:} and the hexadecimal digits of a hash. */
    public static String hash(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
