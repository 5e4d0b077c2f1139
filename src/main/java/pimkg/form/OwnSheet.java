package pimkg.form;

import java.util.Locale;
import java.util.Optional;
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

    /** What it is called; at most 31 letters, none of which a spreadsheet forbids. */
    public String title(Language language) {
        return Texts.of(OwnSheet.class, language).get("sheet." + name().toLowerCase(Locale.ROOT));
    }

    /** The sheet of ours that has this name in one of the languages; empty for sheets of others. */
    public static Optional<OwnSheet> of(String title) {
        return Stream.of(values()).filter(sheet -> Stream.of(Language.values())
            .anyMatch(language -> Fold.fold(sheet.title(language)).equals(Fold.fold(title)))).findFirst();
    }

    /** Whether it tells of the descriptions and holds none. */
    public boolean isHelp() {
        return this != DATASETS;
    }
}
