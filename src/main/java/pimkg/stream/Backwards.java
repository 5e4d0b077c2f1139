package pimkg.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Who has which value, for the few properties that rules follow backwards. */
final class Backwards {

    private final Map<Node, Map<Node, List<Node>>> index = new HashMap<>();

    Backwards(Set<Node> predicates) {
        predicates.forEach(predicate -> index.put(predicate, new HashMap<>()));
    }

    void note(Triple triple) {
        Map<Node, List<Node>> values = index.isEmpty() ? null : index.get(triple.getPredicate());
        if (values != null) {
            List<Node> subjects = values.computeIfAbsent(triple.getObject(), each -> new ArrayList<>(1));
            if (!subjects.contains(triple.getSubject())) {
                subjects.add(triple.getSubject());
            }
        }
    }

    List<Node> of(Node predicate, Node object) {
        return index.getOrDefault(predicate, Map.of()).getOrDefault(object, List.of());
    }

    Map<Node, Map<Node, List<Node>>> index() {
        return index;
    }
}
