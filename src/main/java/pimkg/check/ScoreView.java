package pimkg.check;

import java.util.List;
import pimkg.chart.Bars;
import pimkg.chart.Frame;
import pimkg.findings.Report;
import pimkg.page.Pages;
import pimkg.report.Titles;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.validation.PrincipleScore;

/**
 * A principle's score.
 *
 * @param principle  its name
 * @param checked    demands looked at
 * @param stated     of these, met
 * @param violations findings
 * @param warnings   findings
 */
public record ScoreView(String principle, long checked, long stated, long violations, long warnings) {

    static ScoreView of(PrincipleScore score, Titles titles) {
        return new ScoreView(titles.of(score.principle()), score.checked(), score.stated(), score.violations(), score.warnings());
    }

    /** The scores drawn; nothing when there are none. */
    static String drawn(Report report, Language language) {
        List<PrincipleScore> scores = report.judgement().scores().stream().filter(score -> score.checked() > 0).toList();
        if (scores.isEmpty()) {
            return "";
        }
        Texts texts = Texts.of(Pages.class, language);
        Frame frame = new Frame("scores", texts.get("principles.title"), texts.get("validate.score.what"), language.dir().equals("rtl"));
        return new Bars(frame, List.of(texts.get("principles.stated"), texts.get("principles.missing")), scores.stream()
            .map(score -> new Bars.Bar(report.titles().of(score.principle()), language.dir(), List.of(score.stated(), score.checked() - score.stated()))).toList()).svg();
    }
}
