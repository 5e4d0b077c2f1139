package pimkg.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a workbook, read from how a place names it: {@code Datasets!F7}, or {@code 'Fictional list'!C2}.
 *
 * @param sheet  its name
 * @param row    from 1
 * @param column from 1
 */
public record CellPlace(String sheet, long row, int column) {

    private static final Pattern CELL = Pattern.compile("(?s)(.*)!([A-Z]{1,3})(\\d{1,7})");
    private static final int LETTERS = 26;

    /** The cell; empty when the text names none. */
    public static Optional<CellPlace> of(String text) {
        Matcher cell = CELL.matcher(text);
        return cell.matches() ? Optional.of(new CellPlace(name(cell.group(1)), Long.parseLong(cell.group(3)), column(cell.group(2)))) : Optional.empty();
    }

    private static String name(String quoted) {
        return quoted.startsWith("'") && quoted.endsWith("'") && quoted.length() > 1
            ? quoted.substring(1, quoted.length() - 1).replace("''", "'") : quoted;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1);
    }
}
