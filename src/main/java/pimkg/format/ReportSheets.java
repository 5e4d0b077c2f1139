package pimkg.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.form.OwnSheet;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.text.Texts;

/** The sheets of a report: the findings to filter and to tick off, the scores, and how to read them. */
public final class ReportSheets {

    private static final int FLUSH_EVERY = 500;
    /** What a sheet of Excel holds at most. */
    private static final int MAX_LINKS = 65_530;
    private static final List<Column> BESIDE = List.of(Column.CELL, Column.SEVERITY, Column.CODE, Column.MESSAGE, Column.FIX,
        Column.SUGGESTIONS, Column.VALUE, Column.WHY, Column.PRINCIPLE, Column.DATASET, Column.BASELINE);
    private static final Map<Column, Integer> WIDTHS = Map.ofEntries(Map.entry(Column.CODE, 8), Map.entry(Column.SEVERITY, 14),
        Map.entry(Column.PRINCIPLE, 24), Map.entry(Column.DATASET, 36), Map.entry(Column.PATH, 22), Map.entry(Column.VALUE, 28),
        Map.entry(Column.MESSAGE, 44), Map.entry(Column.WHY, 50), Map.entry(Column.FIX, 50), Map.entry(Column.SUGGESTIONS, 30),
        Map.entry(Column.FILE, 30), Map.entry(Column.LINE, 8), Map.entry(Column.COLUMN, 8), Map.entry(Column.CELL, 28),
        Map.entry(Column.POINTER, 20), Map.entry(Column.BASELINE, 14));

    private final Report report;
    private final Texts texts;
    private final Workbook book;
    private final List<Column> columns;
    private final Links links;

    /** Finds the cell that a finding is about, among the sheets beside those of the report. */
    @FunctionalInterface
    public interface Links {
        /** Sheet and cell as a formula names them, such as {@code 'Our data'!F7}; empty when there is none. */
        Optional<String> of(Place place);
    }

    private ReportSheets(Report report, Workbook book, List<Column> columns, Links links) {
        this.report = report;
        this.texts = Texts.of(ReportSheets.class, report.language());
        this.book = book;
        this.columns = columns;
        this.links = links;
    }

    /** The sheets of a workbook that holds nothing else. */
    static ReportSheets alone(Report report, Workbook book) {
        return new ReportSheets(report, book, Column.of(report), place -> Optional.empty());
    }

    /** The sheets of a workbook that also holds what was judged: the findings lead to its cells. */
    public static ReportSheets beside(Report report, Workbook book, Links links) {
        return new ReportSheets(report, book, BESIDE.stream().filter(Column.of(report)::contains).toList(), links);
    }

    /**
     * Writes and finishes the sheets.
     *
     * @throws IOException when the workbook takes no more
     */
    public void write() throws IOException {
        findings();
        new WorkbookScores(report, texts, sheet(OwnSheet.SCORES)).write();
        about();
    }

    private Worksheet sheet(OwnSheet which) {
        Worksheet sheet = SheetCells.sheet(book, which.title(report.language()), report.language());
        SheetCells.printable(sheet);
        return sheet;
    }

    private void findings() throws IOException {
        Worksheet sheet = sheet(OwnSheet.FINDINGS);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTHS.get(columns.get(column)));
            sheet.value(0, column, heading(columns.get(column)));
        }
        SheetCells.header(sheet, 0, columns.size());
        sheet.freezePane(0, 1);
        int row = 0;
        for (var trouble = Column.unjudged(report).iterator(); trouble.hasNext();) {
            var verdict = trouble.next();
            row(sheet, ++row, columns.stream().map(column -> column == Column.SEVERITY
                ? texts.get("outcome." + Column.outcome(verdict)) : column.of(report, verdict)).toList(), Column.outcome(verdict));
        }
        for (Iterator<Told> rest = report.told().iterator(); rest.hasNext() && row < Worksheet.MAX_ROWS - 1;) {
            Told told = rest.next();
            row(sheet, ++row, columns.stream().map(column -> cell(column, told)).toList(), told.severity());
            link(sheet, row, told.finding().place());
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        for (Iterator<Note> notes = report.notes().iterator(); notes.hasNext() && row < Worksheet.MAX_ROWS - 1;) {
            Note note = notes.next();
            row(sheet, ++row, columns.stream().map(column -> column == Column.SEVERITY
                ? texts.get("outcome.reading") : column.of(report, note)).toList(), "info");
            link(sheet, row, note.place());
        }
        sheet.setAutoFilter(0, 0, row, columns.size() - 1);
        sheet.finish();
    }

    private String cell(Column column, Told told) {
        return switch (column) {
            case SEVERITY -> texts.get("severity." + told.severity());
            case BASELINE -> told.status().map(status -> texts.get("status." + status)).orElse("");
            case DATASET -> told.finding().title().isPresent() ? report.name(told.finding()) : column.of(told);
            default -> column.of(told);
        };
    }

    private void link(Worksheet sheet, int row, Place place) {
        Optional<String> target = row < MAX_LINKS ? links.of(place) : Optional.empty();
        int column = columns.indexOf(Column.CELL);
        target.ifPresent(cell -> {
String name = SheetCells.fit(cell.replace("'", ""), SheetCells.MAX_TEXT);
            sheet.hyperlink(row, column, HyperLink.internal(cell, name));
            SheetCells.text(sheet, row, column, name);
            sheet.style(row, column).fontColor("0B5394").underlined().verticalAlignment("top").set();
        });
    }

    private void row(Worksheet sheet, int row, List<String> cells, String outcome) {
        for (int column = 0; column < cells.size(); column++) {
            SheetCells.text(sheet, row, column, cells.get(column));
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
        SheetCells.heighten(sheet, row, IntStream.range(0, cells.size())
            .map(column -> SheetCells.lines(cells.get(column), WIDTHS.get(columns.get(column)))).max().orElse(1));
        sheet.style(row, columns.indexOf(Column.SEVERITY)).wrapText(true).verticalAlignment("top").fillColor(SheetCells.colour(outcome)).set();
    }

    private void about() throws IOException {
        Worksheet sheet = sheet(OwnSheet.ABOUT);
        sheet.width(0, 100);
        long missing = Column.unjudged(report).count() + report.judgement().findings().count() - (Worksheet.MAX_ROWS - 1);
        Stream<String> cut = missing > 0 ? Stream.of(texts.get("about.cut", Worksheet.MAX_ROWS, missing)) : Stream.empty();
        Stream<String> compared = report.comparison().stream().map(comparison -> texts.get("baseline", comparison.report(),
            comparison.fresh().size(), report.judgement().findings().count() - comparison.fresh().size(), comparison.fixed().size()));
        List<String> lines = Stream.of(Stream.of(texts.get("report.title"),
            texts.get("report.rules", report.judgement().profile(), report.knowledge().release()),
            texts.get("about.findings", OwnSheet.FINDINGS.title(report.language())),
            texts.get("about.scores", OwnSheet.SCORES.title(report.language()))),
            cut, compared, Stream.of(texts.get("closing"))).flatMap(each -> each).toList();
        for (int row = 0; row < lines.size(); row++) {
            SheetCells.text(sheet, row, 0, lines.get(row));
            sheet.style(row, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.finish();
    }

    private String heading(Column column) {
        return switch (column) {
            case CODE, SEVERITY, MESSAGE -> OwnSheet.findings(column.code(), report.language());
            case PRINCIPLE -> texts.get("principles.principle");
            case DATASET -> texts.get("dataset");
            case VALUE -> texts.get("found");
            case WHY -> texts.get("why");
            case FIX -> texts.get("repair");
            case BASELINE -> texts.get("column.status");
            default -> texts.get("column." + column.code());
        };
    }
}
