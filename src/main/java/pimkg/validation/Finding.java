package pimkg.validation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.graph.Place;
import pimkg.rule.Rule;
import pimkg.rule.Severity;
import pimkg.suggest.Suggestion;

/**
 * One thing a description does not state, or states wrongly.
 *
 * @param rule        what is asked
 * @param dataset     the description it is asked of
 * @param path        the property or path looked at, as {@code prefix:name} or SPARQL path; empty for a rule on the whole
 * @param value       the value that offends; empty when one is missing
 * @param suggestions what was probably meant, the likeliest first; often none
 * @param place       where
 */
public record Finding(Rule rule, Node dataset, Optional<String> path, Optional<Node> value, List<Suggestion> suggestions, Place place) {

    /** Takes a copy of the list. */
    public Finding {
        suggestions = List.copyOf(suggestions);
    }

    /** The same, elsewhere. */
    Finding at(Place elsewhere) {
        return new Finding(rule, dataset, path, value, suggestions, elsewhere);
    }

    /** The property that is missing; empty when a value is there that offends. */
    Optional<String> gap() {
        return value.isEmpty() && !rule.discreet() ? path : Optional.empty();
    }

    /** How much it weighs. */
    public Severity severity() {
        return rule.severity();
    }
}
