package pimkg.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param sheet  from 0, in the order of the workbook; 0 in a text file
 * @param number from 1, as a spreadsheet counts rows
 * @param cells  as text, {@code ""} where empty; empty ones at the end are left out
 */
public record Row(int sheet, long number, List<String> cells) {

    /** Takes a copy of the list. */
    public Row {
        cells = List.copyOf(cells);
    }

    /**
     * The text of a cell, {@code ""} beyond the last one.
     *
     * @param column from 0
     */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** A row without the empty cells at its end. */
    static Row of(int sheet, long number, List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return new Row(sheet, number, cells.subList(0, end));
    }
}
