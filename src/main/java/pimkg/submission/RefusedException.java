package pimkg.submission;

/** A submission that is not taken, though it meets the rules. Told in words where it was sent. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No description at all, though something that is judged. */
        NOTHING,
        /** More than one description where one is expected. */
        SEVERAL,
        /** Nothing tells what a description is to be called. */
        NAMELESS,
        /** Two descriptions would be called the same. */
        DOUBLED,
        /** It speaks of something of pim-kg, or of a description under another name. */
        FOREIGN,
        /** It has an address that is relative to nothing it could be relative to. */
        RELATIVE,
        /** It would make itself a part of the vocabulary. */
        VOCABULARY,
        /** It speaks of something that another agency has described. */
        HELD,
        /** It says something else than one of the three audiences. */
        AUDIENCE,
        /** It names one audience and the request another. */
        TWO_AUDIENCES,
        /** Its nameless things can't be told apart. */
        TANGLED,
        /** It has a term that can't be written. */
        UNWRITABLE,
        /** Something else is there than was expected. */
        CHANGED,
        /** It is for everyone, but what it describes is not. */
        NOT_FOR_EVERYONE
    }

    private final Reason reason;
    private final String detail;

    RefusedException(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = detail;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What it is about: an address, a name. Stands in what was sent, or may be read by whoever sent it. */
    public String detail() {
        return detail;
    }
}
