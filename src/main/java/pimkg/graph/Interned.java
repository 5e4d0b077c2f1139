package pimkg.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * Nodes that a parser made lately, by their text. Files repeat most of what they name: the same text need not be resolved, checked and
 * kept again. What the parser had something to say about is made each time, so that it says so each time. Bounded; for one thread.
 */
final class Interned {

    private static final int SLOTS = 1 << 12;
    private static final int PRIME = 31;
    /** A longer text is hardly repeated. */
    private static final int LONGEST = 256;

    private final String[] texts = new String[SLOTS];
    private final Node[] nodes = new Node[SLOTS];
    private final Map<String, Node> names;
    private long remarks;

    /** Beside those made lately it knows some by their names, for good. */
    Interned(Map<String, Node> names) {
        this.names = names;
    }

    /** Hands on what the parser says, and notices that it says something. */
    ErrorHandler heard(ErrorHandler errors) {
        return new ErrorHandler() {
            @Override
            public void warning(String message, long line, long column) {
                remarks++;
                errors.warning(message, line, column);
            }

            @Override
            public void error(String message, long line, long column) {
                remarks++;
                errors.error(message, line, column);
            }

            @Override
            public void fatal(String message, long line, long column) {
                remarks++;
                errors.fatal(message, line, column);
            }
        };
    }

    /** Addresses are to be resolved otherwise from now on. */
    void forget() {
        Arrays.fill(texts, null);
        Arrays.fill(nodes, null);
    }

    Node address(String text, Supplier<Node> make) {
        int slot = slot(text.hashCode());
        Node known = nodes[slot];
        return known != null && known.isURI() && text.equals(texts[slot]) ? known : made(text, slot, make);
    }

    /** The address of this text, to which nothing is to be done: the one that is known by it, else a new one. */
    Node named(String text) {
        Node known = names.get(text);
        return known == null ? NodeFactory.createURI(text) : known;
    }

    Node literal(String text, String language, RDFDatatype type, Supplier<Node> make) {
        int slot = slot(text.hashCode() * PRIME + language.hashCode() + type.hashCode());
        Node known = nodes[slot];
        boolean same = known != null && known.isLiteral() && text.equals(texts[slot]) && language.equals(known.getLiteralLanguage())
            && type.equals(known.getLiteralDatatype());
        return same ? known : made(text, slot, make);
    }

    private Node made(String text, int slot, Supplier<Node> make) {
        long before = remarks;
        Node node = make.get();
        if (remarks == before && text.length() <= LONGEST && !node.isBlank()) {
            texts[slot] = text;
            nodes[slot] = node;
        }
        return node;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
