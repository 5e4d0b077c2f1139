package pimkg.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** One description with all that rules may look at: what is said of it, and of what it points to. */
public final class Slice {

    private final Node focus;
    private final Set<Node> listedBy;
    private final Map<Node, Block> blocks;
    private final Map<Node, Map<Node, List<Node>>> backwards;
    private final Set<Node> looked;

    /**
     * A slice.
     *
     * @param focus     the description
     * @param listedBy  the listing properties that have it as a value somewhere in the file
     * @param blocks    what is said, by subject; of the focus at least an empty block
     * @param backwards by property and value, who has it; only of properties followed backwards
     * @param looked    what was looked for; is copied
     */
    Slice(Node focus, Set<Node> listedBy, Map<Node, Block> blocks, Map<Node, Map<Node, List<Node>>> backwards, Set<Node> looked) {
        this.focus = focus;
        this.listedBy = listedBy;
        this.blocks = blocks;
        this.backwards = backwards;
        this.looked = Set.copyOf(looked);
    }

    /** What was looked for in the file for this description, found or not; nothing when nobody wanted to know. */
    public Set<Node> looked() {
        return looked;
    }

    /** The description. */
    public Node focus() {
        return focus;
    }

    /** What is said of the description. */
    public Block block() {
        return blocks.get(focus);
    }

    /** The listing properties that have the description as a value. */
    public Set<Node> listedBy() {
        return listedBy;
    }

    /** What is said of a node. */
    public Optional<Block> block(Node subject) {
        return Optional.ofNullable(blocks.get(subject));
    }

    /** All that is said. */
    public Collection<Block> blocks() {
        return blocks.values();
    }

    /** The values of a property of a node. */
    public List<Node> objects(Node subject, Node predicate) {
        Block block = blocks.get(subject);
        return block == null ? List.of() : block.objects(predicate);
    }

    /** Who has this value of a property, in this slice and, of properties followed backwards, in the whole file. */
    public List<Node> subjects(Node predicate, Node object) {
        Map<Node, List<Node>> known = backwards.get(predicate);
        if (known != null) {
            return known.getOrDefault(object, List.of());
        }
        List<Node> subjects = new ArrayList<>();
        for (Block block : blocks.values()) {
            if (block.objects(predicate).contains(object)) {
                subjects.add(block.subject());
            }
        }
        return subjects;
    }

    /** A slice of its own, to be filled. */
    static Map<Node, Block> container() {
        return new HashMap<>(8);
    }
}
