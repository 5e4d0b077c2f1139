package pimkg.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pimkg.findings.Report;
import pimkg.graph.KnowledgeGraph;
import pimkg.report.AccountText;
import pimkg.report.Titles;
import pimkg.report.TroubleText;
import pimkg.rule.Conditions;
import pimkg.rule.Severity;
import pimkg.text.Language;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;
import pimkg.validation.Verdict;

/** The judgement on a description as a part of a page: what the template {@code report} speaks of. */
public final class ReportView {

    /** How many findings a page shows. */
    private static final int MAX_FINDINGS = 500;

    /**
     * A finding in words.
     *
     * @param place     where
     * @param severity  {@code violation}, {@code warning} or {@code info}
     * @param code      the rule's code
     * @param rule      the rule's place on this server
     * @param principle the principle's name
     * @param message   what to do
     * @param value     what was found; may be empty
     * @param meant     what was probably meant; may be empty
     * @param because   what holds, so that it is asked; may be empty
     * @param why       why it matters
     * @param repair    what to write
     */
    public record Row(String place, String severity, String code, String rule, String principle, String message,
                      String value, String meant, String because, String why, String repair) {
    }

    /**
     * A principle's score.
     *
     * @param principle  its name
     * @param checked    demands looked at
     * @param stated     of these, met
     * @param violations findings
     * @param warnings   findings
     */
    public record Score(String principle, long checked, long stated, long violations, long warnings) {
    }

    private final KnowledgeGraph knowledge;

    /** Of descriptions judged with this snapshot. */
    public ReportView(KnowledgeGraph knowledge) {
        this.knowledge = knowledge;
    }

    /** The judgement on one input. */
    public Map<String, Object> model(Judgement judgement, Language language) {
        Titles titles = new Titles(knowledge.union(), language);
        Report report = Report.of(judgement, knowledge, language);
        List<Row> rows = judgement.findings().limit(MAX_FINDINGS).map(finding -> row(finding, titles, report)).toList();
        List<Score> scores = judgement.scores().stream().filter(score -> score.checked() > 0)
            .map(score -> score(score, titles)).toList();
        return Map.of(
            "trouble", trouble(judgement.verdicts().get(0), language),
            "account", account(judgement.verdicts().get(0), language),
            "findings", rows,
            "more", Math.max(0, judgement.findings().count() - MAX_FINDINGS),
            "scores", scores,
            "datasets", judgement.datasets(),
            "violations", judgement.count(Severity.VIOLATION),
            "warnings", judgement.count(Severity.WARNING),
            "notes", judgement.count(Severity.INFO));
    }

    private static List<String> account(Verdict verdict, Language language) {
        return verdict instanceof Verdict.Judged judged
            ? judged.account().map(account -> new AccountText(language).whole(judged.file(), account)).orElse(List.of())
            : List.of();
    }

    private List<String> trouble(Verdict verdict, Language language) {
        if (verdict instanceof Verdict.Unreadable unreadable) {
            return new TroubleText(language).of(unreadable.file(), unreadable.why());
        }
        return verdict instanceof Verdict.NothingToJudge nothing
            ? TroubleText.nothing(nothing.file(), nothing.types(), language)
            : List.of();
    }

    private static Row row(Finding finding, Titles titles, Report report) {
        Language language = report.language();
        return new Row(finding.place().toString(), finding.severity().code(), finding.rule().code(),
            TableView.link(finding.rule().shape().toString()), finding.rule().principle().map(titles::of).orElse(""),
            finding.rule().message().in(language), finding.value().map(Titles::name).orElse(""),
            finding.suggestions().stream().map(suggestion -> Titles.name(suggestion.value())).collect(Collectors.joining(", ")),
            Conditions.joined(finding.rule(), language),
            finding.rule().reason().in(language), report.repair(finding));
    }

    private static Score score(PrincipleScore score, Titles titles) {
        return new Score(titles.of(score.principle()), score.checked(), score.stated(), score.violations(), score.warnings());
    }
}
