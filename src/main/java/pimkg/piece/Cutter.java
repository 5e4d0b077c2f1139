package pimkg.piece;

/**
 * Finds where Turtle and N-Triples can be cut: behind a line that ends with the full stop of a statement. It reads no more of
 * the grammar than that takes; where it is in doubt it says so, and then nobody cuts.
 */
final class Cutter {

    /** The bytes at hand end within a piece. */
    static final int MORE = -1;
    /** This is no text that can be cut. */
    static final int NEVER = -2;

    private static final String[] DIRECTIVES = {"PREFIX", "BASE", "VERSION"};

    private final byte[] text;
    private final int to;
    private final boolean last;
    private int at;
    private int depth;
    private boolean fresh = true;
    private boolean directive;
    private int outcome;

    /**
     * Looks at bytes that begin with a piece.
     *
     * @param to   where they end
     * @param last whether the file ends there too
     */
    Cutter(byte[] text, int from, int to, boolean last) {
        this.text = text;
        this.at = from;
        this.to = to;
        this.last = last;
    }

    /** Whether the piece has a directive, such as a prefix, which changes what all behind it means. */
    boolean isDirective() {
        return directive;
    }

    /** Where the piece ends; {@link #MORE} or {@link #NEVER}. */
    int end() {
        while (outcome == 0 && at < to) {
            step();
        }
        return outcome != 0 ? outcome : !last ? MORE : depth == 0 ? to : NEVER;
    }

    private void step() {
        byte here = text[at];
        switch (here) {
            case ' ', '\t', '\r', '\n' -> at++;
            case '#' -> skipLine();
            case '<' -> address();
            case '"', '\'' -> string(here);
            case '.' -> stop();
            default -> other(here);
        }
    }

    private void other(byte here) {
        if (fresh && here == (byte) 0xEF && at + 2 < to && text[at + 1] == (byte) 0xBB) {
            // A byte order mark.
            at += 3;
            return;
        }
        if (fresh) {
            fresh = false;
            directive |= here == '@' || startsDirective();
        }
        if (here == '[' || here == '(') {
            depth++;
        } else if (here == ']' || here == ')') {
            depth--;
        }
        if (depth < 0 || here == '{' || here == '}') {
            outcome = NEVER;
        }
        at += here == '\\' ? 2 : 1;
    }

    private boolean startsDirective() {
        for (String word : DIRECTIVES) {
            int letter = 0;
            while (letter < word.length() && at + letter < to && (text[at + letter] & ~0x20) == word.charAt(letter)) {
                letter++;
            }
            if (letter == word.length() && !(at + letter < to && isOfName(text[at + letter]))) {
                return true;
            }
        }
        return false;
    }

    private void skipLine() {
        while (at < to && text[at] != '\n') {
            at++;
        }
    }

    private void address() {
        fresh = false;
        at++;
        while (at < to && (text[at] > ' ' || text[at] < 0) && text[at] != '>' && text[at] != '<') {
            at++;
        }
        if (at < to && text[at] != '>') {
            outcome = NEVER;
        }
        at++;
    }

    private void string(byte quote) {
        fresh = false;
        if (at + 2 >= to) {
            at = to;
        } else if (text[at + 1] == quote && text[at + 2] == quote) {
            at += 3;
            longString(quote);
        } else {
            at++;
            shortString(quote);
        }
    }

    private void shortString(byte quote) {
        while (at < to && text[at] != quote) {
            if (text[at] == '\n') {
                outcome = NEVER;
                return;
            }
            at += text[at] == '\\' ? 2 : 1;
        }
        close(1);
    }

    private void longString(byte quote) {
        while (at + 2 < to && !(text[at] == quote && text[at + 1] == quote && text[at + 2] == quote)) {
            at += text[at] == '\\' ? 2 : 1;
        }
        if (at + 2 >= to) {
            at = to;
        }
        close(3);
    }

    /** An end of the bytes within a string is no end of a piece. */
    private void close(int quotes) {
        if (at >= to) {
            outcome = last ? NEVER : MORE;
        }
        at += quotes;
    }

    private void stop() {
        if (at + 1 >= to && !last) {
            outcome = MORE;
            return;
        }
        boolean inside = depth > 0 || at > 0 && isOfName(text[at - 1]) && at + 1 < to && isOfName(text[at + 1]);
        at++;
        if (!inside) {
            fresh = true;
            restOfLine();
        }
    }

    private void restOfLine() {
        int look = at;
        while (look < to && (text[look] == ' ' || text[look] == '\t' || text[look] == '\r')) {
            look++;
        }
        if (look < to && text[look] == '#') {
            while (look < to && text[look] != '\n') {
                look++;
            }
        }
        if (look >= to) {
            outcome = last ? to : MORE;
        } else if (text[look] == '\n') {
            outcome = look + 1;
        }
    }

    private static boolean isOfName(byte letter) {
        return letter < 0 || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
            || letter == '_' || letter == '-' || letter == ':' || letter == '%' || letter == '\\';
    }
}
