package pimkg.journal;

/** A journal that is not what it was when it was written. */
public final class JournalException extends Exception {

    private static final long serialVersionUID = 1L;

    /** In what way. */
    public enum Reason {
        /** It does not begin like one. */
        NOT_A_JOURNAL,
        /** A newer pim-kg wrote it. */
        NEWER,
        /** It ends in the middle of a record, or of a batch. */
        TORN,
        /** A record is not what its hash, or the next record, says. */
        DAMAGED,
        /** Records that were safe are gone from its end. */
        SHORTENED,
        /** The file that says how far it was safe is gone or no longer readable. */
        HEAD
    }

    private final Reason reason;
    private final long record;
    private final long offset;

    JournalException(Reason reason, long record, long offset) {
        super(reason + " record " + record + " byte " + offset);
        this.reason = reason;
        this.record = record;
        this.offset = offset;
    }

    /** In what way. */
    public Reason reason() {
        return reason;
    }

    /** The first record that is not right, from 1. */
    public long record() {
        return record;
    }

    /** The byte at which that begins to show, from 0. */
    public long offset() {
        return offset;
    }
}
