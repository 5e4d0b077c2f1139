package pimkg.canon;

/** A graph that has no canonical text. */
public final class CanonicalException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** So many blank nodes look alike that telling them apart would take too long. */
        TANGLED,
        /** A term that N-Quads can't write: a triple as a term, an address with a space, half a character. */
        UNWRITABLE
    }

    private final Reason reason;

    CanonicalException(Reason reason, String term) {
        super(term);
        this.reason = reason;
    }

    /** Which. */
    public Reason reason() {
        return reason;
    }

    /** The term it is about; empty when it is about the whole graph. */
    public String term() {
        return getMessage();
    }
}
