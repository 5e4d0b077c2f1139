package pimkg.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.text.Fold;
import pimkg.text.Language;
import pimkg.text.Texts;

/** A sheet of the workbooks that we make. */
public enum OwnSheet {
    /** The descriptions. */
    DATASETS,
    /** What is to be mended. */
    FINDINGS,
    /** How much is stated. */
    SCORES,
    /** How a report is read. */
    ABOUT,
    /** How the workbook is filled in. */
    GUIDE,
    /** A fictional description, column by column. */
    EXAMPLE,
    /** The values of the drop-down lists. */
    LISTS;

    private static final List<String> FINDINGS_COLUMNS = List.of("code", "severity", "message");

    /** What it is called; at most 31 letters, none of which a spreadsheet forbids. */
    public String title(Language language) {
        return Texts.of(OwnSheet.class, language).get("sheet." + name().toLowerCase(Locale.ROOT));
    }

    /** The sheet of ours that has this name in one of the languages; empty for sheets of others. */
    public static Optional<OwnSheet> of(String title) {
        return Stream.of(values()).filter(sheet -> Stream.of(Language.values())
            .anyMatch(language -> Fold.fold(sheet.title(language)).equals(Fold.fold(title)))).findFirst();
    }

    /** What a column of the findings is called: {@code code}, {@code severity} or {@code message}. */
    public static String findings(String column, Language language) {
        return Texts.of(OwnSheet.class, language).get("finding." + column);
    }

    /** Whether a row is the headings of our findings in one of the languages, whatever their sheet is called now. */
    public static boolean isFindings(List<String> cells) {
        Set<String> folded = cells.stream().map(Fold::fold).collect(Collectors.toSet());
        return Stream.of(Language.values()).anyMatch(language -> FINDINGS_COLUMNS.stream()
            .allMatch(column -> folded.contains(Fold.fold(findings(column, language)))));
    }

    /** Whether it tells what came of a judgement: it is made anew each time, and never read. */
    public boolean isReport() {
        return this == FINDINGS || this == SCORES || this == ABOUT;
    }

    /** Whether it tells of the descriptions and holds none. */
    public boolean isHelp() {
        return this != DATASETS;
    }
}
