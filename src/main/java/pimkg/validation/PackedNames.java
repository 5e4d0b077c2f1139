package pimkg.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What descriptions are called: addresses as the bytes they are written with, and eight bytes each beside these. A term is made of one
 * when somebody asks for it. At most 2 GB of addresses.
 */
final class PackedNames {

    private static final int CHUNK = 1 << 20;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    /** Where each begins, counted as if all chunks were of one size; -1 for what is kept as it is. */
    private int[] begins = new int[64];
    private final Map<Integer, Node> others = new HashMap<>();
    private int size;

    void add(Node name) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size + (size >> 1));
        }
        if (name.isURI() && isPlain(name.getURI())) {
            begins[size] = put(name.getURI().getBytes(StandardCharsets.UTF_8));
        } else {
            begins[size] = -1;
            others.put(size, name);
        }
        size++;
    }

    /** Half of a sign can't be written in UTF-8. */
    private static boolean isPlain(String address) {
        for (int at = 0; at < address.length(); at++) {
            if (Character.isSurrogate(address.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private int put(byte[] address) {
        int needed = Integer.BYTES + address.length;
        if (chunks.isEmpty() || chunks.get(chunks.size() - 1).remaining() < needed) {
            chunks.add(ByteBuffer.allocate(Math.max(CHUNK, needed)));
        }
        ByteBuffer last = chunks.get(chunks.size() - 1);
        int begin = Math.addExact(Math.multiplyExact(chunks.size() - 1, CHUNK), last.position());
        last.putInt(address.length).put(address);
        return begin;
    }

    int size() {
        return size;
    }

    Node of(int at) {
        if (begins[at] < 0) {
            return others.get(at);
        }
        ByteBuffer chunk = chunks.get(begins[at] / CHUNK);
        int begin = begins[at] % CHUNK;
        return NodeFactory.createURI(new String(chunk.array(), begin + Integer.BYTES, chunk.getInt(begin), StandardCharsets.UTF_8));
    }
}
