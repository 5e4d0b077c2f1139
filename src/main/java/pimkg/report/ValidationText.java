package pimkg.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Reading.Remark;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;
import pimkg.rule.Severity;
import pimkg.validation.Verdict;

/** A judgement for a person at a terminal. */
public final class ValidationText {

    /** How many findings of one input are written out; a report for programs has them all. */
    public static final int MAX_FINDINGS = 200;

    private final Texts texts;
    private final Language language;
    private final Titles titles;
    private final PrintWriter out;

    /** Writes to {@code out} in {@code language}. */
    public ValidationText(KnowledgeGraph knowledge, Language language, PrintWriter out) {
        this.texts = Texts.of(ValidationText.class, language);
        this.language = language;
        this.titles = new Titles(knowledge.union(), language);
        this.out = out;
    }

    /** Writes the whole report. */
    public void write(Judgement judgement) {
        judgement.verdicts().forEach(verdict -> write(judgement, verdict));
        if (judgement.datasets() > 0) {
            scores(judgement.scores());
            if (judgement.verdicts().size() > 1) {
                out.println(texts.get("total", judgement.verdicts().size(), judgement.datasets(),
                    judgement.count(Severity.VIOLATION), judgement.count(Severity.WARNING), judgement.count(Severity.INFO)));
            }
            out.print(Wrapped.lines("", texts.get("closing")));
        }
        judgement.findings().map(finding -> finding.rule().code()).min(String::compareTo)
            .ifPresent(code -> out.println(texts.get("explain", code)));
        out.flush();
    }

    private void write(Judgement judgement, Verdict verdict) {
        if (verdict instanceof Verdict.Judged judged) {
            judged(judgement, judged);
        } else if (verdict instanceof Verdict.NothingToJudge nothing) {
            trouble(TroubleText.nothing(nothing.file(), nothing.types(), language));
        } else if (verdict instanceof Verdict.Unreadable unreadable) {
            trouble(new TroubleText(language).of(unreadable.file(), unreadable.why()));
        }
        out.println();
    }

    private void trouble(List<String> lines) {
        out.print(Wrapped.lines("", lines.get(0)));
        lines.stream().skip(1).forEach(line -> out.print(Wrapped.lines("  ", line)));
    }

    private void judged(Judgement judgement, Verdict.Judged judged) {
        out.println(texts.get("summary", judged.file(), judged.datasets().size(), count(judged, Severity.VIOLATION),
            count(judged, Severity.WARNING), count(judged, Severity.INFO)));
        if (judged.findings().isEmpty()) {
            out.println("  " + texts.get("clean", judgement.profile()));
        }
        Map<Node, List<Finding>> byDataset = judged.findings().stream().limit(MAX_FINDINGS)
            .collect(Collectors.groupingBy(Finding::dataset, LinkedHashMap::new, Collectors.toList()));
        byDataset.forEach((dataset, findings) -> {
            out.println();
            out.println("  " + texts.get("dataset") + " " + Titles.name(dataset));
            findings.forEach(this::finding);
        });
        if (judged.findings().size() > MAX_FINDINGS) {
            out.println("  " + texts.get("more", judged.findings().size() - MAX_FINDINGS));
        }
        if (judged.ignored() > 0) {
            out.print(Wrapped.lines("  ", texts.get("ignored", judged.ignored())));
        }
        remarks(judged);
    }

    private void finding(Finding finding) {
        out.printf("%n  %s: %s %s%s%n", finding.place(), texts.get("severity." + finding.severity().code()),
            finding.rule().code(), finding.rule().principle().map(principle -> ", " + titles.of(principle)).orElse(""));
        out.print(Wrapped.lines("    ", finding.rule().message().in(language)));
        finding.value().ifPresent(value -> labelled("found", Titles.name(value)));
        finding.rule().detail().forEach(part -> labelled("detail", part.in(language)));
        labelled("why", finding.rule().reason().in(language));
        labelled("repair", finding.rule().repair().in(language));
    }

    private void labelled(String key, String text) {
        if (!text.isEmpty()) {
            out.print(Wrapped.lines("    " + texts.get(key) + ": ", text));
        }
    }

    private void remarks(Verdict.Judged judged) {
        if (!judged.remarks().isEmpty()) {
            out.println("  " + texts.get("remarks"));
            for (Remark remark : judged.remarks()) {
                out.printf("    %s:%d:%d: %s%n", judged.file(), remark.line(), remark.column(), remark.text());
            }
        }
    }

    private void scores(List<PrincipleScore> scores) {
        out.println(texts.get("principles.title"));
        TextTable table = new TextTable(List.of(texts.get("principles.principle"), texts.get("principles.checked"),
            texts.get("principles.stated"), texts.get("principles.violations"), texts.get("principles.warnings")));
        scores.stream().filter(score -> score.checked() > 0).forEach(score -> table.row(List.of(
            titles.of(score.principle()), Long.toString(score.checked()), Long.toString(score.stated()),
            Long.toString(score.violations()), Long.toString(score.warnings()))));
        table.write(out, "  ");
        out.println();
    }

    private static long count(Verdict.Judged judged, Severity severity) {
        return judged.findings().stream().filter(finding -> finding.severity() == severity).count();
    }
}
