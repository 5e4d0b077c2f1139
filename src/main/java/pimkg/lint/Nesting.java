package pimkg.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** How deep things stand in one another, and which stand in themselves. Walks without recursion, so depth can't hurt it. */
final class Nesting {

    private static final class Frame {
        private final Node node;
        private final Iterator<Node> inner;
        private int height;

        Frame(Node node, Iterator<Node> inner) {
            this.node = node;
            this.inner = inner;
        }
    }

    private final Function<Node, List<Node>> inner;
    private final Map<Node, Integer> heights = new HashMap<>();
    private final Set<Node> circular = new LinkedHashSet<>();

    /** Nesting by a relation: what stands directly in a thing. */
    Nesting(Function<Node, List<Node>> inner) {
        this.inner = inner;
    }

    /** How many levels stand below it; 0 when nothing does. What stands in itself is followed once. */
    int heightOf(Node root) {
        if (!heights.containsKey(root)) {
            walk(root);
        }
        return heights.get(root);
    }

    /** Whether it was seen to stand in itself. */
    boolean isCircular(Node node) {
        return circular.contains(node);
    }

    private void walk(Node root) {
        Deque<Frame> open = new ArrayDeque<>();
        Set<Node> entered = new HashSet<>();
        enter(root, open, entered);
        while (!open.isEmpty()) {
            Frame top = open.peek();
            if (!top.inner.hasNext()) {
                open.pop();
                entered.remove(top.node);
                heights.put(top.node, top.height);
                if (!open.isEmpty()) {
                    open.peek().height = Math.max(open.peek().height, top.height + 1);
                }
                continue;
            }
            Node next = top.inner.next();
            if (entered.contains(next)) {
                circular.add(next);
            } else if (heights.containsKey(next)) {
                top.height = Math.max(top.height, heights.get(next) + 1);
            } else {
                enter(next, open, entered);
            }
        }
    }

    private void enter(Node node, Deque<Frame> open, Set<Node> entered) {
        entered.add(node);
        open.push(new Frame(node, inner.apply(node).iterator()));
    }
}
