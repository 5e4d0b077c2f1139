package pimkg.shape;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Nodes that passed a test lately, each at a place that its letters tell: to find one costs a look, and one that comes later takes the place
 * of one that came before. Bounded. Safe for use by several threads.
 */
final class Lately {

    private static final int SLOTS = 1 << 10;
    /** A longer text is hardly repeated. */
    private static final int LONGEST = 500;

    private final AtomicReferenceArray<Node> passed = new AtomicReferenceArray<>(SLOTS);

    /** Whether a node passes, which must be the same each time. */
    boolean test(Node node, Predicate<Node> test) {
        int hash = node.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (node.equals(passed.getAcquire(slot))) {
            return true;
        }
        boolean passes = test.test(node);
        if (passes && (!node.isLiteral() || node.getLiteralLexicalForm().length() <= LONGEST)) {
            passed.setRelease(slot, node);
        }
        return passes;
    }
}
