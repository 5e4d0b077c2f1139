package pimkg.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.text.Language;

/** The forms in which coverage is told. */
public enum CoverageReport {
    /** For reading at a terminal. */
    TEXT,
    /** For programs. */
    JSON,
    /** A row for each term that is reached, and for each that is not. */
    CSV,
    /** A matrix, the rows and the vocabularies as sheets. */
    XLSX;

    /** The form that a name or the ending of a file stands for. */
    public static Optional<CoverageReport> of(String ending) {
        return Stream.of(values()).filter(form -> form.name().equals(ending.toUpperCase(Locale.ROOT))).findFirst();
    }

    /**
     * Writes it.
     *
     * @throws IOException when the stream can't be written to
     */
    public void write(Coverage coverage, Language language, OutputStream out) throws IOException {
        switch (this) {
            case TEXT -> CoverageText.write(coverage, language, out);
            case JSON -> CoverageJson.write(coverage, language, out);
            case CSV -> CoverageRows.csv(coverage, language, out);
            case XLSX -> CoverageWorkbook.write(coverage, language, out);
        }
    }
}
