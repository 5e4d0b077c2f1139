package pimkg.graph;

import org.apache.jena.graph.Node;

/** Where a node was named last: one object that moves while a file is read, so that following millions costs nothing. */
public final class Spot {

    private Node node;
    private long line;
    private long column;

    /** Nowhere yet. */
    public Spot() {
    }

    /** Moves to a place, whatever is named there. */
    public void moveTo(long atLine, long atColumn) {
        line = atLine;
        column = atColumn;
    }

    /** From 1; 0 when unknown. */
    public long line() {
        return line;
    }

    /** From 1; 0 when unknown. */
    public long column() {
        return column;
    }

    boolean isOf(Node named) {
        return named.equals(node);
    }

    void set(Node named, long atLine, long atColumn) {
        node = named;
        line = Math.max(atLine, 0);
        column = Math.max(atColumn, 0);
    }

    void set(Spot other) {
        set(other.node, other.line, other.column);
    }
}
