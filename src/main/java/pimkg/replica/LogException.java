package pimkg.replica;

import java.io.IOException;

/** A log that does not answer now, or does not do what it is asked. What was not done then is tried again. */
public final class LogException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * With what the log said.
     *
     * @param message in its own words
     */
    public LogException(String message, Throwable cause) {
        super(message, cause);
    }
}
