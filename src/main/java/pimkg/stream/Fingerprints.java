package pimkg.stream;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;
import pimkg.graph.LongSet;

/**
 * A set of nodes that remembers 64 bits of each: 11 to 22 bytes a node, whatever its length. It may take a node for
 * another one (once in 10^8 times at a million nodes); that only makes a reader careful, never wrong.
 */
final class Fingerprints {

    private final LongSet prints = new LongSet();

    void add(Node node) {
        prints.add(print(node));
    }

    boolean contains(Node node) {
        return !isEmpty() && prints.contains(print(node));
    }

    boolean isEmpty() {
        return prints.size() == 0;
    }

    private static long print(Node node) {
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        long print = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
        return print == 0 ? 1 : print;
    }
}
