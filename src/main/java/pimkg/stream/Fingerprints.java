package pimkg.stream;

import org.apache.jena.graph.Node;
import pimkg.graph.Hash;
import pimkg.graph.LongSet;

/**
 * A set of nodes that remembers 64 bits of each: 11 to 22 bytes a node, whatever its length. It may take a node for
 * another one; that only makes a reader careful, never wrong.
 */
final class Fingerprints {

    private final LongSet prints = new LongSet();

    void add(Node node) {
        prints.add(Hash.of(node.toString()));
    }

    boolean contains(Node node) {
        return !isEmpty() && prints.contains(Hash.of(node.toString()));
    }

    boolean isEmpty() {
        return prints.size() == 0;
    }
}
