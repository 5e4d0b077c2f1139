package pimkg.access;

/** A file of tokens that can't be used. Tells the line, never what stands in it. */
public final class TokenFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    TokenFileException(int line) {
        super("line " + line);
        this.line = line;
    }

    /** The line that is wrong, from 1; 0 when the file as a whole can't be read. */
    public int line() {
        return line;
    }
}
