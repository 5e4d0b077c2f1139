package pimkg.shelf;

import java.util.List;

/** Why a set was not changed. */
public final class ShelfException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Fault {
        /** It ships with pim-kg. */
        READ_ONLY,
        /** A part of its file can't be read, and would be lost. */
        DAMAGED,
        /** It is not, or no longer, the one that was expected. */
        CHANGED,
        /** No set can have this name. */
        NAME,
        /** There is no folder to put it in. */
        NO_FOLDER,
        /** There are as many sets as may be. */
        FULL,
        /** Decisions of people would be lost or say something else. */
        HISTORY,
        /** New decisions are in the name of others than the sender. */
        OTHERS,
        /** Somebody would review what they made. */
        OWN
    }

    private final Fault fault;
    private final List<String> records;

    ShelfException(Fault fault) {
        this(fault, List.of());
    }

    ShelfException(Fault fault, List<String> records) {
        super(fault + " " + records);
        this.fault = fault;
        this.records = List.copyOf(records);
    }

    /** Which. */
    public Fault fault() {
        return fault;
    }

    /** The records it is about, by name; empty when it is about the set. */
    public List<String> records() {
        return records;
    }
}
