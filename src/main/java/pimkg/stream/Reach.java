package pimkg.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** How far rules look from a node: which properties they follow to other nodes, and from those on. Built once, then only read. */
public final class Reach {

    private final Map<Node, Reach> forward = new HashMap<>();
    private final Map<Node, Reach> inverse = new HashMap<>();
    private final List<Reach> any = new ArrayList<>(1);

    /** Looks at the node's own statements only. */
    public Reach() {
    }

    /** How far is looked from the values of a property; the property is followed from now on. */
    public Reach forward(Node predicate) {
        return forward(predicate, new Reach());
    }

    /** The same; {@code otherwise} if the property was not followed before. */
    public Reach forward(Node predicate, Reach otherwise) {
        return forward.computeIfAbsent(predicate, each -> otherwise);
    }

    /** How far is looked from all values, whatever the property; every property is followed from now on. */
    public Reach any() {
        if (any.isEmpty()) {
            any.add(new Reach());
        }
        return any.get(0);
    }

    /** How far is looked from those that have the node as a value of a property; they are looked for from now on. */
    public Reach inverse(Node predicate) {
        return inverse(predicate, new Reach());
    }

    /** The same; {@code otherwise} if they were not looked for before. */
    public Reach inverse(Node predicate, Reach otherwise) {
        return inverse.computeIfAbsent(predicate, each -> otherwise);
    }

    /** Follows a property again and again. */
    public Reach repeated(Node predicate) {
        forward.put(predicate, this);
        return this;
    }

    /** How far is looked from a value of this property: nothing, for most. */
    List<Reach> following(Node predicate) {
        Reach own = forward.get(predicate);
        if (own == null) {
            return any;
        }
        return any.isEmpty() ? List.of(own) : List.of(own, any.get(0));
    }

    boolean isLeaf() {
        return forward.isEmpty() && inverse.isEmpty() && any.isEmpty();
    }

    Map<Node, Reach> inverses() {
        return inverse;
    }

    /** The properties that are followed backwards from the node itself. */
    public Set<Node> backwards() {
        return Set.copyOf(inverse.keySet());
    }

    /** How far is looked from the next nodes. */
    public List<Reach> next() {
        return Stream.of(forward.values(), inverse.values(), any).flatMap(Collection::stream).toList();
    }
}
