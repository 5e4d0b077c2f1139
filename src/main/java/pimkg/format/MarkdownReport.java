package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import pimkg.findings.Comparison;
import pimkg.findings.Earlier;
import pimkg.findings.Repeat;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.report.Titles;
import pimkg.rule.Conditions;
import pimkg.rule.Severity;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;
import pimkg.validation.Verdict;

/** Markdown to paste into a ticket. Repeats are told once; nothing that somebody else wrote acts as markup. */
final class MarkdownReport {

    private final Report report;
    private final Judgement judgement;
    private final Texts texts;
    private final Writer out;

    private MarkdownReport(Report report, Writer out) {
        this.report = report;
        this.judgement = report.judgement();
        this.texts = Texts.of(MarkdownReport.class, report.language());
        this.out = out;
    }

    static void write(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        new MarkdownReport(report, out).write();
        out.flush();
    }

    private void write() throws IOException {
        line("# " + texts.get("report.title"));
        line("");
        line(texts.get("report.rules", text(judgement.profile()), report.knowledge().release()));
        line("");
        for (Verdict verdict : judgement.verdicts()) {
            verdict(verdict);
        }
        clean();
        if (report.comparison().isPresent()) {
            compared(report.comparison().get());
        }
        if (judgement.datasets() > 0) {
            scores();
        }
        for (Repeat repeat : Repeat.of(report)) {
            repeat(repeat);
        }
        if (report.comparison().isPresent()) {
            fixed(report.comparison().get());
        }
        line("");
        line("*" + texts.get("closing") + "*");
    }

    private void verdict(Verdict verdict) throws IOException {
        if (verdict instanceof Verdict.Judged judged) {
            line("- " + texts.get("summary", code(judged.file()), judged.datasets().size(), count(judged, Severity.VIOLATION),
                count(judged, Severity.WARNING), count(judged, Severity.INFO)));
            for (String said : report.account(verdict)) {
                line("  - " + text(said));
            }
        } else {
            line("- **" + texts.get("outcome." + Column.outcome(verdict)) + "**: "
                + text(String.join(" ", report.trouble(verdict))));
        }
    }

    private void clean() throws IOException {
        long clean = report.judgement().clean();
        if (clean > 0) {
            line("");
            line(clean == judgement.datasets()
                ? texts.get("clean", text(judgement.profile()))
                : texts.get("clean.some", clean, judgement.datasets()));
        }
    }

    private void compared(Comparison comparison) throws IOException {
        long fresh = comparison.fresh().size();
        line("");
        line(texts.get("baseline", code(comparison.report()), fresh, judgement.findings().count() - fresh, comparison.fixed().size()));
    }

    private void scores() throws IOException {
        line("");
        line("## " + texts.get("principles.title"));
        line("");
        line("| " + String.join(" | ", List.of(texts.get("principles.principle"), texts.get("principles.checked"),
            texts.get("principles.stated"), texts.get("principles.violations"), texts.get("principles.warnings"))) + " |");
        line("| --- | ---: | ---: | ---: | ---: |");
        for (PrincipleScore score : judgement.scores()) {
            if (score.checked() > 0) {
                line("| %s | %d | %d | %d | %d |".formatted(text(report.titles().of(score.principle())), score.checked(),
                    score.stated(), score.violations(), score.warnings()));
            }
        }
    }

    private void repeat(Repeat repeat) throws IOException {
        Told told = report.tell(repeat.first());
        String head = texts.get("severity." + told.severity()) + " " + text(told.code())
            + (told.principle().isEmpty() ? "" : ", " + text(told.principle()))
            + repeat.status().map(status -> " (" + texts.get("status." + status) + ")").orElse("");
        line("");
        line("## " + (repeat.times() == 1 ? head : texts.get("times", head, repeat.times(), repeat.datasets())));
        line("");
        line(text(told.message()));
        line("");
        if (!told.because().isEmpty()) {
            item("because", text(Conditions.joined(told.finding().rule(), report.language())));
        }
        item("why", text(told.why()));
        item("repair", text(told.repair()));
        for (Finding finding : repeat.places()) {
            place(finding);
        }
        if (repeat.more() > 0) {
            line("- " + texts.get("places.more", repeat.more()));
        }
    }

    private void place(Finding finding) throws IOException {
        Told told = report.tell(finding);
        line("- " + code(finding.place().toString()) + " " + code(told.finding().title().isPresent() ? report.name(told.finding()) : told.dataset()));
        if (finding.value().isPresent()) {
            line("  - " + texts.get("label", texts.get("found"), code(Titles.name(finding.value().get()))));
        }
        if (!told.suggestions().isEmpty()) {
            line("  - " + texts.get("suggestion", String.join(", ", told.suggestions().stream().map(MarkdownReport::code).toList())));
        }
    }

    private void fixed(Comparison comparison) throws IOException {
        if (!comparison.fixed().isEmpty()) {
            line("");
            line("## " + texts.get("baseline.fixed"));
            line("");
        }
        for (Earlier fixed : comparison.fixed()) {
            line("- " + text(fixed.code()) + " " + code(fixed.dataset()) + fixed.path().map(path -> " " + code(path)).orElse("")
                + fixed.value().map(value -> " " + code(value)).orElse(""));
        }
    }

    private void item(String key, String text) throws IOException {
        line("- " + texts.get("label", "**" + texts.get(key) + "**", text));
    }

    private void line(String line) throws IOException {
        out.write(line + "\n");
    }

    private static long count(Verdict.Judged judged, Severity severity) {
        return judged.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Words as words: what Markdown would take for markup is escaped. */
    private static String text(String foreign) {
        return Visible.text(foreign).replaceAll("[\\\\`*_\\[\\]|~#]", "\\\\$0").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A code span, between more backticks than it holds in a row. */
    private static String code(String foreign) {
        String text = Visible.text(foreign);
        int longest = 0;
        int run = 0;
        for (int index = 0; index < text.length(); index++) {
            run = text.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + text + fence : fence + " " + text + " " + fence;
    }
}
