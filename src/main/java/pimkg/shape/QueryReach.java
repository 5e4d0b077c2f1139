package pimkg.shape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Of each variable how far is looked from what it stands for, and which variables were passed on the way there. */
    private final Map<Node, Map<Reach, Set<Node>>> known = new HashMap<>();

    QueryReach(List<TriplePath> patterns, Reach start, Unreached unreached) {
        this.patterns = patterns;
        this.unreached = unreached;
        known.put(THIS, new LinkedHashMap<>(Map.of(start, Set.of(THIS))));
    }

    void add() {
        int before;
        do {
            before = reaches();
            patterns.forEach(this::follow);
        } while (reaches() > before);
    }

    private int reaches() {
        return known.values().stream().mapToInt(Map::size).sum();
    }

    private void follow(TriplePath pattern) {
        new LinkedHashMap<>(known.getOrDefault(pattern.getSubject(), Map.of())).forEach((from, passed) -> {
            if (pattern.getPath() != null) {
                reached(pattern.getObject(), Steps.ends(from, Inverses.atSteps(pattern.getPath())), passed);
            } else if (pattern.getPredicate().isURI()) {
                reached(pattern.getObject(), List.of(from.forward(pattern.getPredicate())), passed);
            } else {
                reached(pattern.getObject(), List.of(from.any()), passed);
            }
        });
        if (unreached == Unreached.FILE && !known.containsKey(pattern.getSubject())) {
            known.getOrDefault(pattern.getObject(), Map.of()).forEach((from, passed) -> followBackwards(pattern, from, passed));
        }
    }

    private void followBackwards(TriplePath pattern, Reach from, Set<Node> passed) {
        if (pattern.getPath() != null) {
            reached(pattern.getSubject(), Steps.ends(from, Inverses.atSteps(PathFactory.pathInverse(pattern.getPath()))), passed);
        } else if (pattern.getPredicate().isURI()) {
            reached(pattern.getSubject(), List.of(from.inverse(pattern.getPredicate())), passed);
        }
    }

    /** A way that comes back to a variable is back at the same node, so that it leads no further. */
    private void reached(Node object, List<Reach> ends, Set<Node> passed) {
        if (object.isVariable() && !passed.contains(object)) {
            Set<Node> further = Stream.concat(passed.stream(), Stream.of(object)).collect(Collectors.toUnmodifiableSet());
            Map<Reach, Set<Node>> there = known.computeIfAbsent(object, each -> new LinkedHashMap<>());
            ends.forEach(end -> there.putIfAbsent(end, further));
        }
    }
}
