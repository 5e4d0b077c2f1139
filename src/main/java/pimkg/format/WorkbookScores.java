package pimkg.format;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import pimkg.findings.Report;
import pimkg.report.Titles;
import pimkg.text.Texts;
import pimkg.validation.GroupScore;
import pimkg.validation.Grouping;
import pimkg.validation.Judgement;
import pimkg.validation.PrincipleScore;

/** The sheet of scores: tables below each other, by principle, description, agency and category. */
final class WorkbookScores {

    private static final int COLUMNS = 6;
    /** Rows of a table; more would push the next one out of sight and the sheet out of bounds. */
    private static final int MAX_ROWS = 200_000;

    private final Judgement judgement;
    private final Titles titles;
    private final Texts texts;
    private final Worksheet sheet;
    private int row;

    WorkbookScores(Report report, Texts texts, Worksheet sheet) {
        this.judgement = report.judgement();
        this.titles = report.titles();
        this.texts = texts;
        this.sheet = sheet;
    }

    void write() throws IOException {
        sheet.width(0, 60);
        for (int column = 1; column < COLUMNS; column++) {
            sheet.width(column, 14);
        }
        title("principles.title", List.of("principles.principle", "scores.share", "principles.stated", "principles.checked",
            "principles.violations", "principles.warnings"));
        for (PrincipleScore score : judgement.scores()) {
            if (score.checked() > 0) {
                line(titles.of(score.principle()), score.stated(), score.checked(), score.violations(), score.warnings());
            }
        }
        for (Grouping grouping : Grouping.values()) {
            groups("scores." + grouping.name().toLowerCase(Locale.ROOT), judgement.scoresBy(grouping));
        }
        sheet.finish();
    }

    private void groups(String key, List<GroupScore> groups) {
        row++;
        title(key, List.of(key + ".name", "scores.share", "principles.stated", "principles.checked", "scores.datasets"));
        groups.stream().limit(MAX_ROWS)
            .forEach(group -> line(titles.of(group.group()), group.stated(), group.checked(), group.datasets()));
    }

    private void title(String key, List<String> headings) {
        sheet.value(row, 0, texts.get(key));
        sheet.style(row, 0).bold().fontSize(12).set();
        row++;
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(row, column, texts.get(headings.get(column)));
        }
        SheetCells.header(sheet, row, headings.size());
        row++;
    }

    /** {@code counts} begin with what is stated and what is asked. */
    private void line(String name, long... counts) {
        SheetCells.text(sheet, row, 0, name);
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        sheet.value(row, 1, counts[1] == 0 ? 1 : (double) counts[0] / counts[1]);
        sheet.style(row, 1).format("0%").set();
        for (int column = 0; column < counts.length; column++) {
            sheet.value(row, column + 2, counts[column]);
        }
        row++;
    }
}
