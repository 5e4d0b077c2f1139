package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.graph.Place;
import pimkg.graph.Reading.Remark;
import pimkg.rule.Severity;
import pimkg.text.Texts;
import pimkg.validation.Verdict;

/** Workflow commands of GitHub Actions, which show each finding beside its line. The heaviest come first, since only some are shown. */
final class GitHubReport {

    private final Report report;
    private final Texts texts;
    private final Words words;
    private final Writer out;

    private GitHubReport(Report report, Writer out) {
        this.report = report;
        this.texts = Texts.of(GitHubReport.class, report.language());
        this.words = new Words(texts);
        this.out = out;
    }

    static void write(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        new GitHubReport(report, out).write();
        out.flush();
    }

    private void write() throws IOException {
        for (Verdict verdict : Column.unjudged(report).toList()) {
            Remark remark = Column.remark(verdict);
            command(verdict instanceof Verdict.Unreadable ? "error" : "warning", properties(verdict.file(), remark.line(), remark.column(),
                texts.get("outcome." + Column.outcome(verdict))), String.join("\n", report.trouble(verdict)));
        }
        for (Severity severity : Severity.values()) {
            Iterator<Told> rest = report.judgement().findings()
                .filter(finding -> finding.severity() == severity).map(report::tell).iterator();
            while (rest.hasNext()) {
                finding(rest.next());
            }
        }
    }

    private void finding(Told told) throws IOException {
        Place place = told.finding().place();
        String title = told.code() + (told.principle().isEmpty() ? "" : " " + told.principle())
            + words.status(told);
        command(switch (told.finding().severity()) {
            case VIOLATION -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        }, properties(place.file(), place.position().map(at -> at.line()).orElse(0L),
            place.position().map(at -> at.column()).orElse(0L), title), message(told));
    }

    private String message(Told told) {
        Place place = told.finding().place();
        Stream<String> inside = place.cell().or(place::pointer).map(at -> words.label("place", Visible.text(at))).stream();
        Stream<String> dataset = Stream.of(words.label("dataset", Visible.text(told.dataset())));
        return Stream.of(words.of(told).stream(), inside, dataset).flatMap(Function.identity()).collect(Collectors.joining("\n"));
    }

    private static String properties(String file, long line, long column, String title) {
        return "file=" + property(Location.relative(file)) + (line > 0 ? ",line=" + line : "") + (column > 0 ? ",col=" + column : "")
            + ",title=" + property(title);
    }

    private void command(String name, String properties, String message) throws IOException {
        out.write("::" + name + " " + properties + "::" + data(message) + "\n");
    }

    /** As the runner takes it apart again: percent first, so that nothing is escaped twice. */
    private static String data(String text) {
        return Visible.xml(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
