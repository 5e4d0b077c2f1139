package pimkg.audit;

import java.util.List;
import pimkg.crosswalk.Origin;
import pimkg.rule.Severity;
import pimkg.text.Localized;

/**
 * A fault of a mapping, or of the file it is in.
 *
 * @param code     stable over releases: {@code M01} and so on
 * @param severity its weight
 * @param origin   where
 * @param record   what the mapping says, names shortened; empty for a fault of the file
 * @param words    what to do, why it matters, and how
 * @param detail   what else it is about: terms, records, values, names shortened
 */
public record MappingFinding(String code, Severity severity, Origin origin, String record, Words words, List<String> detail) {

    /**
     * What a finding tells people.
     *
     * @param message what to do
     * @param reason  why it matters; empty where the message says it
     * @param repair  how to do it; empty where the message says it
     */
    public record Words(Localized message, Localized reason, Localized repair) {
    }

    /** Takes a copy of the list. */
    public MappingFinding {
        detail = List.copyOf(detail);
    }
}
