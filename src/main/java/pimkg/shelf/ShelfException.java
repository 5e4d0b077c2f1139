package pimkg.shelf;

/** Why a set was not changed. */
public final class ShelfException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Fault {
        /** It ships with pim-kg. */
        READ_ONLY,
        /** A part of its file can't be read, and would be lost. */
        DAMAGED,
        /** Somebody else changed it in the meantime. */
        CHANGED
    }

    private final Fault fault;

    ShelfException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** Which. */
    public Fault fault() {
        return fault;
    }
}
