package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.link.Candidate;
import pimkg.link.Field;
import pimkg.link.Linking;
import pimkg.link.Reason;
import pimkg.link.Relation;
import pimkg.link.Target;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Proposed links in forms for people: text for a terminal, a table, a workbook to decide in. */
public final class LinkReport {

    private static final List<String> COLUMNS = List.of("term", "label", "context", "rank", "pim", "pim_label", "relation",
        "confidence", "band", "reason", "decision");

    private final List<Linking> linkings;
    private final Texts texts;

    /** A report in a language. */
    public LinkReport(List<Linking> linkings, Language language) {
        this.linkings = List.copyOf(linkings);
        this.texts = Texts.of(LinkReport.class, language);
    }

    /** For reading at a terminal. */
    public void text(OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        for (Linking linking : linkings) {
            out.write(Visible.text(linking.term().label().replaceAll("\\s+", " ")) + "  (" + Visible.text(linking.term().id().replaceAll("\\s+", " ")) + ")\n");
            if (linking.candidates().isEmpty()) {
                out.write("  " + texts.get("link.nothing") + "\n");
            }
            for (Candidate candidate : linking.candidates()) {
                out.write(String.format(Locale.ROOT, "  %.2f %s %s  %s%n", candidate.confidence(), candidate.isStrong() ? "*" : " ",
                    texts.get("link.relation." + candidate.relation(), candidate.target().label()), reason(candidate.reason())));
            }
        }
        long strong = linkings.stream().filter(each -> each.best().filter(Candidate::isStrong).isPresent()).count();
        long nothing = linkings.stream().filter(each -> each.candidates().isEmpty()).count();
        out.write(texts.get("link.summary", linkings.size(), strong, linkings.size() - strong - nothing, nothing) + "\n");
        out.flush();
    }

    private String reason(Reason reason) {
        return reason(reason.objectField(), reason.matchString(), reason.finer().map(Target::label), texts.language());
    }

    /**
     * Why a term is proposed, in words.
     *
     * @param field what of it fits
     * @param match the label that fits
     * @param finer the name of the finer term whose label that is
     */
    public static String reason(Field field, String match, Optional<String> finer, Language language) {
        Texts texts = Texts.of(LinkReport.class, language);
        return finer.map(name -> texts.get("link.reason.finer", match, name)).orElseGet(() -> texts.get("link.reason." + field, match));
    }

    /** What a relation says of a term of ours. */
    public static String relation(Relation relation, String ours, Language language) {
        return Texts.of(LinkReport.class, language).get("link.relation." + relation, ours);
    }

    /** RFC 4180, behind a byte order mark, one row a candidate. */
    public void csv(OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        out.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        for (List<String> row : rows().toList()) {
            printer.printRecord(row.stream().map(TableReport::harmless));
        }
        printer.flush();
    }

    private Stream<List<String>> rows() {
        return linkings.stream().flatMap(linking -> {
            List<List<String>> rows = new ArrayList<>();
            for (int rank = 0; rank < linking.candidates().size(); rank++) {
                rows.add(row(linking, linking.candidates().get(rank), rank + 1));
            }
            return rows.isEmpty() ? Stream.of(List.of(linking.term().id(), linking.term().label(), linking.term().context(), "", "", "",
                "", "", "none", texts.get("link.nothing"), "")) : rows.stream();
        });
    }

    private List<String> row(Linking linking, Candidate candidate, int rank) {
        return List.of(linking.term().id(), linking.term().label(), linking.term().context(), Integer.toString(rank),
            candidate.target().id(), candidate.target().label(), candidate.relation().predicate(),
            String.format(Locale.ROOT, "%.3f", candidate.confidence()), candidate.isStrong() ? "strong" : "weak",
            reason(candidate.reason()), "");
    }

    /** A workbook: one row a candidate, to filter, and to write a decision beside each. */
    public void workbook(OutputStream stream) throws IOException {
        Workbook book = new Workbook(stream, "pim-kg", null);
        Worksheet sheet = book.newWorksheet(texts.get("link.sheet"));
        if (texts.language().dir().equals("rtl")) {
            sheet.rightToLeft();
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, column == 1 || column == 9 ? 44 : column == 0 || column == 4 || column == 5 ? 28 : 14);
            sheet.value(0, column, texts.get("link.column." + COLUMNS.get(column)));
        }
        SheetCells.header(sheet, 0, COLUMNS.size());
        sheet.freezePane(0, 1);
        int number = 0;
        for (List<String> row : rows().limit(Worksheet.MAX_ROWS - 1L).toList()) {
            number++;
            for (int column = 0; column < row.size(); column++) {
                SheetCells.text(sheet, number, column, row.get(column));
            }
        }
        sheet.setAutoFilter(0, 0, number, COLUMNS.size() - 1);
        book.finish();
    }
}
