package pimkg.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Addresses as the bytes they are written with and four more each; a term is made of one when somebody asks for it. Never changes.
 *
 * @param ends  of each, where the next one begins; no array is to be changed
 * @param bytes of all
 */
public record Addresses(int[] ends, byte[] bytes) {

    private int start(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    /** One of them, from 0. */
    public Node of(int at) {
        return NodeFactory.createURI(new String(bytes, start(at), ends[at] - start(at), StandardCharsets.UTF_8));
    }

    /** Puts addresses together. */
    public static final class Builder {
        private int[] ends = new int[64];
        private byte[] bytes = new byte[1024];
        private int size;
        private int total;

        /** None yet. */
        public Builder() {
        }

        /** How many there are so far. */
        public int size() {
            return size;
        }

        /** Adds one, which must not have half of a sign: that can't be written. */
        public void add(String address) {
            byte[] text = address.getBytes(StandardCharsets.UTF_8);
            add(text, 0, text.length);
        }

        /** Adds one of others. */
        public void add(Addresses from, int at) {
            add(from.bytes, from.start(at), from.ends[at] - from.start(at));
        }

        private void add(byte[] from, int start, int length) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            if (total + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), total + length));
            }
            System.arraycopy(from, start, bytes, total, length);
            total += length;
            ends[size++] = total;
        }

        /** All of them. */
        public Addresses built() {
            return new Addresses(Arrays.copyOf(ends, size), Arrays.copyOf(bytes, total));
        }
    }
}
