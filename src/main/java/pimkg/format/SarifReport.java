package pimkg.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.findings.Earlier;
import pimkg.findings.Report;
import pimkg.findings.Status;
import pimkg.findings.Told;
import pimkg.graph.Place;
import pimkg.graph.Reading.Remark;
import pimkg.report.Titles;
import pimkg.rule.Rule;
import pimkg.rule.Severity;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.Verdict;

/** SARIF 2.1.0, which editors and code hosting services show beside the lines. */
final class SarifReport {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String FINGERPRINT = "pimkgFinding/v1";

    private final Report report;
    private final Language language;
    private final Texts texts;
    private final Json json;
    private final Map<Node, Integer> ruleIndex = new LinkedHashMap<>();
    private final List<Rule> rules;

    private SarifReport(Report report, Json json) {
        this.report = report;
        this.language = report.language();
        this.texts = Texts.of(SarifReport.class, language);
        this.json = json;
        Map<Node, Rule> byShape = new LinkedHashMap<>();
        report.judgement().findings().forEach(finding -> byShape.putIfAbsent(finding.rule().shape(), finding.rule()));
        this.rules = byShape.values().stream()
            .sorted(Comparator.comparing(Rule::code).thenComparing(rule -> rule.shape().toString())).toList();
        rules.forEach(rule -> ruleIndex.put(rule.shape(), ruleIndex.size()));
    }

    static void write(Report report, OutputStream stream) throws IOException {
        Writer out = ReportFormat.utf8(stream);
        Json json = Json.pretty(out);
        SarifReport writer = new SarifReport(report, json);
        json.object(() -> {
            json.put("$schema", SCHEMA);
            json.put("version", "2.1.0");
            json.objects("runs", Stream.of(report), each -> writer.run());
        });
        out.write('\n');
        out.flush();
    }

    private void run() throws IOException {
        json.object("tool", () -> json.object("driver", this::driver));
        json.put("language", language.tag());
        json.objects("invocations", Stream.of(report), each -> invocation());
        Stream<Earlier> fixed = report.comparison().stream().flatMap(comparison -> comparison.fixed().stream());
        json.objects("results", Stream.<Json.Body>concat(report.told().map(told -> () -> result(told)),
            fixed.map(gone -> () -> absent(gone))), Json.Body::write);
        json.object("properties", () -> json.put("profile", report.judgement().profile()));
    }

    private void driver() throws IOException {
        json.put("name", "pim-kg");
        json.put("version", report.knowledge().release());
        json.put("informationUri", Pim.BASE);
        json.objects("rules", rules.stream(), this::rule);
    }

    private void rule(Rule rule) throws IOException {
        json.put("id", rule.code());
        if (rule.shape().isURI()) {
            json.put("name", rule.shape().getURI().replaceFirst(".*[#/]", ""));
        }
        message("shortDescription", rule.name().isEmpty() ? rule.message().in(language) : rule.name().in(language));
        message("fullDescription", rule.reason().isEmpty() ? rule.message().in(language) : rule.reason().in(language));
        message("help", rule.repair().isEmpty() ? rule.message().in(language)
            : rule.repair().in(language) + rule.example().map(example -> "\n\n" + example.strip()).orElse(""));
        if (rule.shape().isURI()) {
            json.put("helpUri", rule.shape().getURI());
        }
        json.object("defaultConfiguration", () -> json.put("level", level(rule.severity())));
        json.object("properties", () -> {
            json.put("principle", rule.principle().map(Node::getURI));
            json.texts("tags", rule.principle().map(principle -> List.of("PIM", report.titles().of(principle))).orElse(List.of("PIM")));
        });
    }

    /** What could not be read is told of the run and not as a result: no rule was broken, none was even asked. */
    private void invocation() throws IOException {
        json.put("executionSuccessful", !report.judgement().isIncomplete());
        json.objects("toolExecutionNotifications", Column.unjudged(report), verdict -> {
            json.put("level", verdict instanceof Verdict.Unreadable ? "error" : "warning");
            message("message", String.join(" ", report.trouble(verdict)));
            json.object("descriptor", () -> json.put("id", verdict instanceof Verdict.Unreadable unreadable
                ? unreadable.why().reason().name() : Column.outcome(verdict)));
            Remark remark = Column.remark(verdict);
            json.objects("locations", Stream.of(verdict), each ->
                json.object("physicalLocation", () -> physical(verdict.file(), remark.line(), remark.column())));
        });
    }

    private void result(Told told) throws IOException {
        Finding finding = told.finding();
        json.put("ruleId", told.code());
        json.put("ruleIndex", ruleIndex.get(finding.rule().shape()));
        json.put("level", level(finding.severity()));
        message("message", words(told));
        json.objects("locations", Stream.of(finding.place()), place -> location(place, told.dataset()));
        json.object("partialFingerprints", () -> json.put(FINGERPRINT, fingerprint(Earlier.of(finding))));
        if (told.status().isPresent()) {
            json.put("baselineState", told.status().get() == Status.NEW ? "new" : "unchanged");
        }
        json.object("properties", () -> {
            json.put("dataset", told.dataset());
            json.put("path", finding.path());
            json.put("value", finding.value().map(Titles::plain));
            json.texts("suggestions", told.suggestions());
            json.texts("because", told.because());
        });
    }

    /** A result of the earlier report that is gone. */
    private void absent(Earlier fixed) throws IOException {
        json.put("ruleId", fixed.code());
        message("message", texts.get("baseline.fixed"));
        json.object("partialFingerprints", () -> json.put(FINGERPRINT, fingerprint(fixed)));
        json.put("baselineState", "absent");
        json.object("properties", () -> {
            json.put("dataset", fixed.dataset());
            json.put("path", fixed.path());
            json.put("value", fixed.value());
        });
    }

    private void location(Place place, String dataset) throws IOException {
        json.object("physicalLocation", () -> physical(place.file(), place.position().map(at -> at.line()).orElse(0L),
            place.position().map(at -> at.column()).orElse(0L)));
        record Logical(String name, String kind) {
        }
        Optional<Logical> cell = place.cell().map(at -> new Logical(at, "cell"));
        Optional<Logical> pointer = place.pointer().map(at -> new Logical(at, "object"));
        json.objects("logicalLocations", Stream.of(cell, pointer, Optional.of(new Logical(dataset, "resource"))).flatMap(Optional::stream),
            logical -> {
                json.put("fullyQualifiedName", logical.name());
                json.put("kind", logical.kind());
            });
    }

    private void physical(String file, long line, long column) throws IOException {
        json.object("artifactLocation", () -> json.put("uri", Location.uri(file)));
        if (line > 0) {
            json.object("region", () -> {
                json.put("startLine", line);
                if (column > 0) {
                    json.put("startColumn", column);
                }
            });
        }
    }

    private String words(Told told) {
        String found = told.finding().value().map(value -> " " + texts.get("label", texts.get("found"), Titles.name(value)) + ".").orElse("");
        String words = told.message() + found
            + (told.suggestions().isEmpty() ? "" : " " + texts.get("suggestion", String.join(", ", told.suggestions())));
        // A viewer would make a link of [words](address), even of somebody else's.
        return Visible.text(words).replace("](", "] (");
    }

    private void message(String name, String text) throws IOException {
        json.object(name, () -> json.put("text", text));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case VIOLATION -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The same for the same fault wherever it moves to. */
    private static String fingerprint(Earlier key) {
        String text = String.join("\u0000", key.shape(), key.dataset(), key.path().orElse(""), key.value().orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
