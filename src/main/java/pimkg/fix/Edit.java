package pimkg.fix;

/**
 * A piece of a text that gives way to another.
 *
 * @param start       where the piece begins, in characters from 0
 * @param end         where it ends, exclusive
 * @param replacement what takes its place
 */
public record Edit(int start, int end, String replacement) {

    /** The text with this piece and others replaced; they must not overlap and stand in the order of the text. */
    static String apply(String text, Iterable<Edit> inOrder) {
        StringBuilder patched = new StringBuilder();
        int done = 0;
        for (Edit edit : inOrder) {
            patched.append(text, done, edit.start).append(edit.replacement);
            done = edit.end;
        }
        return patched.append(text.substring(done)).toString();
    }
}
