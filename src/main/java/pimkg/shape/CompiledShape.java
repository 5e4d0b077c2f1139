package pimkg.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/** A node shape or property shape with its constraints, ready to run. */
final class CompiledShape {

    private final Node node;
    private final Optional<Path> path;
    private final Optional<Path> steps;
    private final boolean off;
    private final boolean asksForValues;
    private final List<Check> checks = new ArrayList<>();
    private final List<CompiledShape> properties = new ArrayList<>();

    /**
     * A shape that is still empty.
     *
     * @param off           switched off
     * @param asksForValues whether it asks something even when there are no values
     */
    CompiledShape(Node node, Optional<Path> path, boolean off, boolean asksForValues) {
        this.node = node;
        this.path = path;
        this.steps = path.map(Inverses::atSteps);
        this.off = off;
        this.asksForValues = asksForValues;
    }

    void add(Check check) {
        checks.add(check);
    }

    void add(CompiledShape property) {
        properties.add(property);
    }

    /** Its own name and those of the shapes about its properties. */
    Stream<Node> names() {
        return Stream.concat(Stream.of(node), properties.stream().flatMap(CompiledShape::names));
    }

    Node node() {
        return node;
    }

    Optional<Path> path() {
        return path;
    }

    /** Emits all results on a focus; false when no more were wanted. */
    boolean run(Node focus, Scope scope, Check.Emit emit) {
        if (off) {
            return true;
        }
        Collection<Node> values = steps.isPresent() ? Steps.values(focus, steps.get(), scope) : List.of(focus);
        if (values.isEmpty() && !asksForValues) {
            scope.notAsked(node);
            return true;
        }
        for (Check check : checks) {
            if (!check.run(this, focus, values, scope, emit)) {
                return false;
            }
        }
        for (CompiledShape property : properties) {
            for (Node value : values) {
                if (!property.run(value, scope, emit)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a node has no result. */
    boolean conforms(Node focus, Scope scope) {
        return scope.remember(this, focus, () -> run(focus, scope, (shape, of, at, value, component) -> false));
    }
}
