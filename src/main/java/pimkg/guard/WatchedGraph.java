package pimkg.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that calls somebody for each statement that is found in it. */
public final class WatchedGraph extends GraphWrapper {

    private final Runnable eachStatement;

    /**
     * A graph under watch.
     *
     * @param eachStatement is run for each question and each statement found; it throws when there were too many
     */
    public WatchedGraph(Graph graph, Runnable eachStatement) {
        super(graph);
        this.eachStatement = eachStatement;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find() {
        return watched(super.find());
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
        eachStatement.run();
        return found.mapWith(triple -> {
            eachStatement.run();
            return triple;
        });
    }
}
