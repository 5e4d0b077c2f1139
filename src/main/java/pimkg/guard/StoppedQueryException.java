package pimkg.guard;

import org.apache.jena.query.QueryCancelledException;

/** A query took more than it may. It is a cancellation to Jena, which lets no filter or unbound column swallow one. */
public final class StoppedQueryException extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    /** Which limit it came to. */
    public enum Why {
        /** It ran too long. */
        TIME,
        /** It held too much at a time. */
        MEMORY,
        /** It may hold more, but others hold what there is. */
        ROOM,
        /** Nobody waits for the answer any more. */
        LEFT,
        /** Its property paths followed too many statements. */
        STEPS,
        /** An expression made too long a text. */
        TEXT,
        /** An expression made or met a number or duration that is too large. */
        NUMBER,
        /** It has too many patterns. */
        PARTS,
        /** A pattern repeats groups too often, or nests without end. */
        PATTERN,
        /** The answer has too many rows or statements. */
        ROWS,
        /** The answer is too long in all. */
        ANSWER
    }

    private final Why why;
    private final long limit;

    /**
     * A stop.
     *
     * @param limit in the unit of the reason: milliseconds, bytes, bytes, nothing, statements, characters, bits, patterns, repetitions, rows, characters
     */
    public StoppedQueryException(Why why, long limit) {
        this.why = why;
        this.limit = limit;
    }

    /** Which limit it came to. */
    public Why why() {
        return why;
    }

    /** The limit, in the unit of the reason. */
    public long limit() {
        return limit;
    }

    @Override
    public String getMessage() {
        return why + " " + limit;
    }
}
