package pimkg.stream;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;

/**
 * A set of nodes that remembers 64 bits of each: 11 to 22 bytes a node, whatever its length. It may take a node for
 * another one (once in 10^8 times at a million nodes); that only makes a reader careful, never wrong.
 */
final class Fingerprints {

    private long[] slots = new long[1024];
    private int size;

    void add(Node node) {
        long print = print(node);
        int at = find(slots, print);
        if (slots[at] == 0) {
            slots[at] = print;
            size++;
            if (size * 4L > slots.length * 3L) {
                grow();
            }
        }
    }

    boolean contains(Node node) {
        return size > 0 && slots[find(slots, print(node))] != 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long print : slots) {
            if (print != 0) {
                larger[find(larger, print)] = print;
            }
        }
        slots = larger;
    }

    private static int find(long[] table, long print) {
        int at = (int) (print & table.length - 1);
        while (table[at] != 0 && table[at] != print) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private static long print(Node node) {
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        long print = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
        return print == 0 ? 1 : print;
    }
}
