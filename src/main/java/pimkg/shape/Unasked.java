package pimkg.shape;

import java.util.Set;
import org.apache.jena.graph.Node;

/** Shapes that ask nothing of a description. The same object for the same shapes, so that it is a key that costs nothing. */
public final class Unasked {

    private final Set<Node> shapes;

    Unasked(Set<Node> shapes) {
        this.shapes = Set.copyOf(shapes);
    }

    /** Whether a shape is among them. */
    public boolean contains(Node shape) {
        return shapes.contains(shape);
    }
}
