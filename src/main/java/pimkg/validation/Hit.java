package pimkg.validation;

import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.rule.Rule;

/**
 * A result of the rule engine before its place is known.
 *
 * @param rule          what is asked
 * @param dataset       of which description
 * @param path          the path looked at, for people
 * @param lastPredicate the property at the end of the path, in which the value stands
 * @param value         what offends
 */
record Hit(Rule rule, Node dataset, Optional<String> path, Optional<Node> lastPredicate, Optional<Node> value) {
}
