package pimkg.validation;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A description that was judged, and what scores are told by.
 *
 * @param node       its IRI, or a blank node
 * @param agencies   its publishers
 * @param categories its PIM categories
 * @param asked      the codes of the rules that apply to it
 */
public record Dataset(Node node, List<Node> agencies, List<Node> categories, Set<String> asked) {

    /** Takes copies. */
    public Dataset {
        agencies = List.copyOf(agencies);
        categories = List.copyOf(categories);
        asked = Set.copyOf(asked);
    }
}
