package pimkg.margin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a line a pin at a column points at. */
final class Words {

    /** A text in quotation marks, an IRI, a bracket, or whatever has no space and no sign that ends a statement in it. */
    private static final Pattern WORD = Pattern.compile("\"\"\".*?(?:\"\"\"|$)|'''.*?(?:'''|$)|\"(?:[^\"\\\\]|\\\\.)*+\"?(?:@[\\w-]+|\\^\\^[^\\s;,.\\])]+)?"
        + "|'(?:[^'\\\\]|\\\\.)*+'?|<[^<>\\s]*>?|[\\[\\]{}(]|[^\\s;,\\])}]+");
    private static final int LONGEST = 320;

    private Words() {
    }

    /** Where the words begin, counted from 0, for a column counted from 1: 0 is none, and means the whole line. In XML a parser tells where a tag ends. */
    static int start(String line, long column, boolean xml) {
        int indent = line.length() - line.stripLeading().length();
        int at = (int) Math.min(line.length(), column - 1);
        if (at < 0) {
            return indent;
        }
        if (xml) {
            int tag = line.lastIndexOf('<', Math.max(0, at - 1));
            return tag < 0 ? indent : tag;
        }
        int word = at;
        while (word < line.length() && Character.isWhitespace(line.charAt(word))) {
            word++;
        }
        return word >= line.length() ? indent : word;
    }

    /** Where they end. */
    static int end(String line, int start, boolean xml) {
        if (xml) {
            int close = line.indexOf('>', start);
            return close < 0 ? line.length() : close + 1;
        }
        Matcher word = WORD.matcher(line).region(start, line.length());
        return word.lookingAt() ? word.end() : Math.min(line.length(), start + 1);
    }

    /** The words, cut in their middle when they are longer than people read. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return whole(text, 0, LONGEST / 2) + " … " + whole(text, text.length() - LONGEST / 2, text.length());
    }

    /** Without half a letter at either end. */
    private static String whole(String text, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
        return text.substring(start, end);
    }
}
