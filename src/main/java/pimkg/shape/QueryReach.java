package pimkg.shape;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import pimkg.stream.Reach;

/**
 * How far a query looks from its {@code $this}: along its patterns, as long as their subject was reached. Patterns about
 * anything else ask the background; what a file says of that is not theirs to see.
 */
final class QueryReach {

    private static final Node THIS = Var.alloc("this");

    private final List<TriplePath> patterns;
    private final Map<Node, Set<Reach>> known = new HashMap<>();

    QueryReach(List<TriplePath> patterns, Reach start) {
        this.patterns = patterns;
        known.put(THIS, new LinkedHashSet<>(Set.of(start)));
    }

    void add() {
        int before;
        do {
            before = known.values().stream().mapToInt(Set::size).sum();
            patterns.forEach(this::follow);
        } while (known.values().stream().mapToInt(Set::size).sum() > before);
    }

    private void follow(TriplePath pattern) {
        for (Reach from : List.copyOf(known.getOrDefault(pattern.getSubject(), Set.of()))) {
            if (pattern.getPredicate() != null && pattern.getPredicate().isURI()) {
                reached(pattern.getObject(), List.of(from.forward(pattern.getPredicate())));
            } else if (pattern.getPath() != null) {
                reached(pattern.getObject(), Steps.ends(from, pattern.getPath()));
            }
        }
    }

    private void reached(Node object, List<Reach> ends) {
        if (object.isVariable()) {
            known.computeIfAbsent(object, each -> new LinkedHashSet<>()).addAll(ends);
        }
    }
}
