package pimkg.sssom;

import java.util.ArrayList;
import java.util.List;
import pimkg.sssom.Trouble.Kind;

/**
 * Splits a table into rows and cells. A cell that begins with a quotation mark ends at the next one that is not doubled, and
 * may hold tabs and line ends; a mark within a cell is a mark.
 */
final class TsvRows {

    /** More than this is no label and no comment. */
    static final int LONGEST_CELL = 100_000;

    /** A row; {@code line} is that on which it begins, from 1. */
    record Row(long line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final TroubleLog log;
    private int next;
    private long line;

    private TsvRows(String text, int start, long line, TroubleLog log) {
        this.text = text;
        this.next = start;
        this.line = line;
        this.log = log;
    }

    /** The rows that are not blank, from {@code start} on, which is the beginning of line {@code line}. */
    static List<Row> of(String text, int start, long line, TroubleLog log) {
        TsvRows table = new TsvRows(text, start, line, log);
        List<Row> rows = new ArrayList<>();
        while (table.next < text.length()) {
            Row row = table.row();
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        long begin = line;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            String cell = next < text.length() && text.charAt(next) == '"' ? quoted() : plain();
            if (cell.length() > LONGEST_CELL) {
                log.add(begin, Kind.CELL_TOO_LARGE, Integer.toString(cell.length()), Integer.toString(LONGEST_CELL));
                cell = "";
            }
            cells.add(cell);
            more = next < text.length() && text.charAt(next) == '\t';
            next += more ? 1 : 0;
        }
        endOfLine();
        return new Row(begin, cells);
    }

    private String plain() {
        int begin = next;
        while (next < text.length() && "\t\r\n".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return text.substring(begin, next);
    }

    private String quoted() {
        long begin = line;
        StringBuilder cell = new StringBuilder();
        next++;
        while (next < text.length()) {
            char character = text.charAt(next++);
            if (character == '"' && (next == text.length() || text.charAt(next) != '"')) {
                return cell.append(plain()).toString();
            }
            next += character == '"' ? 1 : 0;
            line += character == '\n' ? 1 : 0;
            cell.append(character);
        }
        log.add(begin, Kind.QUOTE);
        return "";
    }

    private void endOfLine() {
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
            if (next < text.length() && text.charAt(next) != '\n') {
                line++;
                return;
            }
        }
        if (next < text.length()) {
            next++;
        }
        line++;
    }
}
