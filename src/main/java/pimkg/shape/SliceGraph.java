package pimkg.shape;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import pimkg.stream.Block;
import pimkg.stream.Slice;

/** A slice as a graph, for queries and for what is left to Jena. */
final class SliceGraph extends GraphBase {

    private final Slice slice;

    SliceGraph(Slice slice) {
        this.slice = slice;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> found = new ArrayList<>();
        if (pattern.getSubject().isConcrete()) {
            slice.block(pattern.getSubject()).ifPresent(block -> collect(block, pattern, found));
        } else {
            slice.blocks().forEach(block -> collect(block, pattern, found));
        }
        return WrappedIterator.create(found.iterator());
    }

    private static void collect(Block block, Triple pattern, List<Triple> found) {
        if (pattern.getPredicate().isConcrete()) {
            collect(block, pattern.getPredicate(), pattern.getObject(), found);
        } else {
            block.predicates().forEach(predicate -> collect(block, predicate, pattern.getObject(), found));
        }
    }

    private static void collect(Block block, Node predicate, Node object, List<Triple> found) {
        for (Node value : block.objects(predicate)) {
            if (!object.isConcrete() || object.equals(value)) {
                found.add(Triple.create(block.subject(), predicate, value));
            }
        }
    }
}
