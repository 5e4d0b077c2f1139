package pimkg.format;

import java.util.ArrayList;
import java.util.List;
import pimkg.findings.Told;
import pimkg.report.Titles;
import pimkg.rule.Conditions;
import pimkg.text.Texts;

/** A finding as lines of plain text, for services that show no more than that. */
final class Words {

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    /** What to do, what was found, what was probably meant, why it is asked, why it matters, how to mend it. */
    List<String> of(Told told) {
        List<String> lines = new ArrayList<>(List.of(told.message()));
        told.finding().value().ifPresent(value -> lines.add(label("found", Titles.name(value))));
        if (!told.suggestions().isEmpty()) {
            lines.add(texts.get("suggestion", String.join(", ", told.suggestions())));
        }
        if (!told.because().isEmpty()) {
            lines.add(label("because", Conditions.joined(told.finding().rule(), texts.language())));
        }
        lines.add(label("why", told.why()));
        lines.add(label("repair", told.repair()));
        return lines.stream().map(Visible::text).toList();
    }

    /** {@code Found: …}. */
    String label(String key, String text) {
        return texts.get("label", texts.get(key), text);
    }

    /** {@code  (new)} behind a code; empty when nothing was compared. */
    String status(Told told) {
        return told.status().map(status -> " (" + texts.get("status." + status) + ")").orElse("");
    }
}
