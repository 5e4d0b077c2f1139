package pimkg.findings;

import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.report.Titles;
import pimkg.validation.Finding;

/**
 * A finding as an earlier report names it: by what is asked, of which description, and what was found. The place is no part
 * of it, since lines move.
 *
 * @param code    the rule's code
 * @param shape   the rule's IRI
 * @param dataset the description's IRI
 * @param path    the property or path looked at
 * @param value   what was found; {@code _:} for anything without a name, since such names change from run to run
 */
public record Earlier(String code, String shape, String dataset, Optional<String> path, Optional<String> value) {

    private static final String NAMELESS = "_:";

    /** Takes the label off a blank value. */
    public Earlier {
        value = value.map(text -> text.startsWith(NAMELESS) ? NAMELESS : text);
    }

    /** What a report on this finding would name. */
    public static Earlier of(Finding finding) {
        Node shape = finding.rule().shape();
        return new Earlier(finding.rule().code(), Titles.iri(shape), Titles.iri(finding.dataset()), finding.path(),
            finding.value().map(Titles::plain));
    }
}
