package pimkg.shape;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.PathFactory;
import pimkg.stream.Reach;

/**
 * How far a query looks from its {@code $this}: along its patterns, as long as their subject was reached. Patterns about
 * anything else ask the background in packaged rules, where what a file says of that is not theirs to see; in rules of
 * others they are followed backwards from what was reached.
 */
final class QueryReach {

    private static final Node THIS = Var.alloc("this");

    /** Where patterns look whose subject was not reached. */
    enum Unreached {
        /** In the background only, as the packaged rules do. */
        BACKGROUND,
        /** In the file too: nobody told the author of the rule that it could be otherwise. */
        FILE
    }

    private final List<TriplePath> patterns;
    private final Unreached unreached;
    private final Map<Node, Set<Reach>> known = new HashMap<>();

    QueryReach(List<TriplePath> patterns, Reach start, Unreached unreached) {
        this.patterns = patterns;
        this.unreached = unreached;
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
            if (pattern.getPath() != null) {
                reached(pattern.getObject(), Steps.ends(from, Inverses.atSteps(pattern.getPath())));
            } else if (pattern.getPredicate().isURI()) {
                reached(pattern.getObject(), List.of(from.forward(pattern.getPredicate())));
            } else {
                reached(pattern.getObject(), List.of(from.any()));
            }
        }
        if (unreached == Unreached.FILE && !known.containsKey(pattern.getSubject())) {
            known.getOrDefault(pattern.getObject(), Set.of()).forEach(from -> followBackwards(pattern, from));
        }
    }

    private void followBackwards(TriplePath pattern, Reach from) {
        if (pattern.getPath() != null) {
            reached(pattern.getSubject(), Steps.ends(from, Inverses.atSteps(PathFactory.pathInverse(pattern.getPath()))));
        } else if (pattern.getPredicate().isURI()) {
            reached(pattern.getSubject(), List.of(from.inverse(pattern.getPredicate())));
        }
    }

    private void reached(Node object, List<Reach> ends) {
        if (object.isVariable()) {
            known.computeIfAbsent(object, each -> new LinkedHashSet<>()).addAll(ends);
        }
    }
}
