package pimkg.format;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.text.Language;

/** How the workbooks that we make look, and what is safe to write into them: text and numbers, never a formula. */
public final class SheetCells {

    /** What a cell of Excel holds at most. */
    public static final int MAX_TEXT = 32_767;

    /** In points. */
    private static final int LINE_HEIGHT = 15;
    private static final Map<String, String> COLOURS =
        Map.of("violation", "F8D7DA", "warning", "FFE8B3", "info", "D6EAF2", "unreadable", "F8D7DA", "nothing-to-judge", "FFE8B3");
    /** Readers take this for a letter that XML can't hold. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetCells() {
    }

    /** A new sheet that runs in the direction of a language. */
    public static Worksheet sheet(Workbook book, String name, Language language) {
        Worksheet sheet = book.newWorksheet(name);
        if (language.dir().equals("rtl")) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    /** Bold, on a ground. */
    public static void header(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1).style().bold().fillColor("D9E2E7").wrapText(true).verticalAlignment("top").set();
    }

    /** Makes a row high enough for a wrapped text in a column of so many letters; not every program does it by itself. */
    public static void heighten(Worksheet sheet, int row, String text, int letters) {
        heighten(sheet, row, lines(text, letters));
    }

    /** Makes a row so many lines high. */
    static void heighten(Worksheet sheet, int row, int lines) {
        sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, LINE_HEIGHT * Math.max(1, lines)));
    }

    /** How many lines a wrapped text takes in a column of so many letters. */
    static int lines(String text, int letters) {
        return text.lines().mapToInt(line -> 1 + line.length() / letters).sum();
    }

    /** Across the paper, all columns on one page. */
    public static void printable(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** The colour of a finding's weight, or of an input that was not judged. */
    public static String colour(String outcome) {
        return COLOURS.get(outcome);
    }

    /** A text, which stays one even when it begins like a formula. What a cell can't hold is cut off. */
    public static void text(Worksheet sheet, int row, int column, String text) {
        String fit = fit(text, MAX_TEXT);
        if (!fit.isEmpty()) {
            sheet.inlineString(row, column, ESCAPE.matcher(fit).replaceAll(Matcher.quoteReplacement("_x005F_")));
        }
    }

    /** A text that a workbook can hold: with signs for what XML has no place for, and no longer than it may be. */
    public static String fit(String text, int longest) {
        String visible = Visible.xml(text.replace("\r\n", "\n"));
        return visible.length() > longest ? visible.substring(0, longest - 1) + "…" : visible;
    }
}
