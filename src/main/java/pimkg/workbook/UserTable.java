package pimkg.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pimkg.document.Csv;
import pimkg.document.DocumentException;
import pimkg.document.Row;
import pimkg.document.RowSink;
import pimkg.document.Xlsx;
import pimkg.form.Headings;
import pimkg.form.OwnSheet;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.intake.TableLayout;

/**
 * The sheets that somebody filled in, as they were read.
 *
 * @param sheets in their order, without those that only help
 */
record UserTable(List<UserSheet> sheets) {

    /**
     * A sheet.
     *
     * @param name   what people call it
     * @param rows   those that have something in them
     * @param layout where its headings are; empty when it has none that we know
     */
    record UserSheet(String name, List<Row> rows, Optional<TableLayout> layout) {
        UserSheet {
            rows = List.copyOf(rows);
        }
    }

    /** Takes a copy of the list. */
    UserTable {
        sheets = List.copyOf(sheets);
    }

    /**
     * Reads a workbook or a list.
     *
     * @param onlySheet what the one sheet of a list is to be called
     * @throws DocumentException when it can't be used
     */
    static UserTable read(RdfInput input, boolean workbook, String onlySheet, Headings known) throws DocumentException {
        Collector collector = new Collector(workbook ? "" : onlySheet);
        if (workbook) {
            Xlsx.read(input, collector);
        } else {
            Csv.read(input, collector);
        }
        List<UserSheet> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < collector.names.size(); sheet++) {
            String name = collector.names.get(sheet);
            List<Row> rows = collector.rows.get(sheet);
            if (!isOurs(name, rows)) {
                sheets.add(new UserSheet(name, rows, TableLayout.of(rows, known)));
            }
        }
        return new UserTable(sheets);
    }

    private static boolean isOurs(String name, List<Row> rows) {
        return OwnSheet.of(name).filter(OwnSheet::isHelp).isPresent()
            || rows.stream().findFirst().filter(row -> OwnSheet.isFindings(row.cells())).isPresent();
    }

    /** Keeps what it is given. */
    private static final class Collector implements RowSink {
        private final String onlySheet;
        private final List<String> names = new ArrayList<>();
        private final List<List<Row>> rows = new ArrayList<>();

        Collector(String onlySheet) {
            this.onlySheet = onlySheet;
        }

        @Override
        public void sheet(int sheet, String name, boolean hidden) {
            names.add(name.isEmpty() ? onlySheet : name);
            rows.add(new ArrayList<>());
        }

        @Override
        public void row(Row row) {
            rows.get(rows.size() - 1).add(row);
        }

        @Override
        public void note(Note note) {
            // The judgement tells it.
        }
    }
}
