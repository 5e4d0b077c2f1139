package pimkg.admission;

import java.util.HashMap;
import java.util.Map;

/**
 * What queries have in common that differ only in names, values, spacing and comments: whoever sends the same heavy question a
 * thousand times mostly changes no more. Two texts of one shape cost about the same, as a rule and no more than that.
 */
public final class Shape {

    private final String text;
    private final StringBuilder shape = new StringBuilder();
    private final Map<String, Integer> variables = new HashMap<>();
    private int at;

    private Shape(String text) {
        this.text = text;
    }

    /** The shape of a query, or of any other text. */
    public static String of(String query) {
        return new Shape(query).read();
    }

    private String read() {
        while (at < text.length()) {
            char next = text.charAt(at);
            switch (next) {
                case '#' -> at = endOf('\n');
                case '<' -> iri();
                case '"', '\'' -> string(next);
                case '?', '$' -> variable();
                default -> other(next);
            }
        }
        return shape.toString();
    }

    private void other(char next) {
        if (Character.isWhitespace(next)) {
            at++;
        } else if (Character.isDigit(next)) {
            int begin = at;
            skipWord();
            shape.append("0^").append(at - begin);
        } else if (Character.isLetter(next)) {
            int begin = at;
            skipWord();
            shape.append(' ').append(text, begin, at);
        } else {
            shape.append(next);
            at++;
        }
    }

    private int endOf(char end) {
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found;
    }

    /** A comparison has a space, a bracket or nothing after it. */
    private void iri() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"{}|^`\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '>';
        shape.append(closed ? "<>" : "<");
        at = closed ? end + 1 : at + 1;
    }

    private void string(char quote) {
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        int begin = at;
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + end.length());
        shape.append('"').append(Integer.toBinaryString(at - begin).length());
    }

    private void variable() {
        int begin = at;
        at++;
        skipWord();
        int number = variables.computeIfAbsent(text.substring(begin + 1, at), name -> variables.size());
        shape.append('?').append(number);
    }

    private void skipWord() {
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
    }
}
