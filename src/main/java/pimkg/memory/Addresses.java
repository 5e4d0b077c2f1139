package pimkg.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Addresses as the bytes they are written with; a term is made of one when somebody asks for it. Never changes. */
record Addresses(int[] ends, byte[] bytes) {

    private int start(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    Node of(int at) {
        return NodeFactory.createURI(new String(bytes, start(at), ends[at] - start(at), StandardCharsets.UTF_8));
    }

    /** Puts addresses together. */
    static final class Builder {
        private int[] ends = new int[64];
        private byte[] bytes = new byte[1024];
        private int size;
        private int total;

        void add(String address) {
            byte[] text = address.getBytes(StandardCharsets.UTF_8);
            add(text, 0, text.length);
        }

        void add(Addresses from, int at) {
            add(from.bytes, from.start(at), from.ends[at] - from.start(at));
        }

        private void add(byte[] from, int start, int length) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
            }
            if (total + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, total + length));
            }
            System.arraycopy(from, start, bytes, total, length);
            total += length;
            ends[size++] = total;
        }

        Addresses built() {
            return new Addresses(Arrays.copyOf(ends, size), Arrays.copyOf(bytes, total));
        }
    }
}
