package pimkg.graph;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Names for what has none in a file: the same for one file each time, also when only a part of it is read, and others for
 * another file.
 */
public final class BlankLabels {

    private static final String NAMED = "n";
    private static final String PLACED = "p";
    private static final int SEED_LENGTH = 32;

    private final String seed;
    private long line;
    private long number;

    /** For the file that some text stands for. */
    BlankLabels(String seed) {
        this.seed = hex(seed);
    }

    /** What goes by a label in the file. */
    Node named(String label) {
        return NodeFactory.createBlankNode(NAMED + seed + hex(label));
    }

    /** What has no label: told by the furthest line so far, and by how many came in it before. */
    Node at(long atLine) {
        if (atLine > line) {
            line = atLine;
            number = 0;
        }
        number++;
        return NodeFactory.createBlankNode(PLACED + seed + Long.toHexString(line) + "x" + Long.toHexString(number));
    }

    /** What tells the label that something has in its file, in whatever state the file is; empty when it has no label. */
    public static Optional<String> label(Node blank) {
        String name = blank.getBlankNodeLabel();
        return name.startsWith(NAMED) && name.length() > SEED_LENGTH ? Optional.of(name.substring(SEED_LENGTH + 1)) : Optional.empty();
    }

    private static String hex(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long[] hash = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        return fixed(hash[0]) + fixed(hash[1]);
    }

    private static String fixed(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(Long.BYTES * 2 - digits.length()) + digits;
    }
}
