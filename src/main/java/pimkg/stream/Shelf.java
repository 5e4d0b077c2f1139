package pimkg.stream;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Blocks in the order in which they began, and how many statements they hold together. */
final class Shelf {

    private final Map<Node, Block> blocks = new LinkedHashMap<>();
    private long statements;

    Block get(Node subject) {
        return blocks.get(subject);
    }

    Block put(Block block) {
        blocks.put(block.subject(), block);
        statements += block.size();
        return block;
    }

    /** Takes a block off, if it is there; {@code null} otherwise. */
    Block remove(Node subject) {
        Block block = blocks.remove(subject);
        statements -= block == null ? 0 : block.size();
        return block;
    }

    Block oldest() {
        return blocks.values().iterator().next();
    }

    void grow(int more) {
        statements += more;
    }

    Block removeOldest() {
        Iterator<Block> oldest = blocks.values().iterator();
        Block block = oldest.next();
        oldest.remove();
        statements -= block.size();
        return block;
    }

    long statements() {
        return statements;
    }

    Collection<Block> blocks() {
        return blocks.values();
    }
}
