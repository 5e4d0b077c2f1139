package pimkg.shape;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.Path;

/**
 * A path of SHACL, ready to be followed. Many shapes follow the same one: where it leads from the description is found out once.
 *
 * @param number its place among those of a set of shapes
 * @param path   whose parts are followed backwards at single steps only
 * @param only   of what is reached backwards by the last step, only this matters, and the background alone knows of it
 */
record Route(int number, Path path, Optional<Node> only) {

    /** Whether nothing but the background tells where it leads. */
    boolean isOfBackground() {
        return only.isPresent() && path instanceof P_Inverse;
    }

    /** The value nodes, each once. */
    List<Node> from(Node node, Scope scope) {
        return scope.along(this, node);
    }
}
