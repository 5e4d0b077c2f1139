package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import pimkg.findings.Comparison;
import pimkg.findings.Earlier;
import pimkg.findings.Repeat;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.graph.Account;
import pimkg.report.AccountText;
import pimkg.report.Titles;
import pimkg.report.Wrapped;
import pimkg.rule.Conditions;
import pimkg.rule.Severity;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;

/** A judgement for a person at a terminal of 80 columns: the verdicts, the scores, then what to mend, each fault once. */
final class TextReport {

    /** How many findings that are gone are listed. */
    private static final int MAX_FIXED = 20;

    private final Report report;
    private final Judgement judgement;
    private final Texts texts;
    private final PrintWriter out;

    private TextReport(Report report, PrintWriter out) {
        this.report = report;
        this.judgement = report.judgement();
        this.texts = Texts.of(TextReport.class, report.language());
        this.out = out;
    }

    static void write(Report report, OutputStream stream) throws IOException {
        PrintWriter out = new PrintWriter(ReportFormat.utf8(stream));
        new TextReport(report, out).write();
        out.flush();
        if (out.checkError()) {
            throw new IOException("The report can't be written to its end.");
        }
    }

    private void write() {
        judgement.verdicts().forEach(this::verdict);
        total();
        report.comparison().ifPresent(this::compared);
        if (judgement.datasets() > 0) {
            out.println();
            new TextScores(report, texts, out).write();
        }
        Repeat.of(report).forEach(this::repeat);
        report.comparison().ifPresent(this::fixed);
        judgement.judged().forEach(this::doubts);
        if (judgement.datasets() > 0) {
            out.println();
            paragraph("", texts.get("closing"));
        }
        judgement.findings().map(finding -> finding.rule().code()).min(String::compareTo)
            .ifPresent(code -> out.println(texts.get("explain", code)));
    }

    private void verdict(Verdict verdict) {
        List<String> trouble = report.trouble(verdict).stream().map(Visible::text).toList();
        trouble.stream().limit(1).forEach(line -> paragraph("", line));
        trouble.stream().skip(1).forEach(line -> paragraph("  ", line));
        if (verdict instanceof Verdict.Judged judged) {
            judged.account().ifPresent(account -> account(judged.file(), account));
            out.println(texts.get("summary", Visible.text(judged.file()), judged.datasets().size(), count(judged, Severity.VIOLATION),
                count(judged, Severity.WARNING), count(judged, Severity.INFO)));
        }
    }

    private void total() {
        if (judgement.verdicts().size() > 1 && judgement.datasets() > 0) {
            paragraph("", texts.get("total", judgement.verdicts().size(), judgement.datasets(),
                judgement.count(Severity.VIOLATION), judgement.count(Severity.WARNING), judgement.count(Severity.INFO)));
        }
        long clean = report.judgement().clean();
        if (clean > 0) {
            paragraph("  ", clean == judgement.datasets()
                ? texts.get("clean", judgement.profile())
                : texts.get("clean.some", clean, judgement.datasets()));
        }
    }

    private void compared(Comparison comparison) {
        long fresh = comparison.fresh().size();
        paragraph("  ", texts.get("baseline", Visible.text(comparison.report()), fresh,
            judgement.findings().count() - fresh, comparison.fixed().size()));
        if (comparison.unjudged() > 0) {
            paragraph("  ", texts.get("baseline.unjudged", comparison.unjudged()));
        }
    }

    private void repeat(Repeat repeat) {
        Finding first = repeat.first();
        Told told = report.tell(first);
        out.println();
        head(repeat, told);
        paragraph("    ", told.message());
        if (repeat.sameValue()) {
            found("    ", first, told);
        }
        if (!told.because().isEmpty()) {
            labelled("because", Conditions.joined(told.finding().rule(), report.language()));
        }
        first.rule().detail().forEach(part -> labelled("detail", part.in(report.language())));
        labelled("why", told.why());
        labelled("repair", told.repair());
        if (repeat.times() > 1) {
            places(repeat);
        }
    }

    /** Place, weight and code stay on one line, so that a search for them finds it. */
    private void head(Repeat repeat, Told told) {
        String weight = texts.get("severity." + told.severity()).toUpperCase(report.language().locale()) + " " + told.code();
        String more = (told.principle().isEmpty() ? "" : texts.get("beside", "", told.principle()))
            + repeat.status().map(status -> " (" + texts.get("status." + status) + ")").orElse("");
        if (repeat.times() == 1) {
            String place = Visible.text(repeat.first().place().toString());
            out.print(Wrapped.lines("  " + place + ": " + weight, 4, more));
            labelled("dataset", Visible.text(report.name(repeat.first())));
        } else {
            paragraph("  ", texts.get("times", weight + more, repeat.times(), repeat.datasets()));
        }
    }

    /** What became of the fields; names and words of the file are shown as they are. */
    private void account(String file, Account account) {
        AccountText words = new AccountText(report.language());
        List<String> lines = words.of(file, account).stream().map(Visible::text).toList();
        lines.stream().limit(1).forEach(line -> paragraph("", line));
        lines.stream().skip(1).forEach(line -> paragraph("  ", line));
        if (!account.notes().isEmpty()) {
            paragraph("  ", words.notes());
            account.notes().forEach(note -> paragraph("    ", Visible.text(note.place() + ": " + words.of(note))));
        }
    }

    private void doubts(Verdict.Judged judged) {
        if (judged.ignored() > 0) {
            out.println();
            paragraph("", Visible.text(judged.file()) + ": " + texts.get("ignored", judged.ignored()));
        }
        if (!judged.remarks().isEmpty()) {
            out.println();
            out.println(texts.get("remarks"));
            judged.remarks().forEach(remark -> paragraph("  ", "%s:%d:%d: %s".formatted(Visible.text(judged.file()),
                remark.line(), remark.column(), Visible.text(remark.text()))));
        }
    }

    private void places(Repeat repeat) {
        out.println("    " + texts.get("label", texts.get("places"), "").stripTrailing());
        for (Finding finding : repeat.places()) {
            out.print(Wrapped.lines("      " + Visible.text(finding.place().toString()) + "  ", 8, Visible.text(report.name(finding))));
            if (!repeat.sameValue()) {
                found("        ", finding, report.tell(finding));
            }
        }
        if (repeat.more() > 0) {
            out.println("      " + texts.get("places.more", repeat.more()));
        }
    }

    private void found(String indent, Finding finding, Told told) {
        finding.value().ifPresent(value -> paragraph(indent, texts.get("label", texts.get("found"), Visible.text(Titles.name(value)))));
        if (!told.suggestions().isEmpty()) {
            paragraph(indent, texts.get("suggestion", Visible.text(String.join(", ", told.suggestions()))));
        }
    }

    private void fixed(Comparison comparison) {
        if (!comparison.fixed().isEmpty()) {
            out.println();
            out.println(texts.get("label", texts.get("baseline.fixed"), "").stripTrailing());
            comparison.fixed().stream().limit(MAX_FIXED).forEach(this::fixed);
            if (comparison.fixed().size() > MAX_FIXED) {
                out.println("  " + texts.get("places.more", comparison.fixed().size() - MAX_FIXED));
            }
        }
    }

    private void fixed(Earlier fixed) {
        String what = fixed.path().map(path -> "  " + path).orElse("") + fixed.value().map(value -> "  \"" + value + "\"").orElse("");
        out.print(Wrapped.lines("  ", 4, Visible.text(fixed.code() + "  <" + fixed.dataset() + ">" + what)));
    }

    private void labelled(String key, String text) {
        if (!text.isEmpty()) {
            out.print(Wrapped.lines("    ", 6, texts.get("label", texts.get(key), text)));
        }
    }

    private void paragraph(String indent, String text) {
        out.print(Wrapped.lines(indent, text));
    }

    private static long count(Verdict.Judged judged, Severity severity) {
        return judged.findings().stream().filter(finding -> finding.severity() == severity).count();
    }
}
