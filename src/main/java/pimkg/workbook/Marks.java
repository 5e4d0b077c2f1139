package pimkg.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.document.CellName;
import pimkg.document.CellPlace;
import pimkg.findings.Report;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.validation.Finding;

/** The findings, and the notes on the reading, on each cell of the sheets that were judged. */
final class Marks {

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
        return place.cell().flatMap(CellPlace::of)
            .map(cell -> new Cell(cell.sheet(), (int) cell.row() - 1, cell.column() - 1))
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
}
