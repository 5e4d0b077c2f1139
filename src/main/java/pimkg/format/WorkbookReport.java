package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.text.Texts;

/** A workbook: the findings to filter and to tick off, the scores, and how to read them. It holds text and numbers, never a formula. */
final class WorkbookReport {

    /** What a cell of Excel holds at most. */
    private static final int MAX_TEXT = 32_767;
    private static final int FLUSH_EVERY = 500;
    private static final Map<Column, Integer> WIDTHS = Map.ofEntries(Map.entry(Column.CODE, 8), Map.entry(Column.SEVERITY, 14),
        Map.entry(Column.PRINCIPLE, 24), Map.entry(Column.DATASET, 36), Map.entry(Column.PATH, 22), Map.entry(Column.VALUE, 28),
        Map.entry(Column.MESSAGE, 44), Map.entry(Column.WHY, 50), Map.entry(Column.FIX, 50), Map.entry(Column.SUGGESTIONS, 30),
        Map.entry(Column.FILE, 30), Map.entry(Column.LINE, 8), Map.entry(Column.COLUMN, 8), Map.entry(Column.CELL, 14),
        Map.entry(Column.POINTER, 20), Map.entry(Column.BASELINE, 14));
    private static final Map<String, String> COLOURS =
        Map.of("violation", "F8D7DA", "warning", "FFE8B3", "info", "D6EAF2", "unreadable", "F8D7DA", "nothing-to-judge", "FFE8B3");

    private final Report report;
    private final Texts texts;
    private final Workbook book;

    private WorkbookReport(Report report, Workbook book) {
        this.report = report;
        this.texts = Texts.of(WorkbookReport.class, report.language());
        this.book = book;
    }

    static void write(Report report, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "pim-kg", null);
        WorkbookReport writer = new WorkbookReport(report, book);
        writer.findings();
        new WorkbookScores(report, writer.texts, writer.sheet("sheet.scores")).write();
        writer.about();
        book.finish();
    }

    private Worksheet sheet(String key) {
        Worksheet sheet = book.newWorksheet(texts.get(key));
        if (report.language().dir().equals("rtl")) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    private void findings() throws IOException {
        List<Column> columns = Column.of(report);
        Worksheet sheet = sheet("findings");
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTHS.get(columns.get(column)));
            sheet.value(0, column, texts.get(heading(columns.get(column))));
        }
        header(sheet, 0, columns.size());
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
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row, columns.size() - 1);
        sheet.finish();
    }

    private String cell(Column column, Told told) {
        return switch (column) {
            case SEVERITY -> texts.get("severity." + told.severity());
            case BASELINE -> told.status().map(status -> texts.get("status." + status)).orElse("");
            default -> column.of(told);
        };
    }

    private static void row(Worksheet sheet, int row, List<String> cells, String outcome) {
        for (int column = 0; column < cells.size(); column++) {
            text(sheet, row, column, cells.get(column));
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(row, Column.SEVERITY.ordinal()).wrapText(true).verticalAlignment("top").fillColor(COLOURS.get(outcome)).set();
    }

    private void about() throws IOException {
        Worksheet sheet = sheet("sheet.about");
        sheet.width(0, 100);
        long missing = Column.unjudged(report).count() + report.judgement().findings().count() - (Worksheet.MAX_ROWS - 1);
        Stream<String> cut = missing > 0 ? Stream.of(texts.get("about.cut", Worksheet.MAX_ROWS, missing)) : Stream.empty();
        Stream<String> compared = report.comparison().stream().map(comparison -> texts.get("baseline", comparison.report(),
            comparison.fresh().size(), report.judgement().findings().count() - comparison.fresh().size(), comparison.fixed().size()));
        List<String> lines = Stream.of(Stream.of(texts.get("report.title"),
            texts.get("report.rules", report.judgement().profile(), report.knowledge().release()),
            texts.get("about.findings", texts.get("findings")), texts.get("about.scores", texts.get("sheet.scores"))),
            cut, compared, Stream.of(texts.get("closing"))).flatMap(each -> each).toList();
        for (int row = 0; row < lines.size(); row++) {
            text(sheet, row, 0, lines.get(row));
            sheet.style(row, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.finish();
    }

    /** Bold, on a ground. */
    static void header(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1).style().bold().fillColor("D9E2E7").wrapText(true).verticalAlignment("top").set();
    }

    /** A text, which stays one even when it begins like a formula. */
    static void text(Worksheet sheet, int row, int column, String text) {
        String fit = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text;
        if (!fit.isEmpty()) {
            sheet.inlineString(row, column, Visible.xml(fit));
        }
    }

    private static String heading(Column column) {
        return switch (column) {
            case PRINCIPLE -> "principles.principle";
            case DATASET -> "dataset";
            case VALUE -> "found";
            case WHY -> "why";
            case FIX -> "repair";
            case BASELINE -> "column.status";
            default -> "column." + column.code();
        };
    }
}
