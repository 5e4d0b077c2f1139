package pimkg.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Position;
import pimkg.graph.Reading.Remark;
import pimkg.text.Language;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;
import pimkg.rule.Severity;
import pimkg.validation.Verdict;

/** A judgement for programs. The keys are a contract; see the README. */
public final class ValidationJson {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private final KnowledgeGraph knowledge;
    private final Language language;
    private final Titles titles;

    /** Texts are in {@code language}; keys and codes are the same in all. */
    public ValidationJson(KnowledgeGraph knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        this.titles = new Titles(knowledge.union(), language);
    }

    /** Writes the whole report and a line end. */
    public void write(Judgement judgement, PrintWriter out) {
        GSON.toJson(json(judgement), out);
        out.println();
        out.flush();
    }

    private JsonObject json(Judgement judgement) {
        JsonObject report = new JsonObject();
        report.addProperty("conforms", judgement.conforms());
        report.addProperty("profile", judgement.profile());
        report.addProperty("version", knowledge.release());
        report.addProperty("graph", knowledge.version());
        report.add("counts", counts(judgement));
        report.add("principles", array(judgement.scores().stream().map(this::principle).toList()));
        report.add("findings", array(judgement.findings().map(this::finding).toList()));
        report.add("files", array(judgement.verdicts().stream().map(this::file).toList()));
        return report;
    }

    private static JsonObject counts(Judgement judgement) {
        JsonObject counts = new JsonObject();
        for (Severity severity : Severity.values()) {
            counts.addProperty(severity.code(), judgement.count(severity));
        }
        counts.addProperty("datasets", judgement.datasets());
        return counts;
    }

    private JsonObject principle(PrincipleScore score) {
        JsonObject json = new JsonObject();
        json.addProperty("principle", score.principle().getURI());
        json.addProperty("label", titles.of(score.principle()));
        json.addProperty("checked", score.checked());
        json.addProperty("stated", score.stated());
        json.addProperty("violations", score.violations());
        json.addProperty("warnings", score.warnings());
        return json;
    }

    private JsonObject finding(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("code", finding.rule().code());
        json.addProperty("shape", Titles.iri(finding.rule().shape()));
        json.addProperty("severity", finding.severity().code());
        json.add("principle", orNull(finding.rule().principle().map(Node::getURI)));
        json.addProperty("dataset", Titles.iri(finding.dataset()));
        json.addProperty("focus", Titles.iri(finding.dataset()));
        json.add("path", orNull(finding.path()));
        json.add("value", orNull(finding.value().map(ValidationJson::plain)));
        json.addProperty("message", finding.rule().message().in(language));
        json.addProperty("why", finding.rule().reason().in(language));
        json.addProperty("fix", finding.rule().repair().in(language));
        json.add("suggestions", suggestions(finding));
        json.addProperty("file", finding.place().file());
        json.add("line", orNull(finding.place().position().map(Position::line)));
        json.add("column", orNull(finding.place().position().map(Position::column)));
        json.add("cell", orNull(finding.place().cell()));
        json.add("pointer", orNull(finding.place().pointer()));
        return json;
    }

    private static JsonArray suggestions(Finding finding) {
        JsonArray suggestions = new JsonArray();
        finding.suggestions().forEach(suggestion -> suggestions.add(plain(suggestion.value())));
        return suggestions;
    }

    private JsonObject file(Verdict verdict) {
        JsonObject json = new JsonObject();
        json.addProperty("file", verdict.file());
        if (verdict instanceof Verdict.Judged judged) {
            json.addProperty("outcome", "judged");
            json.addProperty("datasets", judged.datasets().size());
            json.addProperty("ignored", judged.ignored());
            json.add("remarks", array(judged.remarks().stream().map(ValidationJson::remark).toList()));
        } else if (verdict instanceof Verdict.NothingToJudge nothing) {
            json.addProperty("outcome", "nothing-to-judge");
            JsonObject types = new JsonObject();
            nothing.types().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(type -> types.addProperty(type.getKey(), type.getValue()));
            json.add("types", types);
        } else if (verdict instanceof Verdict.Unreadable unreadable) {
            json.addProperty("outcome", "unreadable");
            json.addProperty("reason", unreadable.why().reason().name());
            json.addProperty("message", String.join(" ", new TroubleText(language).of(unreadable.file(), unreadable.why())));
            json.add("remarks", array(List.of(remark(unreadable.why().remark()))));
        }
        return json;
    }

    private static JsonObject remark(Remark remark) {
        JsonObject json = new JsonObject();
        json.addProperty("line", remark.line());
        json.addProperty("column", remark.column());
        json.addProperty("text", remark.text());
        return json;
    }

    private static String plain(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : Titles.iri(value);
    }

    private static JsonElement orNull(Optional<?> value) {
        return GSON.toJsonTree(value.orElse(null));
    }

    private static JsonArray array(List<JsonObject> members) {
        JsonArray array = new JsonArray();
        members.forEach(array::add);
        return array;
    }
}
