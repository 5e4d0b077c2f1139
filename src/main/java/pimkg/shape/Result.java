package pimkg.shape;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/**
 * A result of validation, as SHACL defines it.
 *
 * @param shape     the shape that asks
 * @param focus     of what
 * @param path      where it looked; empty for a shape about the focus itself
 * @param value     what offends; empty when one is missing
 * @param component the kind of constraint
 */
public record Result(Node shape, Node focus, Optional<Path> path, Optional<Node> value, Node component) {
}
