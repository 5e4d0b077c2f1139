package pimkg.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.findings.Report;
import pimkg.graph.GraphWriter;
import pimkg.graph.Syntax;
import pimkg.validation.ReportGraph;

/** The forms in which a report can leave. All but the workbook are UTF-8. */
public enum ReportFormat {
    /** For a person at a terminal: repeats are told once. */
    TEXT("text/plain", List.of("txt"), TextReport::write),
    /** One JSON object; its keys are a contract. */
    JSON("application/json", List.of("json"), JsonReport::write),
    /** One JSON object a line: each finding, and at the end the summary. */
    JSONL("application/jsonl", List.of("jsonl", "ndjson"), JsonReport::lines),
    /** A table for spreadsheets: RFC 4180, behind a byte order mark. */
    CSV("text/csv", List.of("csv"), TableReport::csv),
    /** A table for data frames. */
    TSV("text/tab-separated-values", List.of("tsv"), TableReport::tsv),
    /** A SHACL validation report in Turtle. */
    TTL("text/turtle", List.of("ttl"), (report, out) -> rdf(report, Syntax.TURTLE, out)),
    /** A SHACL validation report in JSON-LD. */
    JSONLD("application/ld+json", List.of("jsonld"), (report, out) -> rdf(report, Syntax.JSONLD, out)),
    /** One page that holds all it needs. */
    HTML("text/html", List.of("html", "htm"), HtmlReport::write),
    /** Markdown to paste into a ticket. */
    MD("text/markdown", List.of("md", "markdown"), MarkdownReport::write),
    /** A workbook with findings, scores and how to read them. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), WorkbookReport::write),
    /** SARIF 2.1.0, for editors and code hosting services. */
    SARIF("application/sarif+json", List.of("sarif", "sarif.json"), SarifReport::write),
    /** JUnit XML, for build servers. */
    JUNIT("application/xml", List.of("xml"), JUnitReport::write),
    /** Workflow commands of GitHub Actions; no file. */
    GITHUB("", List.of(), GitHubReport::write);

    private final String mediaType;
    private final List<String> endings;
    private final ReportWriter writer;

    ReportFormat(String mediaType, List<String> endings, ReportWriter writer) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.writer = writer;
    }

    /** The media type, without charset; empty when none exists. */
    public Optional<String> mediaType() {
        return Optional.of(mediaType).filter(type -> !type.isEmpty());
    }

    /** The usual ending of a file's name, without the dot; empty when it is no file. */
    public Optional<String> ending() {
        return endings.stream().findFirst();
    }

    /** The name on the command line, for example {@code sarif}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be shown as text. */
    public boolean isText() {
        return this != XLSX;
    }

    /**
     * Writes the whole report, finding by finding; the caller closes the stream.
     *
     * @throws IOException when the stream takes no more
     */
    public void write(Report report, OutputStream out) throws IOException {
        writer.write(report, out);
    }

    /** The format that the name of a file asks for by its ending; the longest that fits decides. */
    public static Optional<ReportFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
            .filter(format -> format.match(lower) > 0)
            .max(Comparator.comparingInt(format -> format.match(lower)));
    }

    private int match(String name) {
        return endings.stream().filter(ending -> name.endsWith("." + ending)).mapToInt(String::length).max().orElse(0);
    }

    /** The format of a media type without parameters. */
    public static Optional<ReportFormat> ofMediaType(String mediaType) {
        return Stream.of(values()).filter(format -> format.mediaType().filter(mediaType::equals).isPresent()).findFirst();
    }

    /** Letters into bytes; whoever asks for it flushes it. */
    static Writer utf8(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void rdf(Report report, Syntax syntax, OutputStream out) throws IOException {
        out.write(GraphWriter.write(ReportGraph.of(report.judgement(), "urn:pim-kg:report"), syntax));
    }
}
