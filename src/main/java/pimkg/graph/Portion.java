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
 * each. Filled by whoever makes it, and not changed afterwards.
 */
final class Portion extends GraphBase {

    private static final int LEAST = 64;

    private final Later<Graph> whole;
    private Triple[] own = new Triple[LEAST];
    private int number;

    /**
     * A part that has nothing yet.
     *
     * @param whole will have all of it and more, with equal terms being the same only when they look the same
     */
    Portion(Later<Graph> whole) {
        this.whole = whole;
    }

    @Override
    public void performAdd(Triple triple) {
        int at = place(own, triple);
        if (own[at] == null) {
            own[at] = triple;
            if (++number * 2L > own.length) {
                own = larger(own);
            }
        }
    }

    private static Triple[] larger(Triple[] triples) {
        Triple[] larger = new Triple[triples.length * 2];
        for (Triple triple : triples) {
            if (triple != null) {
                larger[place(larger, triple)] = triple;
            }
        }
        return larger;
    }

    /** Where a triple stands, or would stand. */
    private static int place(Triple[] triples, Triple triple) {
        int hash = triple.hashCode() * 0x9E3779B9;
        int at = (hash ^ hash >>> 15) & triples.length - 1;
        while (triples[at] != null && !triples[at].equals(triple)) {
            at = at + 1 & triples.length - 1;
        }
        return at;
    }

    private boolean holds(Triple triple) {
        return own[place(own, triple)] != null;
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
