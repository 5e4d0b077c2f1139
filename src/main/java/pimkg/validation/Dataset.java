package pimkg.validation;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A description that was judged, and what scores are told by.
 *
 * @param node its IRI, or a blank node
 * @param kind what it has in common with others
 */
public record Dataset(Node node, Kind kind) {

    /** Its publishers. */
    public List<Node> agencies() {
        return kind.agencies();
    }

    /** Its PIM categories. */
    public List<Node> categories() {
        return kind.categories();
    }

    /** The codes of the rules that apply to it. */
    public Set<String> asked() {
        return kind.asked();
    }
}
