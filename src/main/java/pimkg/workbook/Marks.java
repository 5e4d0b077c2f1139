package pimkg.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.document.CellName;
import pimkg.findings.Report;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.validation.Finding;

/** The findings, and the notes on the reading, on each cell of the sheets that were judged. */
final class Marks {

    private static final Pattern CELL = Pattern.compile("(?s)(.*)!([A-Z]{1,3})(\\d{1,7})");
    private static final int LETTERS = 26;

    private final Map<Cell, Mark> marks = new LinkedHashMap<>();
    private final String onlySheet;

    /**
     * A cell.
     *
     * @param sheet  its name
     * @param row    from 0
     * @param column from 0
     */
    record Cell(String sheet, int row, int column) {

        /** As a formula names it. */
        String name() {
            return "'" + sheet.replace("'", "''") + "'!" + CellName.of(row + 1L, column + 1);
        }
    }

    /** What there is to say of a cell. */
    record Mark(List<Finding> findings, List<Note> notes) {
    }

    /**
     * The findings of a report and the notes on the reading.
     *
     * @param onlySheet the sheet of whatever has a line and a column instead of a cell
     */
    Marks(Report report, String onlySheet) {
        this.onlySheet = onlySheet;
        report.judgement().findings().forEach(finding ->
            cell(finding.place()).ifPresent(cell -> mark(cell).findings().add(finding)));
        report.notes().forEach(note -> cell(note.place()).ifPresent(cell -> mark(cell).notes().add(note)));
    }

    /** The cell at a place; empty when the place is none in a sheet. */
    Optional<Cell> cell(Place place) {
        return place.cell().map(CELL::matcher).filter(Matcher::matches)
            .map(cell -> new Cell(name(cell.group(1)), Integer.parseInt(cell.group(3)) - 1, column(cell.group(2))))
            .or(() -> place.position().map(at -> new Cell(onlySheet, (int) at.line() - 1, (int) at.column() - 1)));
    }

    private Mark mark(Cell cell) {
        return marks.computeIfAbsent(cell, each -> new Mark(new ArrayList<>(), new ArrayList<>()));
    }

    /** The cells of a sheet of which there is something to say. */
    Map<Cell, Mark> on(String sheet) {
        Map<Cell, Mark> some = new LinkedHashMap<>(marks);
        some.keySet().removeIf(cell -> !cell.sheet().equals(sheet));
        return some;
    }

    private static String name(String quoted) {
        return quoted.startsWith("'") && quoted.endsWith("'") && quoted.length() > 1
            ? quoted.substring(1, quoted.length() - 1).replace("''", "'") : quoted;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
    }
}
