package pimkg.format;

import java.io.PrintWriter;
import java.util.List;
import pimkg.findings.Report;
import pimkg.report.TextTable;
import pimkg.report.Titles;
import pimkg.text.Texts;
import pimkg.validation.GroupScore;
import pimkg.validation.Grouping;
import pimkg.validation.Judgement;

/** What descriptions state of what is asked, as tables: by principle, and with several descriptions by what they are, by agency and by category. */
final class TextScores {

    /** How many descriptions are named, those that state the least first. */
    static final int WEAKEST = 10;

    /** How many agencies or categories are named, those that state the least first. */
    private static final int MAX_GROUPS = 20;

    private final Judgement judgement;
    private final Titles titles;
    private final Texts texts;
    private final PrintWriter out;

    TextScores(Report report, Texts texts, PrintWriter out) {
        this.judgement = report.judgement();
        this.titles = report.titles();
        this.texts = texts;
        this.out = out;
    }

    void write() {
        principles();
        if (judgement.datasets() > 1) {
            List<GroupScore> weakest = weakest(judgement);
            if (!weakest.isEmpty()) {
                groups("scores.weakest", weakest);
            }
            groups("scores.agency", judgement.scoresBy(Grouping.AGENCY));
            groups("scores.category", judgement.scoresBy(Grouping.CATEGORY));
        }
    }

    /** The descriptions that state the least, of those that leave something out. */
    static List<GroupScore> weakest(Judgement judgement) {
        return judgement.weakest(WEAKEST);
    }

    private void principles() {
        out.println(texts.get("principles.title"));
        TextTable table = new TextTable(4, List.of(texts.get("principles.checked"), texts.get("principles.stated"),
            texts.get("principles.violations"), texts.get("principles.warnings"), texts.get("principles.principle")));
        judgement.scores().stream().filter(score -> score.checked() > 0).forEach(score -> table.row(List.of(
            Long.toString(score.checked()), Long.toString(score.stated()), Long.toString(score.violations()),
            Long.toString(score.warnings()), titles.of(score.principle()))));
        table.write(out, "  ");
    }

    private void groups(String key, List<GroupScore> groups) {
        out.println();
        out.println(texts.get(key));
        TextTable table = new TextTable(3, List.of(texts.get("principles.checked"), texts.get("principles.stated"),
            texts.get("scores.datasets"), texts.get(key + ".name")));
        groups.stream().limit(MAX_GROUPS).forEach(group -> table.row(List.of(Long.toString(group.checked()), Long.toString(group.stated()),
            Long.toString(group.datasets()), Visible.text(titles.of(group.group())))));
        table.write(out, "  ");
        if (groups.size() > MAX_GROUPS) {
            out.println("  " + texts.get("places.more", groups.size() - MAX_GROUPS));
        }
    }
}
