package pimkg.work;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import pimkg.guard.WatchedGraph;

/** Counts the questions to a dataset and the statements that answer them. */
final class CountedDataset extends DatasetGraphWrapper {

    private long steps;

    CountedDataset(DatasetGraph dataset) {
        super(dataset);
    }

    long steps() {
        return steps;
    }

    private void step() {
        steps++;
    }

    private Iterator<Quad> counted(Iterator<Quad> found) {
        step();
        return Iter.map(found, quad -> {
            step();
            return quad;
        });
    }

    @Override
    public Graph getDefaultGraph() {
        return new WatchedGraph(super.getDefaultGraph(), this::step);
    }

    @Override
    public Graph getGraph(Node name) {
        return new WatchedGraph(super.getGraph(name), this::step);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return counted(super.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return counted(super.findNG(graph, subject, predicate, object));
    }
}
