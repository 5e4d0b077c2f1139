package pimkg.skosmos;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A list of terms, as Skosmos calls it.
 *
 * @param id       its short name in addresses
 * @param scheme   the list
 * @param concepts its terms, in the order of their IRIs
 */
public record Vocabulary(String id, Node scheme, List<Node> concepts) {
}
