package pimkg.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * What tells the triples of one graph from those of another, in whatever order they come: how many they are, and the sums of two 64-bit
 * hashes of each. Not meant to withstand someone who looks for two graphs of the same sums.
 */
record Content(long number, long first, long second) {

    static Content of(Graph graph) {
        long number = 0;
        long first = 0;
        long second = 0;
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); number++) {
            byte[] written = triples.next().toString().getBytes(StandardCharsets.UTF_8);
            long[] hash = MurmurHash3.hash128x64(written, 0, written.length, 0);
            first += hash[0];
            second += hash[1];
        }
        return new Content(number, first, second);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(3 * Long.BYTES).putLong(number).putLong(first).putLong(second).array();
    }
}
