package pimkg.report;

/** Breaks sentences into lines for a terminal, with a hanging indent: at spaces only, so that names stay whole. */
public final class Wrapped {

    /** How many characters a line has at most, unless a single word is longer. */
    public static final int WIDTH = 80;

    private Wrapped() {
    }

    /** {@code first} begins the first line; the others begin with as many spaces. Ends with a line end. */
    public static String lines(String first, String text) {
        return lines(first, width(first), text);
    }

    /** {@code first} begins the first line and is never broken; the others begin with {@code indent} spaces. Ends with a line end. */
    public static String lines(String first, int indent, String text) {
        StringBuilder out = new StringBuilder(first);
        int column = width(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && column + width(word) > WIDTH) {
                out.setLength(out.length() - 1);
                out.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            out.append(word).append(' ');
            column += width(word) + 1;
            begun = true;
        }
        out.setLength(out.length() - 1);
        return out.append('\n').toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
