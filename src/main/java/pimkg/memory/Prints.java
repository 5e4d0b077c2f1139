package pimkg.memory;

import org.apache.jena.graph.Node;
import pimkg.graph.BlankLabels;
import pimkg.graph.Hash;

/**
 * 64 bits that stand for a thing of a file. Two things may by chance have the same; then one is judged again without need.
 */
public final class Prints {

    /** What has no label can't be spoken of anywhere else. */
    public static final long NOBODY = 0;

    private Prints() {
    }

    /** That of a term. */
    public static long of(Node node) {
        if (node.isBlank()) {
            return BlankLabels.label(node).map(label -> Hash.of("_:" + label)).orElse(NOBODY);
        }
        return Hash.of(node.isURI() ? node.getURI() : node.toString());
    }
}
