package pimkg.report;

import java.util.ArrayList;
import java.util.List;
import pimkg.lint.LintFinding;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What was found in a file of shapes, for its author. */
public final class LintText {

    private final Texts texts;

    /** Speaks this language. */
    public LintText(Language language) {
        this.texts = Texts.of(LintText.class, language);
    }

    /** The lines to show, in the order of the file: place, weight and code, then what is wrong, why and what to do. */
    public List<String> of(String file, List<LintFinding> findings) {
        List<String> lines = new ArrayList<>();
        for (LintFinding finding : findings) {
            lines.add(finding.place(file) + ": " + texts.get("lint." + finding.weight()) + " " + finding.code());
            Wrapped.lines("  ", finding.message().in(texts.language())).lines().forEach(lines::add);
        }
        return lines;
    }

    /** How many errors and notes a file has. */
    public String summary(String file, List<LintFinding> findings) {
        long errors = findings.stream().filter(LintFinding::isError).count();
        return texts.get("lint.summary", file, errors, findings.size() - errors);
    }

    /** That files with errors were not used, so that nobody takes silence for a verdict. */
    public String refused(long errors) {
        return texts.get("lint.refused", errors);
    }
}
