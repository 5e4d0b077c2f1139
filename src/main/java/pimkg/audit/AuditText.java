package pimkg.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pimkg.crosswalk.Origin;
import pimkg.format.Visible;
import pimkg.report.Wrapped;
import pimkg.rule.Severity;
import pimkg.sssom.MappingReading;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;

/** Findings on mappings, for reading at a terminal. */
public final class AuditText {

    private final Texts texts;

    /** Speaks this language. */
    public AuditText(Language language) {
        this.texts = Texts.of(AuditText.class, language);
    }

    /** For each file how many there are, then each with place and what to do; why and how at the first of a kind. */
    public List<String> of(List<MappingReading> readings, List<MappingFinding> findings) {
        List<String> lines = new ArrayList<>();
        for (MappingReading reading : readings) {
            List<MappingFinding> own = findings.stream().filter(found -> found.origin().file().equals(reading.file())).toList();
            lines.add(texts.get("summary", reading.file(), Integer.toString(reading.set().current().size()),
                count(own, Severity.VIOLATION), count(own, Severity.WARNING), count(own, Severity.INFO)));
        }
        Set<String> told = new HashSet<>();
        findings.forEach(found -> one(lines, found, told.add(found.code()) || found.words().reason().isEmpty()));
        if (findings.isEmpty()) {
            lines.add("  " + texts.get("fine"));
        }
        return lines;
    }

    private static String count(List<MappingFinding> findings, Severity severity) {
        return Long.toString(findings.stream().filter(found -> found.severity() == severity).count());
    }

    private void one(List<String> lines, MappingFinding found, boolean isNew) {
        Origin origin = found.origin();
        lines.add("  " + texts.get("place", origin.toString(), texts.get("severity." + found.severity()), found.code()));
        if (!found.record().isEmpty()) {
            lines.add("    " + Visible.text(found.record()));
        }
        if (!found.detail().isEmpty()) {
            Wrapped.lines("    ", texts.get("detail", Visible.text(String.join(", ", found.detail())))).lines().forEach(lines::add);
        }
        List<Localized> words = isNew
            ? List.of(found.words().message(), found.words().reason(), found.words().repair()) : List.of(found.words().message());
        for (Localized text : words) {
            if (!text.isEmpty()) {
                Wrapped.lines("    ", Visible.text(text.in(texts.language()))).lines().forEach(lines::add);
            }
        }
    }
}
