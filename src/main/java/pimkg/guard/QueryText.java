package pimkg.guard;

/** Looks at the text of a query before anybody parses it: parsers and planners call themselves once for each level. */
public final class QueryText {

    /** The most brackets that may stand in one another. */
    public static final int MOST_NESTED = 200;

    private final String text;
    private int at;
    private int depth;

    private QueryText(String text) {
        this.text = text;
    }

    /** Whether brackets of any kind, outside strings, IRIs and comments, stand too deep in one another. */
    public static boolean isNestedTooDeep(String query) {
        return new QueryText(query).deepest() > MOST_NESTED;
    }

    private int deepest() {
        int deepest = 0;
        for (at = 0; at < text.length() && deepest <= MOST_NESTED; at++) {
            switch (text.charAt(at)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                case '#' -> skipTo('\n');
                case '<' -> skipIri();
                case '"', '\'' -> skipString(text.charAt(at));
                case '\\' -> at++;
                default -> { }
            }
        }
        return deepest;
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
    }

    /** What has a space or bracket in it was a comparison. */
    private void skipIri() {
        int end = at + 1;
        while (end < text.length() && "<>\"{}|^`\\ \n\r\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '>') {
            at = end;
        }
    }

    private void skipString(char quote) {
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += end.length() - 1;
    }
}
