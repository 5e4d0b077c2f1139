package pimkg.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pimkg.findings.Report;
import pimkg.graph.KnowledgeGraph;
import pimkg.report.AccountText;
import pimkg.report.TroubleText;
import pimkg.rule.Severity;
import pimkg.text.Language;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;

/** The judgement on one input in words, as the templates {@code report} and {@code check-report} speak of it. */
public final class JudgementText {

    /** How many findings a page shows. */
    static final int MAX_FINDINGS = 500;

    private final Report report;
    private final PlaceText places;

    JudgementText(Report report, PlaceText places) {
        this.report = report;
        this.places = places;
    }

    /** For a page that shows it beside something else. */
    public static Map<String, Object> of(Judgement judgement, KnowledgeGraph knowledge, Language language) {
        return new JudgementText(Report.of(judgement, knowledge, language), new PlaceText(language, false))
            .model(judgement.verdicts().get(0).file(), number -> "");
    }

    /**
     * Findings, scores and counts, and why there are none.
     *
     * @param name    what the input is called
     * @param anchors where on the page the place of a finding is, by its number from 1; empty where it is not shown
     */
    Map<String, Object> model(String name, IntFunction<String> anchors) {
        Judgement judgement = report.judgement();
        Verdict verdict = judgement.verdicts().get(0);
        List<Finding> findings = judgement.findings().limit(MAX_FINDINGS).toList();
        Map<String, Object> model = new HashMap<>(Map.of("trouble", trouble(verdict, name), "account", account(verdict),
            "findings", IntStream.range(0, findings.size()).mapToObj(at -> FindingView.of(findings.get(at), at + 1, report,
                places.of(findings.get(at).place()), anchors.apply(at + 1))).toList(),
            "more", Math.max(0, judgement.findings().count() - MAX_FINDINGS),
            "scores", judgement.scores().stream().filter(score -> score.checked() > 0).map(score -> ScoreView.of(score, report.titles())).toList()));
        model.putAll(Map.of("datasets", judgement.datasets(), "violations", judgement.count(Severity.VIOLATION),
            "warnings", judgement.count(Severity.WARNING), "notes", judgement.count(Severity.INFO)));
        return model;
    }

    private List<String> account(Verdict verdict) {
        return verdict instanceof Verdict.Judged judged
            ? judged.account().map(account -> new AccountText(report.language()).whole(judged.file(), account)).orElse(List.of())
            : List.of();
    }

    private List<String> trouble(Verdict verdict, String name) {
        if (verdict instanceof Verdict.Unreadable unreadable) {
            return new TroubleText(report.language()).of(name, unreadable.why());
        }
        return verdict instanceof Verdict.NothingToJudge nothing
            ? TroubleText.nothing(name, nothing.types(), report.language())
            : List.of();
    }
}
