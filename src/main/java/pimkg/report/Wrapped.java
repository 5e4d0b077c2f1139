package pimkg.report;

/** Breaks sentences into lines for a terminal, with a hanging indent: at spaces only, so that names stay whole. */
final class Wrapped {

    private static final int WIDTH = 100;

    private Wrapped() {
    }

    /** {@code first} begins the first line; the others begin with as many spaces. Ends with a line end. */
    static String lines(String first, String text) {
        StringBuilder out = new StringBuilder(first);
        int column = first.length();
        for (String word : text.split(" ")) {
            if (column + word.length() > WIDTH && column > first.length()) {
                out.setLength(out.length() - 1);
                out.append('\n').append(" ".repeat(first.length()));
                column = first.length();
            }
            out.append(word).append(' ');
            column += word.length() + 1;
        }
        out.setLength(out.length() - 1);
        return out.append('\n').toString();
    }
}
