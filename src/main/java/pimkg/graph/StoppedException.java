package pimkg.graph;

import org.apache.jena.query.QueryCancelledException;

/**
 * Whoever takes the statements of a file wants no more of them: it is too large, or takes too long. It is a cancellation to
 * Jena, so that no filter of a rule takes it for "false" and goes on.
 */
public final class StoppedException extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    /** What was exceeded. */
    public enum Limit {
        /** The number of statements. */
        STATEMENTS,
        /** The time that was allowed. */
        TIME
    }

    private final Limit limit;

    /** Stops, because this was exceeded. */
    public StoppedException(Limit limit) {
        this.limit = limit;
    }

    @Override
    public String getMessage() {
        return limit.name();
    }

    /** What was exceeded. */
    public Limit limit() {
        return limit;
    }
}
