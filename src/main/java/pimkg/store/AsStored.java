package pimkg.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;

/**
 * What a database makes of a content: it keeps numbers, days and truth values by their value, so that {@code 01} is 1 when it comes
 * out of a query, and {@code 1.50} is 1.5. The journal has them as they were written.
 */
final class AsStored {

    private AsStored() {
    }

    /** The hash that the graph of a content has in a database. */
    static String hash(Version version, String content) throws CanonicalException {
        Graph written = Canonical.graph(content);
        Graph stored = GraphFactory.createGraphMem();
        boolean[] changed = {false};
        written.find().forEachRemaining(triple -> {
            Node object = stored(triple.getObject());
            changed[0] |= !object.equals(triple.getObject());
            stored.add(triple.getSubject(), triple.getPredicate(), object);
        });
        return changed[0] ? Canonical.hash(Canonical.ofAccepted(stored)) : version.after();
    }

    private static Node stored(Node node) {
        NodeId inline = node.isLiteral() ? NodeIdInline.inline(node) : null;
        return inline == null ? node : NodeIdInline.extract(inline);
    }
}
