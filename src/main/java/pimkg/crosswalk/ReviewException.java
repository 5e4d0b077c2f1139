package pimkg.crosswalk;

/** A decision that can't be entered. */
public final class ReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it can't. Each has its text in the messages of whoever shows it. */
    public enum Fault {
        /** There is no such record. */
        UNKNOWN,
        /** A later decision has taken its place. */
        DECIDED,
        /** Its author can't be its reviewer. */
        OWN
    }

    private final Fault fault;
    private final String record;

    ReviewException(Fault fault, String record) {
        super(fault + " " + record);
        this.fault = fault;
        this.record = record;
    }

    /** Why. */
    public Fault fault() {
        return fault;
    }

    /** The record, as it was asked for. */
    public String record() {
        return record;
    }
}
