package pimkg.graph;

import pimkg.graph.Reading.Unreadable;

/** A file that must be readable is not: one that ships, or one that a user added to the graph by name. */
public final class RdfSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Unreadable trouble;

    /** {@code file} is unreadable because of {@code trouble}. */
    public RdfSyntaxException(String file, Unreadable trouble) {
        super("%s:%d:%d: %s %s".formatted(
            file, trouble.remark().line(), trouble.remark().column(), trouble.reason(), trouble.remark().text()));
        this.file = file;
        this.trouble = trouble;
    }

    /** The file's name, as the user or the package knows it. */
    public String file() {
        return file;
    }

    /** What is wrong with it, and where. */
    public Unreadable trouble() {
        return trouble;
    }
}
