package pimkg.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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
    private final Set<Step> seen = new HashSet<>();
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
        push(node, reach);
        while (!open.isEmpty()) {
            follow(open.pop());
        }
    }

    private void push(Node node, Reach reach) {
        if (!reach.isLeaf()) {
            Step step = new Step(node, reach);
            if (seen.add(step)) {
                open.push(step);
            }
        }
    }

    private void follow(Step step) {
        Reach reach = step.reach();
        Block block = blocks.get(step.node());
        for (int at = 0; block != null && at < block.size(); at++) {
            List<Reach> following = reach.following(block.predicate(at));
            for (int next = 0; next < following.size(); next++) {
                to(block.object(at), following.get(next));
            }
        }
        reach.inverses().forEach((predicate, next) -> backwards.of(predicate, step.node()).forEach(subject -> to(subject, next)));
    }

    /** Where nothing is said of a node, there is nothing to follow but who has it as a value. */
    private void to(Node node, Reach next) {
        if (isSaid(node) || !next.inverses().isEmpty()) {
            push(node, next);
        }
    }

    private boolean isSaid(Node node) {
        if (node.isLiteral()) {
            return false;
        }
        boolean isHere = blocks.containsKey(node);
        if (!isHere) {
            Optional<Block> found = look.apply(node);
            found.ifPresent(block -> {
                blocks.put(node, block);
                block.use();
            });
            isHere = found.isPresent();
        }
        return isHere;
    }
}
