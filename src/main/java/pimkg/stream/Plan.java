package pimkg.stream;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** What a reader of descriptions has to know about the rules. */
public interface Plan {

    /**
     * Whether rules are about this.
     *
     * @param elsewhere what the file says so far about another node, a class for instance
     */
    boolean isFocus(Block block, Function<Node, Optional<Block>> elsewhere);

    /** The properties whose values rules are about, whatever else is said of these. */
    Set<Node> listing();

    /** The nodes rules are about, whatever is said of them. */
    Set<Node> named();

    /**
     * Whether being listed would change nothing, because all rules that are about what is listed are about this block anyhow.
     *
     * @param elsewhere as in {@link #isFocus}
     */
    boolean isSettled(Block block, Function<Node, Optional<Block>> elsewhere);

    /** Whether the background speaks of this subject, so that a file can't. */
    boolean isKnown(Node subject);

    /** How far rules look from what they are about. */
    Reach reach();

    /** The properties that rules follow backwards in the file; then the file can't be read in parts. */
    Set<Node> inverses();
}
