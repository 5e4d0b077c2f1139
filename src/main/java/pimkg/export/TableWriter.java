package pimkg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pimkg.document.SafeCell;
import pimkg.text.Language;

/** Descriptions as RFC 4180 with a row of headings and one of HXL hashtags. */
final class TableWriter {

    /** With it Excel reads the file as UTF-8, Arabic included. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableWriter() {
    }

    static void write(Grid grid, Language language, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(grid.columns().stream().map(column -> column.heading(language)));
        printer.printRecord(grid.columns().stream().map(Grid.Column::hxl));
        for (List<String> row : grid.rows()) {
            printer.printRecord(row.stream().map(SafeCell::written));
        }
        printer.flush();
    }
}
