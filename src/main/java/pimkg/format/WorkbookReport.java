package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import pimkg.findings.Report;

/** A workbook: the findings to filter and to tick off, the scores, and how to read them. */
final class WorkbookReport {

    private WorkbookReport() {
    }

    static void write(Report report, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "pim-kg", null);
        ReportSheets.alone(report, book).write();
        book.finish();
    }
}
