package pimkg.validation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.text.Localized;

/**
 * One demand on a description: a named shape and what it tells people.
 *
 * @param shape     the IRI of the shape
 * @param code      stable over releases, for example {@code P2.5}; several rules may share one
 * @param principle the PIM principle it serves
 * @param severity  the weight of a finding
 * @param requires  rules without which it can't be told whether this one is met
 * @param name      what it is about, in a few words
 * @param message   what to do, as an imperative sentence
 * @param reason    why it matters
 * @param repair    what to write
 * @param example   a fragment of Turtle that meets the rule
 * @param sources   the documents the demand comes from
 * @param certainty how far that was checked
 */
public record Rule(Node shape, String code, Node principle, Severity severity, List<Node> requires, Localized name,
                   Localized message, Localized reason, Localized repair, Optional<String> example, List<Node> sources, Node certainty) {

    /** Takes copies of the lists. */
    public Rule {
        requires = List.copyOf(requires);
        sources = List.copyOf(sources);
    }
}
