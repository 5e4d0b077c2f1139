package pimkg.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pimkg.document.Csv;
import pimkg.document.DocumentException;
import pimkg.document.RowSink;
import pimkg.document.Xlsx;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Utf8;
import pimkg.vocabulary.VocabularyException.Fault;

/** Tables as they stand in files: CSV, TSV, plain lists and workbooks, as rows of text. */
final class Sheets {

    /** A row with at least one cell that is not blank. */
    record Row(String place, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A table; one of a text file has no name. */
    record Sheet(String name, List<Row> rows) {
    }

    /** More terms than any code list has. */
    private static final int MAX_ROWS = 200_000;
    private static final int MAX_COLUMNS = 500;

    private Sheets() {
    }

    static List<Sheet> text(String file, byte[] content) throws VocabularyException {
        RdfInput input = RdfInput.of(file, Optional.empty(), content);
        boolean list = file.toLowerCase(Locale.ROOT).endsWith(".txt") && new String(content, StandardCharsets.UTF_8).indexOf('\t') < 0;
        Collector rows = new Collector();
        return read(list ? () -> lines(input, content, rows) : () -> Csv.read(input, rows), rows);
    }

    /** In a plain list a comma belongs to a term. */
    private static void lines(RdfInput input, byte[] content, Collector rows) throws DocumentException {
        try {
            Optional<Long> damage = Utf8.firstDamage(input);
            if (damage.isPresent()) {
                throw new DocumentException(new Reading.Unreadable(Reason.ENCODING, new Reading.Remark(damage.get(), 0, "")));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        rows.sheet(0, "", false);
        long number = 0;
        for (String line : new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "").lines().toList()) {
            rows.row(new pimkg.document.Row(0, ++number, List.of(line)));
        }
    }

    static List<Sheet> workbook(byte[] content) throws VocabularyException {
        RdfInput input = RdfInput.of("vocabulary.xlsx", Optional.empty(), content);
        Collector rows = new Collector();
        return read(() -> Xlsx.read(input, rows), rows);
    }

    /** A reader of tables at work. */
    @FunctionalInterface
    private interface Work {
        void run() throws DocumentException;
    }

    private static List<Sheet> read(Work work, Collector rows) throws VocabularyException {
        try {
            work.run();
        } catch (DocumentException unusable) {
            throw new VocabularyException(Fault.of(unusable.trouble().reason()),
                unusable.trouble().remark().line() == 0 ? "" : "line " + unusable.trouble().remark().line());
        }
        if (rows.tooMany) {
            throw new VocabularyException(Fault.TOO_LARGE, "");
        }
        return rows.sheets;
    }

    /** Keeps what is read; a table that is too long is noticed and not kept. */
    private static final class Collector implements RowSink {
        private final List<Sheet> sheets = new ArrayList<>();
        private boolean tooMany;

        @Override
        public void sheet(int sheet, String name, boolean hidden) {
            sheets.add(new Sheet(name, new ArrayList<>()));
        }

        @Override
        public void row(pimkg.document.Row row) {
            Sheet sheet = sheets.get(sheets.size() - 1);
            tooMany |= sheet.rows().size() >= MAX_ROWS;
            if (!tooMany && row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                String place = sheet.name().isEmpty() ? "line " + row.number() : sheet.name() + "!A" + row.number();
                sheet.rows().add(new Row(place, row.cells().stream().limit(MAX_COLUMNS).toList()));
            }
        }

        @Override
        public void note(Note note) {
            // What was doubtful in a code list shows in its terms.
        }
    }
}
