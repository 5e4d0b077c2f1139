package pimkg.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** Collects what is said of the nodes that rules look at from one description. */
final class Gathering {

    private final Map<Node, Block> blocks;
    private final Function<Node, Optional<Block>> look;
    private final Backwards backwards;
    private final Map<Reach, Set<Node>> seen = new HashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /**
     * Collects into {@code blocks}, where the description itself is already.
     *
     * @param look      what is said about a node, wherever that is kept
     * @param backwards who has which value
     */
    Gathering(Map<Node, Block> blocks, Function<Node, Optional<Block>> look, Backwards backwards) {
        this.blocks = blocks;
        this.look = look;
        this.backwards = backwards;
    }

    /** A node, and how rules look on from it. */
    private record Step(Node node, Reach reach) {
    }

    /** Without recursion: a file may chain as many things as it likes. */
    void from(Node node, Reach reach) {
        open.push(new Step(node, reach));
        while (!open.isEmpty()) {
            follow(open.pop());
        }
    }

    private void follow(Step step) {
        Reach reach = step.reach();
        Block block = blocks.get(step.node());
        if (reach.isLeaf() || !seen.computeIfAbsent(reach, each -> new HashSet<>()).add(step.node())) {
            return;
        }
        if (block != null) {
            for (int at = 0; at < block.size(); at++) {
                Node object = block.object(at);
                reach.following(block.predicate(at)).forEach(next -> to(object, next));
            }
        }
        reach.inverses().forEach((predicate, next) -> backwards.of(predicate, step.node()).forEach(subject -> to(subject, next)));
    }

    private void to(Node node, Reach next) {
        if (!blocks.containsKey(node)) {
            look.apply(node).ifPresent(found -> {
                blocks.put(node, found);
                found.use();
            });
        }
        open.push(new Step(node, next));
    }
}
