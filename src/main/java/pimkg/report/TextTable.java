package pimkg.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns of text, as wide as their widest cell. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int numbers;

    /** A table whose cells all begin at the left of their column. */
    public TextTable(List<String> header) {
        this(0, header);
    }

    /** A table whose first {@code numbers} columns hold numbers, and end at the right of their column. */
    public TextTable(int numbers, List<String> header) {
        this.numbers = numbers;
        rows.add(List.copyOf(header));
    }

    /** Adds a row, with as many cells as the header. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Writes all rows, each behind {@code indent}. */
    public void write(PrintWriter out, String indent) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String blank = " ".repeat(widths[column] - width(cell));
                line.append(column < numbers ? blank + cell : cell + blank).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
