package pimkg.federation;

/** A list of servers that can't be used. Nobody is asked then. */
public final class PeersException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    PeersException(int line) {
        super("line " + line);
        this.line = line;
    }

    /** The first line that is wrong; 0 when the whole file can't be read, or lists nobody. */
    public int line() {
        return line;
    }
}
