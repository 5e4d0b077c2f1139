package pimkg.format;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.findings.Earlier;
import pimkg.findings.Report;
import pimkg.findings.Told;
import pimkg.report.Titles;
import pimkg.rule.Severity;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.GroupScore;
import pimkg.validation.Grouping;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;
import pimkg.validation.Verdict;

/** One page that holds all it needs: to read, to print, to send on. Everything that is put into it is escaped. */
final class HtmlReport {

    /** The messages that the template uses as they are. */
    private static final List<String> WORDS = List.of("report.title", "files", "findings", "found", "because", "why", "repair", "closing",
        "scores.datasets", "scores.share", "principles.title", "principles.principle", "principles.checked", "principles.stated",
        "principles.violations", "principles.warnings", "principles.notes", "baseline.fixed", "column.file", "place");

    /**
     * An input and what came of it.
     *
     * @param name    its name
     * @param trouble why it was not judged; empty when it was
     * @param account what became of its fields; empty for RDF
     * @param counts  descriptions, violations, warnings, notes
     */
    public record FileView(String name, List<String> trouble, List<String> account, List<Long> counts) {
    }

    /**
     * How much of what is asked is stated.
     *
     * @param name     of the principle, description, agency or category
     * @param datasets descriptions; 0 where they are not counted
     * @param checked  demands looked at
     * @param stated   of these, met
     * @param counts   violations and warnings; empty where they are not counted
     */
    public record ScoreView(String name, long datasets, long checked, long stated, List<Long> counts) {
        /** In percent, rounded down: only what is whole is 100. */
        public long share() {
            return checked == 0 ? 100 : stated * 100 / checked;
        }
    }

    /**
     * A table of scores.
     *
     * @param title what they are told by
     * @param name  the heading of the first column
     * @param rows  one a group
     */
    public record ScoresView(String title, String name, List<ScoreView> rows) {
    }

    /**
     * A description with findings.
     *
     * @param name     its IRI
     * @param findings rows made as they are asked for
     */
    public record DatasetView(String name, Iterable<Row> findings) {
    }

    /**
     * A finding.
     *
     * @param told       in words
     * @param severity   its weight as a word
     * @param place      where
     * @param value      what was found; may be empty
     * @param suggestion what was probably meant, as a question; may be empty
     * @param status     whether it is new, as a word; may be empty
     */
    public record Row(Told told, String severity, String place, String value, String suggestion, String status) {
    }

    private final Report report;
    private final Judgement judgement;
    private final Texts texts;
    private final Titles titles;

    private HtmlReport(Report report) {
        this.report = report;
        this.judgement = report.judgement();
        this.texts = Texts.of(HtmlReport.class, report.language());
        this.titles = report.titles();
    }

    static void write(Report report, OutputStream stream) throws IOException {
        ClasspathLoader loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
        loader.setPrefix("pimkg/format");
        loader.setSuffix(".peb");
        PebbleEngine engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
        Writer out = ReportFormat.utf8(stream);
        engine.getTemplate("report").evaluate(out, new HtmlReport(report).model(), report.language().locale());
        out.flush();
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("lang", report.language().tag());
        model.put("dir", report.language().dir());
        model.put("say", WORDS.stream().collect(Collectors.toMap(key -> key.replace('.', '_'), texts::get)));
        model.put("rules", texts.get("report.rules", judgement.profile(), report.knowledge().release()));
        model.put("files", judgement.verdicts().stream().map(this::file).toList());
        model.put("clean", clean());
        model.put("compared", report.comparison().map(compared -> texts.get("baseline", compared.report(), compared.fresh().size(),
            judgement.findings().count() - compared.fresh().size(), compared.fixed().size())).orElse(""));
        model.put("fixed", report.comparison().stream().flatMap(compared -> compared.fixed().stream()).map(this::earlier).toList());
        model.put("principles", judgement.datasets() == 0 ? List.of() : judgement.scores().stream()
            .filter(score -> score.checked() > 0).map(this::score).toList());
        model.put("groups", judgement.datasets() > 1 ? groups() : List.of());
        model.put("datasets", datasets());
        return model;
    }

    private String clean() {
        long clean = report.judgement().clean();
        if (clean == 0) {
            return "";
        }
        return clean == judgement.datasets()
            ? texts.get("clean", judgement.profile()) : texts.get("clean.some", clean, judgement.datasets());
    }

    private FileView file(Verdict verdict) {
        List<Long> counts = verdict instanceof Verdict.Judged judged
            ? Stream.concat(Stream.of((long) judged.datasets().size()), Stream.of(Severity.values())
                .map(severity -> judged.findings().stream().filter(finding -> finding.severity() == severity).count())).toList()
            : List.of();
        return new FileView(Visible.text(verdict.file()), report.trouble(verdict).stream().map(Visible::text).toList(),
            report.account(verdict).stream().map(Visible::text).toList(), counts);
    }

    private ScoreView score(PrincipleScore score) {
        return new ScoreView(titles.of(score.principle()), 0, score.checked(), score.stated(), List.of(score.violations(), score.warnings()));
    }

    private List<ScoresView> groups() {
        return Stream.of(new ScoresView(texts.get("scores.weakest"), texts.get("scores.weakest.name"), rows(TextScores.weakest(judgement))),
            new ScoresView(texts.get("scores.agency"), texts.get("scores.agency.name"), rows(judgement.scoresBy(Grouping.AGENCY))),
            new ScoresView(texts.get("scores.category"), texts.get("scores.category.name"), rows(judgement.scoresBy(Grouping.CATEGORY))))
            .filter(table -> !table.rows().isEmpty()).toList();
    }

    private List<ScoreView> rows(List<GroupScore> groups) {
        return groups.stream().map(group -> new ScoreView(Visible.text(titles.of(group.group())), group.datasets(),
            group.checked(), group.stated(), List.of())).toList();
    }

    private List<DatasetView> datasets() {
        Map<Node, List<Finding>> byDataset =
            judgement.findings().collect(Collectors.groupingBy(Finding::dataset, LinkedHashMap::new, Collectors.toList()));
        return byDataset.entrySet().stream()
            .map(each -> new DatasetView(Visible.text(report.name(each.getValue().get(0))), rows(each.getValue(), this::row))).toList();
    }

    private static <T> Iterable<Row> rows(List<T> members, Function<T, Row> row) {
        return () -> members.stream().map(row).iterator();
    }

    private Row row(Finding finding) {
        Told told = report.tell(finding);
        return new Row(told, texts.get("severity." + told.severity()), Visible.text(finding.place().toString()),
            finding.value().map(value -> Visible.text(Titles.name(value))).orElse(""),
            told.suggestions().isEmpty() ? "" : texts.get("suggestion", Visible.text(String.join(", ", told.suggestions()))),
            told.status().map(status -> texts.get("status." + status)).orElse(""));
    }

    private String earlier(Earlier fixed) {
        return Visible.text(String.join(" ", Stream.of(Optional.of(fixed.code()), Optional.of(fixed.dataset()), fixed.path(), fixed.value())
            .flatMap(Optional::stream).toList()));
    }
}
