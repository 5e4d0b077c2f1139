package pimkg.replica;

import java.io.IOException;

/** A log that does not answer now, or does not do what it is asked. What was not done then is tried again. */
public final class LogException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is to be done about it. */
    public enum Kind {
        /** It does not answer: nothing but to wait. */
        AWAY,
        /** It answers that it will not: a person has to mend that there. */
        REFUSED,
        /** It is not as it was left: whoever writes has to look again where they are. */
        CROSSED
    }

    private final Kind kind;

    /**
     * With what the log said.
     *
     * @param message in its own words
     */
    public LogException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What is to be done about it. */
    public Kind kind() {
        return kind;
    }
}
