package pimkg.validation;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What descriptions have in common that score the same as long as nothing is found on them. A catalogue has few kinds.
 *
 * @param agencies   their publishers
 * @param categories their PIM categories
 * @param asked      the codes of the rules that apply to them
 */
public record Kind(List<Node> agencies, List<Node> categories, Set<String> asked) {

    /** Takes copies. */
    public Kind {
        agencies = List.copyOf(agencies);
        categories = List.copyOf(categories);
        asked = Set.copyOf(asked);
    }

    /** A hundred codes take long to add up, and tell hardly anything apart. */
    @Override
    public int hashCode() {
        return (agencies.hashCode() * 31 + categories.hashCode()) * 31 + asked.size();
    }
}
