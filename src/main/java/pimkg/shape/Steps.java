package pimkg.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import pimkg.stream.Reach;

/** Follows the paths that SHACL has. */
final class Steps {

    private Steps() {
    }

    /** The value nodes of a path, each once. */
    static List<Node> values(Node from, Path path, Scope scope) {
        if (path instanceof P_Link link) {
            return scope.objects(from, link.getNode());
        }
        Set<Node> found = new LinkedHashSet<>(4);
        follow(from, path, scope, found);
        return List.copyOf(found);
    }

    /** Whether a path, of which the last step goes backwards to something of the background, leads there. */
    static boolean leadsTo(Node goal, Node from, Path path, Scope scope) {
        if (path instanceof P_Inverse inverse) {
            return scope.isKnown(goal, ((P_Link) inverse.getSubPath()).getNode(), from);
        }
        P_Seq sequence = (P_Seq) path;
        return values(from, sequence.getLeft(), scope).stream().anyMatch(middle -> leadsTo(goal, middle, sequence.getRight(), scope));
    }

    /** Whether the last step of a path, which has no branches behind, goes backwards. */
    static boolean endsBackwards(Path path) {
        return path instanceof P_Inverse || path instanceof P_Seq sequence && endsBackwards(sequence.getRight());
    }

    private static void follow(Node from, Path path, Scope scope, Set<Node> found) {
        if (path instanceof P_Link link) {
            addAll(scope.objects(from, link.getNode()), found);
        } else if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
            found.addAll(scope.subjects(link.getNode(), from));
        } else if (path instanceof P_Seq sequence) {
            values(from, sequence.getLeft(), scope).forEach(middle -> follow(middle, sequence.getRight(), scope, found));
        } else if (path instanceof P_Alt either) {
            follow(from, either.getLeft(), scope, found);
            follow(from, either.getRight(), scope, found);
        } else if (path instanceof P_ZeroOrOne maybe) {
            found.add(from);
            follow(from, maybe.getSubPath(), scope, found);
        } else if (path instanceof P_ZeroOrMore1 many) {
            closure(from, many.getSubPath(), scope, found);
        } else if (path instanceof P_OneOrMore1 many) {
            values(from, many.getSubPath(), scope).forEach(next -> closure(next, many.getSubPath(), scope, found));
        } else {
            throw new IllegalArgumentException("Not a path of SHACL: " + path);
        }
    }

    /** Nearly always of one or none. */
    private static void addAll(List<Node> values, Set<Node> found) {
        for (int at = 0; at < values.size(); at++) {
            found.add(values.get(at));
        }
    }

    private static void closure(Node from, Path path, Scope scope, Set<Node> found) {
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node next = open.removeFirst();
            if (found.add(next)) {
                Scope.pushAll(open, values(next, path, scope));
            }
        }
    }

    /** Where a path ends, so that what rules look at from there can be added; several ends when it branches. */
    static List<Reach> ends(Reach from, Path path) {
        if (path instanceof P_Link link) {
            return List.of(from.forward(link.getNode()));
        } else if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
            return List.of(from.inverse(link.getNode()));
        } else if (path instanceof P_Seq sequence) {
            return ends(from, sequence.getLeft()).stream().flatMap(end -> ends(end, sequence.getRight()).stream()).toList();
        } else if (path instanceof P_Alt either) {
            return both(ends(from, either.getLeft()), ends(from, either.getRight()));
        } else if (path instanceof P_ZeroOrOne maybe) {
            return both(List.of(from), ends(from, maybe.getSubPath()));
        } else if (path instanceof P_ZeroOrMore1 many) {
            return both(List.of(from), again(from, many.getSubPath()));
        } else if (path instanceof P_OneOrMore1 many) {
            return again(from, many.getSubPath());
        }
        throw new IllegalArgumentException("Not a path of SHACL: " + path);
    }

    /** Any of the steps, again and again: perhaps more than the path allows, never less. */
    private static List<Reach> again(Reach from, Path path) {
        Set<Path> steps = new LinkedHashSet<>();
        steps(path, steps);
        Map<Path, Reach> first = new LinkedHashMap<>();
        steps.forEach(step -> first.put(step, step(from, step, new Reach())));
        Set<Reach> ends = new LinkedHashSet<>(first.values());
        Deque<Reach> open = new ArrayDeque<>(ends);
        while (!open.isEmpty()) {
            Reach end = open.remove();
            first.forEach((step, canonical) -> {
                Reach next = step(end, step, canonical);
                if (ends.add(next)) {
                    open.add(next);
                }
            });
        }
        return List.copyOf(ends);
    }

    /** Where one step leads: where it led before, else to {@code otherwise}. */
    private static Reach step(Reach from, Path step, Reach otherwise) {
        return step instanceof P_Inverse inverse
            ? from.inverse(((P_Link) inverse.getSubPath()).getNode(), otherwise)
            : from.forward(((P_Link) step).getNode(), otherwise);
    }

    private static void steps(Path path, Set<Path> steps) {
        if (path instanceof P_Link || path instanceof P_Inverse) {
            steps.add(path);
        } else if (path instanceof P_Seq sequence) {
            steps(sequence.getLeft(), steps);
            steps(sequence.getRight(), steps);
        } else if (path instanceof P_Alt either) {
            steps(either.getLeft(), steps);
            steps(either.getRight(), steps);
        } else if (path instanceof P_Path1 one) {
            steps(one.getSubPath(), steps);
        }
    }

    private static List<Reach> both(List<Reach> some, List<Reach> more) {
        Set<Reach> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
