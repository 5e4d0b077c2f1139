package pimkg.document;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet program would take for a formula, when it opens a text file, gets an apostrophe in front: what others
 * wrote must not calculate. Reading takes it away again, so nothing is lost.
 */
public final class SafeCell {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");

    private SafeCell() {
    }

    /** The text as it is written. */
    public static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was meant. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
