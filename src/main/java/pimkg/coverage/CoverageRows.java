package pimkg.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pimkg.crosswalk.Mapping;
import pimkg.format.TableReport;
import pimkg.text.Language;

/** Coverage as rows: each PIM term with each term that reaches it, or alone. */
final class CoverageRows {

    static final List<String> HEADER = List.of("scheme", "pim_term", "pim_label", "vocabulary", "term", "label", "relation", "confidence", "status");

    private CoverageRows() {
    }

    static List<List<String>> of(Coverage coverage, Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (Scheme scheme : coverage.schemes()) {
            for (Scheme.Target target : scheme.targets()) {
                List<Link> links = coverage.to(target);
                List<String> begin = List.of(scheme.title().in(language), target.iri(), target.label().in(language));
                if (links.isEmpty()) {
                    rows.add(Stream.concat(begin.stream(), Stream.of("", "", "", "", "", "gap")).toList());
                }
                links.forEach(link -> rows.add(Stream.concat(begin.stream(), Stream.of(link.vocabulary(), link.term(), link.label(),
                    link.relation().name().toLowerCase(Locale.ROOT), Double.toString(link.mapping().confidence()), status(link.mapping()))).toList()));
            }
        }
        return rows;
    }

    static String status(Mapping mapping) {
        return mapping.isReviewed() ? "reviewed" : mapping.status().name().toLowerCase(Locale.ROOT);
    }

    static void csv(Coverage coverage, Language language, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        // With it Excel reads the file as UTF-8.
        out.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(HEADER);
        for (List<String> row : of(coverage, language)) {
            printer.printRecord(row.stream().map(TableReport::harmless));
        }
        printer.flush();
    }
}
