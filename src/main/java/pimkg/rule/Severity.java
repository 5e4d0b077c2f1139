package pimkg.rule;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** Unsafe, or unusable by others: the source says "must". */
    VIOLATION,
    /** Something that should be stated or looked at. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word used in reports for programs, for example {@code violation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this weighs as much as {@code threshold} or more. */
    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }

    /** SHACL's three severities; what a shape leaves unsaid or says otherwise is a violation, as in SHACL. */
    public static Severity of(Node shacl) {
        if (SHACL.Warning.equals(shacl)) {
            return WARNING;
        }
        return SHACL.Info.equals(shacl) ? INFO : VIOLATION;
    }
}
