package pimkg.reconcile;

/** What was sent is no question of the protocol. The message says where, and repeats no text that somebody looks for. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** It is not JSON, or nested too deep. */
        NOT_JSON,
        /** A field is missing, misnamed, or of the wrong kind. */
        FORM,
        /** There are more queries, ids or values than are answered at once. */
        TOO_MANY,
        /** A text is longer than any name. */
        TOO_LONG
    }

    private final Fault fault;

    RefusedException(Fault fault, String where) {
        super(where);
        this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
