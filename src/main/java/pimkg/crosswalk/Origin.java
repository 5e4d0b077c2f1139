package pimkg.crosswalk;

/**
 * Where in what somebody gave us a record or a fault stands.
 *
 * @param file    the name the user knows it by
 * @param line    from 1; 0 when unknown
 * @param pointer an RFC 6901 pointer, in JSON; otherwise empty
 */
public record Origin(String file, long line, String pointer) {

    /** A line of a file. */
    public static Origin line(String file, long line) {
        return new Origin(file, line, "");
    }

    /** A value in a JSON file. */
    public static Origin pointer(String file, String pointer) {
        return new Origin(file, 0, pointer);
    }

    /** As editors and compilers write it: {@code file:line}, or the file and what else is known. */
    @Override
    public String toString() {
        if (line > 0) {
            return file + ":" + line;
        }
        return pointer.isEmpty() ? file : file + "#" + pointer;
    }
}
