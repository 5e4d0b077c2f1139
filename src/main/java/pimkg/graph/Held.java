package pimkg.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.TransactionHandler;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.SimpleTransactionHandler;
import org.apache.jena.sparql.graph.GraphWrapper;
import pimkg.packaged.Snapshot;

/**
 * The triples of one file: in memory, or where they can be taken from when somebody first asks for them. They come in the order
 * of the file, wherever they are taken from.
 */
final class Held {

    private final Later<Graph> graph;
    private final Consumer<Consumer<Triple>> triples;

    private Held(Later<Graph> graph, Consumer<Consumer<Triple>> triples) {
        this.graph = graph;
        this.triples = triples;
    }

    static Held of(Graph read) {
        return new Held(new Later<>(() -> read), sink -> read.find().forEach(sink));
    }

    /**
     * What is read from a file now.
     *
     * @throws RdfSyntaxException when it is not RDF
     */
    static Held of(RdfInput input) {
        List<Triple> inOrder = new ArrayList<>();
        Graph read = RdfReader.require(input, GraphMemFactory.createDefaultGraphSameTerm(), inOrder::add);
        return new Held(new Later<>(() -> read), inOrder::forEach);
    }

    static Held of(Snapshot snapshot, Snapshot.Part part) {
        return new Held(new Later<>(() -> {
            Graph made = GraphMemFactory.createDefaultGraphSameTerm();
            made.getPrefixMapping().setNsPrefixes(part.prefixes());
            snapshot.triples(part, made::add);
            return made;
        }), sink -> snapshot.triples(part, sink));
    }

    /** Both in one, as two files may have one name. */
    Held and(Held more) {
        Consumer<Consumer<Triple>> both = sink -> {
            triples(sink);
            more.triples(sink);
        };
        return new Held(new Later<>(() -> {
            Graph together = GraphMemFactory.createDefaultGraphSameTerm();
            both.accept(together::add);
            return together;
        }), both);
    }

    /** Hands on its triples; one that a file says twice perhaps twice. */
    void triples(Consumer<Triple> sink) {
        triples.accept(sink);
    }

    Graph graph() {
        return graph.get();
    }

    /** Whether it has indexes in memory. */
    boolean isIndexed() {
        return graph.isMade();
    }

    /** The same, made when somebody looks into it. */
    Graph late() {
        return new Late(graph);
    }

    private static final class Late extends GraphWrapper {
        private final Later<Graph> graph;

        Late(Later<Graph> graph) {
            super(null);
            this.graph = graph;
        }

        @Override
        public Graph get() {
            return graph.get();
        }

        /** A dataset asks for it when it takes the graph in. */
        @Override
        public TransactionHandler getTransactionHandler() {
            return new SimpleTransactionHandler();
        }
    }
}
