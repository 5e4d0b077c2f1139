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
 * @param title       what the description is called, where it has no address of its own and came in a form
 */
public record Finding(Rule rule, Node dataset, Optional<String> path, Optional<Node> value, List<Suggestion> suggestions, Place place,
                      Optional<String> title) {

    /** Takes a copy of the list. */
    public Finding {
        suggestions = List.copyOf(suggestions);
    }

    /** A finding on a description that has an address. */
    public Finding(Rule rule, Node dataset, Optional<String> path, Optional<Node> value, List<Suggestion> suggestions, Place place) {
        this(rule, dataset, path, value, suggestions, place, Optional.empty());
    }

    /** The same, elsewhere. */
    public Finding at(Place elsewhere) {
        return new Finding(rule, dataset, path, value, suggestions, elsewhere, title);
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
