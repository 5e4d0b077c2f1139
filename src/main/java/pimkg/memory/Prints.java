package pimkg.memory;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;
import pimkg.graph.BlankLabels;

/**
 * 64 bits that stand for a thing of a file. Two things may by chance have the same (once in 10^8 times at a million things);
 * then one is judged again without need.
 */
public final class Prints {

    /** What has no label can't be spoken of anywhere else. */
    public static final long NOBODY = 0;

    private Prints() {
    }

    /** That of a term. */
    public static long of(Node node) {
        if (node.isBlank()) {
            return BlankLabels.label(node).map(label -> hash("_:" + label)).orElse(NOBODY);
        }
        return hash(node.isURI() ? node.getURI() : node.toString());
    }

    private static long hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long print = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
        return print == NOBODY ? 1 : print;
    }
}
