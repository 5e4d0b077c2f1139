package pimkg.shape;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import pimkg.stream.Block;
import pimkg.stream.Slice;

/**
 * Whom a shape is about. Many shapes have the same targets, so these are looked at once.
 *
 * @param classes    instances of these
 * @param subjectsOf whoever has one of these properties
 * @param objectsOf  the values of these properties
 * @param nodes      these
 */
record Audience(Set<Node> classes, Set<Node> subjectsOf, Set<Node> objectsOf, Set<Node> nodes) {

    static Audience of(Shape shape) {
        Map<TargetType, Set<Node>> targets = new EnumMap<>(TargetType.class);
        shape.getTargets().forEach(target ->
            targets.computeIfAbsent(target.getTargetType(), each -> new HashSet<>()).add(target.getObject()));
        Set<Node> classes = new HashSet<>(targets.getOrDefault(TargetType.targetClass, Set.of()));
        classes.addAll(targets.getOrDefault(TargetType.implicitClass, Set.of()));
        return new Audience(classes, targets.getOrDefault(TargetType.targetSubjectsOf, Set.of()),
            targets.getOrDefault(TargetType.targetObjectsOf, Set.of()), targets.getOrDefault(TargetType.targetNode, Set.of()));
    }

    /** Whether a description is meant, as far as its own statements tell. */
    boolean includes(Block block, Set<Node> types) {
        return !Collections.disjoint(classes, types) || nodes.contains(block.subject())
            || block.hasAny(subjectsOf);
    }

    /** Whether a description is meant. */
    boolean includes(Slice slice, Set<Node> types) {
        return includes(slice.block(), types) || !Collections.disjoint(objectsOf, slice.listedBy());
    }
}
