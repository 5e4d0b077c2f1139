package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import pimkg.findings.Report;

/** Writes reports in one form, finding by finding: a judgement may have more of them than fit in memory as text. */
@FunctionalInterface
interface ReportWriter {

    /**
     * Writes the whole report; the caller closes the stream.
     *
     * @throws IOException when the stream takes no more
     */
    void write(Report report, OutputStream out) throws IOException;
}
