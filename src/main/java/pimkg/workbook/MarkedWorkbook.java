package pimkg.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.document.DocumentException;
import pimkg.document.Kind;
import pimkg.document.Row;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.form.FieldRule;
import pimkg.form.Forms;
import pimkg.form.Heading;
import pimkg.form.Headings;
import pimkg.form.OwnSheet;
import pimkg.format.ReportFormat;
import pimkg.format.ReportSheets;
import pimkg.format.SheetCells;
import pimkg.graph.RdfInput;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.workbook.UserTable.UserSheet;

/**
 * What somebody filled in, given back with the cells to mend coloured and explained, and the sheets of the report beside it.
 * Values are as they were read; of the looks of their own workbook nothing is kept.
 */
public final class MarkedWorkbook {

    /** Programs open a sheet with more notes slowly; the colours and the sheet of findings tell the rest. */
    private static final int MOST_NOTES = 5_000;
    private static final int LONGEST_NOTE = 2_000;

    private final Report report;
    private final Sheets sheets;
    private final Texts texts;
    private final Marks marks;
    private final Map<String, FieldRule> fields;
    private int notes;

    private MarkedWorkbook(Report report, Sheets sheets, Marks marks) {
        this.report = report;
        this.sheets = sheets;
        this.texts = Texts.of(MarkedWorkbook.class, report.language());
        this.marks = marks;
        this.fields = sheets.form().rules().stream().filter(rule -> rule.constant().isEmpty())
            .collect(Collectors.toMap(FieldRule::key, rule -> rule, (first, second) -> first));
    }

    /**
     * Writes a report as a workbook: as the one that was judged, with its cells marked, where that can be.
     *
     * @param inputs what was judged
     * @throws IOException when the stream takes no more, or the input can't be read a second time
     */
    public static void write(Report report, List<RdfInput> inputs, OutputStream out) throws IOException {
        Optional<byte[]> marked = inputs.size() == 1 ? of(report, inputs.get(0)) : Optional.empty();
        if (marked.isPresent()) {
            out.write(marked.get());
        } else {
            ReportFormat.XLSX.write(report, out);
        }
    }

    /**
     * The workbook; empty when the report is not about this one input alone, or the input is no table that was judged.
     *
     * @throws IOException when the input can't be read a second time
     */
    static Optional<byte[]> of(Report report, RdfInput input) throws IOException {
        boolean judged = report.judgement().verdicts().size() == 1 && report.judgement().judged().count() == 1;
        Kind kind = judged && input.declared().isEmpty() ? Kind.of(input) : Kind.RDF;
        if (kind != Kind.XLSX && kind != Kind.CSV) {
            return Optional.empty();
        }
        Sheets sheets = new Sheets(report.knowledge(), report.language());
        String onlySheet = OwnSheet.DATASETS.title(report.language());
        try {
            UserTable table = UserTable.read(input, kind == Kind.XLSX, onlySheet, new Headings(sheets.form(), Forms.packaged()));
            return Optional.of(new MarkedWorkbook(report, sheets, new Marks(report, onlySheet)).write(table));
        } catch (DocumentException changed) {
            throw new IOException(changed);
        }
    }

    private byte[] write(UserTable table) throws IOException {
        return Sheets.book(book -> {
            for (UserSheet sheet : table.sheets()) {
                write(book, sheet);
            }
            ReportSheets.beside(report, book, place -> marks.cell(place).map(Marks.Cell::name)).write();
            sheets.help(book);
        });
    }

    private void write(Workbook book, UserSheet user) {
        Worksheet sheet = SheetCells.sheet(book, user.name(), report.language());
        DataSheet looks = sheets.on(sheet);
        user.layout().ifPresent(layout -> {
            int last = (int) user.rows().get(user.rows().size() - 1).number();
            layout.headings().forEach((column, heading) ->
                looks.column(column, fields.get(heading.column()), (int) layout.row(), last + DataSheet.SPARE_ROWS));
            sheet.freezePane(0, (int) layout.row());
        });
        for (Row row : user.rows()) {
            row(looks, row, user);
        }
        marks.on(user.name()).forEach((cell, mark) -> mark(sheet, cell, mark));
    }

    private void row(DataSheet looks, Row row, UserSheet user) {
        int at = (int) row.number() - 1;
        for (int column = 0; column < row.cells().size(); column++) {
            Optional<FieldRule> rule = field(user, column);
            boolean isRecord = rule.isPresent() && row.number() > user.layout().get().row();
            if (isRecord) {
                looks.cell(at, column, rule.get(), row.cell(column));
            } else {
                looks.text(at, column, row.cell(column));
            }
            if (rule.isPresent() && row.number() == user.layout().get().row()) {
                looks.heading(at, column, rule.get());
            }
        }
    }

    private Optional<FieldRule> field(UserSheet user, int column) {
        return user.layout().map(layout -> layout.headings().get(column)).map(Heading::column).map(fields::get);
    }

    private void mark(Worksheet sheet, Marks.Cell cell, Marks.Mark mark) {
        List<Told> told = mark.findings().stream().sorted(Comparator.comparing(Finding::severity)).map(report::tell).toList();
        String colour = told.isEmpty() ? "info" : told.get(0).severity();
        sheet.style(cell.row(), cell.column()).fillColor(SheetCells.colour(colour)).wrapText(true).verticalAlignment("top").set();
        if (notes++ < MOST_NOTES) {
            sheet.comment(cell.row(), cell.column(), SheetCells.fit(Stream.concat(told.stream().map(this::words),
                mark.notes().stream().map(report::tell)).collect(Collectors.joining("\n\n")), LONGEST_NOTE));
        }
    }

    private String words(Told told) {
        String suggestions = told.suggestions().isEmpty() ? "" : "\n" + texts.get("note.suggestion", String.join("; ", told.suggestions()));
        return texts.get("note.finding", told.code(), texts.get("severity." + told.severity()), told.message(), told.why(), told.repair()) + suggestions;
    }
}
