package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.findings.Comparison;
import pimkg.findings.Earlier;
import pimkg.findings.Report;
import pimkg.findings.Status;
import pimkg.findings.Told;
import pimkg.graph.Account;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.Reading.Remark;
import pimkg.report.AccountText;
import pimkg.report.Titles;
import pimkg.rule.Severity;
import pimkg.validation.GroupScore;
import pimkg.validation.Grouping;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;
import pimkg.validation.Verdict;

/** A judgement for programs. The keys are a contract; see the README. */
final class JsonReport {

    private final Report report;
    private final Judgement judgement;
    private final Titles titles;
    private final Json json;

    private JsonReport(Report report, Json json) {
        this.report = report;
        this.judgement = report.judgement();
        this.titles = report.titles();
        this.json = json;
    }

    /** One object, indented. */
    static void write(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        JsonReport writer = new JsonReport(report, Json.pretty(out));
        writer.json.object(() -> {
            writer.head();
            writer.json.objects("findings", report.told(), writer::finding);
            writer.tail();
        });
        out.write('\n');
        out.flush();
    }

    /** One object a line: each finding, and at the end the summary. */
    static void lines(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        JsonReport writer = new JsonReport(report, Json.compact(out));
        for (var rest = report.told().iterator(); rest.hasNext();) {
            Told told = rest.next();
            writer.json.object(() -> writer.finding(told));
            out.write('\n');
        }
        writer.json.object(() -> writer.json.object("summary", () -> {
            writer.head();
            writer.tail();
        }));
        out.write('\n');
        out.flush();
    }

    private void head() throws IOException {
        json.put("conforms", judgement.conforms());
        json.put("profile", judgement.profile());
        json.put("version", report.knowledge().release());
        json.put("graph", report.knowledge().version());
        json.object("counts", this::counts);
        json.objects("principles", judgement.scores().stream(), this::principle);
        json.object("scores", () -> {
            for (Grouping grouping : Grouping.values()) {
                json.objects(grouping.name().toLowerCase(Locale.ROOT), judgement.scoresBy(grouping).stream(), this::group);
            }
        });
    }

    private void tail() throws IOException {
        if (report.comparison().isPresent()) {
            Comparison comparison = report.comparison().get();
            json.objects("fixed", comparison.fixed().stream(), this::earlier);
            json.put("unjudged", comparison.unjudged());
        }
        json.objects("files", judgement.verdicts().stream(), this::file);
    }

    private void counts() throws IOException {
        for (Severity severity : Severity.values()) {
            json.put(severity.code(), judgement.count(severity));
        }
        json.put("datasets", judgement.datasets());
    }

    private void principle(PrincipleScore score) throws IOException {
        json.put("principle", score.principle().getURI());
        json.put("label", titles.of(score.principle()));
        json.put("checked", score.checked());
        json.put("stated", score.stated());
        json.put("violations", score.violations());
        json.put("warnings", score.warnings());
    }

    private void group(GroupScore group) throws IOException {
        json.put("group", Titles.plain(group.group()));
        json.put("label", titles.of(group.group()));
        json.put("datasets", group.datasets());
        json.put("checked", group.checked());
        json.put("stated", group.stated());
        json.objects("principles", group.scores().stream().filter(score -> score.checked() > 0), this::principle);
    }

    private void finding(Told told) throws IOException {
        Place place = told.finding().place();
        json.put("code", told.code());
        json.put("shape", Titles.iri(told.finding().rule().shape()));
        json.put("severity", told.severity());
        json.put("principle", told.finding().rule().principle().map(Node::getURI));
        json.put("dataset", told.dataset());
        json.put("focus", told.dataset());
        json.put("path", told.finding().path());
        json.put("value", told.finding().value().map(Titles::plain));
        json.put("message", told.message());
        json.put("why", told.why());
        json.put("fix", told.repair());
        json.texts("suggestions", told.finding().suggestions().stream().map(suggestion -> Titles.plain(suggestion.value())).toList());
        json.put("file", place.file());
        json.put("line", place.position().map(Position::line));
        json.put("column", place.position().map(Position::column));
        json.put("cell", place.cell());
        json.put("pointer", place.pointer());
        json.texts("because", told.because());
        if (told.status().isPresent()) {
            json.put("baseline", told.status().map(Status::code));
        }
    }

    private void earlier(Earlier fixed) throws IOException {
        json.put("code", fixed.code());
        json.put("shape", fixed.shape());
        json.put("dataset", fixed.dataset());
        json.put("path", fixed.path());
        json.put("value", fixed.value());
    }

    private void file(Verdict verdict) throws IOException {
        json.put("file", verdict.file());
        if (verdict instanceof Verdict.Judged judged) {
            json.put("outcome", "judged");
            json.put("datasets", judged.datasets().size());
            json.put("ignored", judged.ignored());
            json.objects("remarks", judged.remarks().stream(), this::remark);
            if (judged.account().isPresent()) {
                Account account = judged.account().get();
                json.object("read", () -> read(account));
            }
        } else if (verdict instanceof Verdict.NothingToJudge nothing) {
            json.put("outcome", "nothing-to-judge");
            json.object("types", () -> types(nothing));
        } else if (verdict instanceof Verdict.Unreadable unreadable) {
            json.put("outcome", "unreadable");
            json.put("reason", unreadable.why().reason().name());
            json.put("message", String.join(" ", report.trouble(unreadable)));
            json.objects("remarks", Stream.of(unreadable.why().remark()), this::remark);
        }
    }

    private void read(Account account) throws IOException {
        json.put("form", account.form());
        json.put("records", account.records());
        json.put("used", account.fields(Account.Use.USED).count());
        json.objects("fields", account.fields().stream(), field -> {
            json.put("name", field.name());
            json.put("use", field.use().name().toLowerCase(Locale.ROOT));
            json.put("values", field.values());
        });
        AccountText words = new AccountText(report.language());
        json.objects("notes", account.notes().stream(), note -> {
            json.put("code", note.code());
            json.put("message", words.of(note));
            json.put("line", note.place().position().map(Position::line));
            json.put("column", note.place().position().map(Position::column));
            json.put("cell", note.place().cell());
            json.put("pointer", note.place().pointer());
        });
    }

    private void types(Verdict.NothingToJudge nothing) throws IOException {
        for (Map.Entry<String, Long> type : nothing.types().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            json.put(type.getKey(), type.getValue());
        }
    }

    private void remark(Remark remark) throws IOException {
        json.put("line", remark.line());
        json.put("column", remark.column());
        json.put("text", remark.text());
    }
}
