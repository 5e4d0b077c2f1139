package pimkg.submission;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset of submissions, or the graphs of one agency in it.
 *
 * @param dataset what is read; has named graphs only
 * @param begin   how the names of the graphs that may be read begin; empty for all of them
 */
record Part(DatasetGraph dataset, Optional<String> begin) {

    /** Quads of named graphs; a name of {@link Node#ANY} is any that may be read. */
    Iterator<Quad> find(Node name, Node subject, Node predicate, Node object) {
        if (begin.isEmpty()) {
            return dataset.findNG(name, subject, predicate, object);
        }
        if (name.isConcrete() && !isOpen(name)) {
            return Iter.nullIterator();
        }
        return Iter.filter(dataset.findNG(name, subject, predicate, object), quad -> isOpen(quad.getGraph()));
    }

    /** The names of the graphs that may be read. */
    Iterator<Node> names() {
        return Iter.filter(dataset.listGraphNodes(), this::isOpen);
    }

    /** Whether it surely holds nothing; of one agency's graphs that would take a look at those of all. */
    boolean isEmpty() {
        return begin.isEmpty() && !dataset.listGraphNodes().hasNext();
    }

    private boolean isOpen(Node name) {
        return begin.isEmpty() || name.isURI() && name.getURI().startsWith(begin.get());
    }
}
