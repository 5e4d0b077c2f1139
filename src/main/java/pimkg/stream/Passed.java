package pimkg.stream;

import org.apache.jena.graph.Node;
import pimkg.graph.Hash;
import pimkg.graph.LongSet;

/**
 * What the window has passed, as 64 bits of each: 11 to 22 bytes a node, whatever its length. A node may be taken for another one; that
 * only makes a reader careful, never wrong.
 */
final class Passed {

    /** What was let go of and must not come up again: neither with more statements, nor listed as a description. */
    private final LongSet gone = new LongSet();
    /** What was let go of and may well be listed as a description: it was handed on as one. */
    private final LongSet settled = new LongSet();
    /** What was looked for in vain. */
    private final LongSet missed = new LongSet();

    private static long print(Node node) {
        return Hash.of(node.isURI() ? node.getURI() : node.toString());
    }

    void letGo(Node node, boolean isSettled) {
        (isSettled ? settled : gone).add(print(node));
    }

    boolean isGone(Node node) {
        long print = print(node);
        return gone.contains(print) || settled.contains(print);
    }

    /** Whether that it is listed comes too late. */
    boolean isUnlisted(Node node) {
        return gone.contains(print(node));
    }

    /** Whether it is gone; what is not, was looked for in vain. */
    boolean isGoneElseMissed(Node node) {
        long print = print(node);
        boolean isGone = gone.contains(print) || settled.contains(print);
        if (!isGone) {
            missed.add(print);
        }
        return isGone;
    }

    /** Whether something was let go of or missed, so that no more may be said of it. */
    boolean concerns(Node node) {
        long print = print(node);
        return gone.contains(print) || settled.contains(print) || missed.contains(print);
    }
}
