package pimkg.graph;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A large part of a graph that has all of it: it finds its triples there, and keeps only which of them are its own, in some ten bytes
 * each. Never changes.
 */
final class Portion extends GraphBase {

    private final Later<Graph> whole;
    private final Triple[] own;
    private final int number;

    /**
     * A part.
     *
     * @param part  what it consists of
     * @param whole has all of that and more, with equal terms being the same only when they look the same
     */
    Portion(Graph part, Later<Graph> whole) {
        this.whole = whole;
        this.number = part.size();
        this.own = new Triple[Math.max(4, Integer.highestOneBit(number) << 2)];
        part.find().forEach(triple -> own[place(triple)] = triple);
        getPrefixMapping().setNsPrefixes(part.getPrefixMapping());
    }

    /** Where a triple stands, or would stand. */
    private int place(Triple triple) {
        int hash = triple.hashCode() * 0x9E3779B9;
        int at = (hash ^ hash >>> 15) & own.length - 1;
        while (own[at] != null && !own[at].equals(triple)) {
            at = at + 1 & own.length - 1;
        }
        return at;
    }

    private boolean holds(Triple triple) {
        return own[place(triple)] != null;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        boolean all = pattern.getMatchSubject() == null && pattern.getMatchPredicate() == null && pattern.getMatchObject() == null;
        return all ? everything() : whole.get().find(pattern).filterKeep(this::holds);
    }

    private ExtendedIterator<Triple> everything() {
        Iterator<Triple> triples = Arrays.stream(own).filter(Objects::nonNull).iterator();
        return WrappedIterator.createNoRemove(triples);
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return triple.isConcrete() ? holds(triple) : graphBaseFind(triple).hasNext();
    }

    @Override
    protected int graphBaseSize() {
        return number;
    }
}
