package pimkg.graph;

/** Whoever takes the statements of a file wants no more of them: it is too large, or takes too long. */
public final class StoppedException extends RuntimeException {

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
        super(limit.name(), null, false, false);
        this.limit = limit;
    }

    /** What was exceeded. */
    public Limit limit() {
        return limit;
    }
}
