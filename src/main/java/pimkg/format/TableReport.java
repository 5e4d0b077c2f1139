package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pimkg.document.SafeCell;
import pimkg.findings.Report;

/** One row a finding, for spreadsheets and data frames. */
public final class TableReport {

    /** With it Excel reads the file as UTF-8, Arabic included. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableReport() {
    }

    /** RFC 4180, behind a byte order mark. */
    static void csv(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        out.write(BYTE_ORDER_MARK);
        write(report, out, CSVFormat.RFC4180, TableReport::harmless);
    }

    /** Tab-separated values as registered with IANA: no quoting, so tabs and line ends inside a cell become spaces. */
    static void tsv(Report report, OutputStream stream) throws IOException {
        CSVFormat format = CSVFormat.TDF.builder().setQuote(null).setRecordSeparator('\n').get();
        write(report, ReportFormat.utf8(stream), format, cell -> harmless(cell).replaceAll("[\\t\\r\\n]+", " "));
    }

    private static void write(Report report, Writer out, CSVFormat format, Function<String, String> cell) throws IOException {
        List<Column> columns = Column.of(report);
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(columns.stream().map(Column::code));
        Stream<List<String>> trouble = Column.unjudged(report)
            .map(verdict -> columns.stream().map(column -> column.of(report, verdict)).toList());
        Stream<List<String>> findings = report.told().map(told -> columns.stream().map(column -> column.of(told)).toList());
        for (var rows = Stream.concat(trouble, findings).iterator(); rows.hasNext();) {
            printer.printRecord(rows.next().stream().map(cell));
        }
        printer.flush();
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe in front: what others wrote must not calculate. */
    public static String harmless(String cell) {
        return Visible.xml(SafeCell.written(cell));
    }
}
