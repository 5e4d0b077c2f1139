package pimkg.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.document.Row;
import pimkg.form.Heading;
import pimkg.form.Headings;

/**
 * Where a sheet has its headings, and what they mean.
 *
 * @param row      the number of their row, from 1
 * @param headings what is understood of them, by column from 0
 */
public record TableLayout(long row, Map<Integer, Heading> headings) {

    /** Takes a copy of the map. */
    public TableLayout {
        headings = Map.copyOf(headings);
    }

    /** The layout of a sheet with these rows; empty when no row of it is one of headings. */
    public static Optional<TableLayout> of(List<Row> rows, Headings known) {
        Sheet sheet = new Sheet("", false, known);
        for (Row row : rows) {
            if (sheet.columns().isEmpty() && row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                sheet.take(row);
            }
        }
        sheet.end();
        return sheet.columns().map(columns -> new TableLayout(sheet.headingRow(), columns.headings()));
    }
}
