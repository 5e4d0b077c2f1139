package pimkg.shape;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/** One constraint of a shape, ready to run. */
@FunctionalInterface
interface Check {

    /** What a check looks at, beside the background. */
    enum Sight {
        /** At each value node by itself. */
        EACH,
        /** At the value nodes together. */
        ALL,
        /** At what is said of them, too. */
        MORE
    }

    /** Takes results as they are found. */
    @FunctionalInterface
    interface Emit {
        /**
         * A result.
         *
         * @return whether more are wanted
         */
        boolean result(CompiledShape shape, Node focus, Optional<Path> path, Optional<Node> value, Node component);
    }

    /**
     * Looks at the value nodes of a focus.
     *
     * @return whether more results are wanted
     */
    boolean run(CompiledShape shape, Node focus, List<Node> values, Scope scope, Emit emit);

    /** How far it looks. */
    default Sight sight() {
        return Sight.MORE;
    }
}
