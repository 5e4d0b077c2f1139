package pimkg.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/** A node shape or property shape with its constraints, ready to run. */
final class CompiledShape {

    private static final Check.Emit NONE_WANTED = (shape, focus, path, value, component) -> false;

    private final int number;
    private final Node node;
    private final Optional<Path> path;
    private final Route route;
    private final boolean off;
    private final boolean asksForValues;
    private final List<Check> checks = new ArrayList<>();
    private final List<CompiledShape> properties = new ArrayList<>();
    /** Checks that look at more than each value by itself. */
    private final List<Check> further = new ArrayList<>();
    private boolean propertiesOfNode;
    private boolean ofNode;
    private Familiar familiar;

    /**
     * A shape that is still empty.
     *
     * @param number        its place among those of a set of shapes
     * @param route         where its values are; empty when it is about the node itself
     * @param off           switched off
     * @param asksForValues whether it asks something even when there are no values
     */
    CompiledShape(int number, Node node, Optional<Path> path, Optional<Route> route, boolean off, boolean asksForValues) {
        this.number = number;
        this.node = node;
        this.path = path;
        this.route = route.orElse(null);
        this.off = off;
        this.asksForValues = asksForValues;
    }

    void add(Check check) {
        checks.add(check);
    }

    void add(CompiledShape property) {
        properties.add(property);
    }

    /** Nothing is added any more. */
    void complete() {
        checks.stream().filter(check -> check.sight() != Check.Sight.EACH).forEach(further::add);
        propertiesOfNode = properties.stream().allMatch(CompiledShape::isOfNode);
        boolean values = route == null || asksForValues && route.isOfBackground();
        ofNode = values && propertiesOfNode && checks.stream().allMatch(check -> check.sight() != Check.Sight.MORE);
    }

    /** Whether all it asks is a matter of the node itself and of the background, whatever is said of the node. */
    boolean isOfNode() {
        return ofNode;
    }

    /** What its properties ask of a description whose values are looked at by themselves. */
    void familiarise(Function<Route, Familiar> known) {
        for (CompiledShape property : properties) {
            if (property.further.size() < property.checks.size() && property.familiar == null && !property.off) {
                property.familiar = known.apply(property.route);
                property.familiar.add(property);
            }
        }
    }

    /** Its own number and those of the shapes about its properties. */
    IntStream numbers() {
        return IntStream.concat(IntStream.of(number), properties.stream().flatMapToInt(CompiledShape::numbers));
    }

    int number() {
        return number;
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
        List<Node> values = route == null ? scope.itself(focus) : route.from(focus, scope);
        if (values.isEmpty() && !asksForValues) {
            scope.notAsked(this);
            return true;
        }
        boolean fine = familiar != null && scope.areFine(values, route, familiar, focus);
        List<Check> due = fine ? further : checks;
        for (int at = 0; at < due.size(); at++) {
            if (!due.get(at).run(this, focus, values, scope, emit)) {
                return false;
            }
        }
        return fine && propertiesOfNode || runProperties(values, scope, emit);
    }

    private boolean runProperties(List<Node> values, Scope scope, Check.Emit emit) {
        for (int at = 0; at < properties.size(); at++) {
            if (!runOn(values, properties.get(at), scope, emit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has no result that a value by itself gives. */
    boolean saysNothingOf(Node value, Scope scope) {
        List<Node> values = List.of(value);
        for (int at = 0; at < checks.size(); at++) {
            Check check = checks.get(at);
            if (check.sight() == Check.Sight.EACH && !check.run(this, value, values, scope, NONE_WANTED)) {
                return false;
            }
        }
        return !propertiesOfNode || runProperties(values, scope, NONE_WANTED);
    }

    private static boolean runOn(List<Node> values, CompiledShape property, Scope scope, Check.Emit emit) {
        for (int at = 0; at < values.size(); at++) {
            if (!property.run(values.get(at), scope, emit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a node has no result. */
    boolean conforms(Node focus, Scope scope) {
        return scope.conforms(this, focus);
    }

    /** The same, worked out each time. */
    boolean hasNoResult(Node focus, Scope scope) {
        return run(focus, scope, NONE_WANTED);
    }
}
