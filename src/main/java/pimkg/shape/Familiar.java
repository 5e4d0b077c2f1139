package pimkg.shape;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What is asked of each value of one route by itself, by all shapes that follow it, and values of which none of them had anything to say.
 * Catalogues repeat most of their values. Built once, then safe for use by several threads.
 */
final class Familiar {

    private final List<CompiledShape> shapes = new ArrayList<>();
    private final Lately fine = new Lately();

    void add(CompiledShape shape) {
        shapes.add(shape);
    }

    /** Whether no shape has anything to say of one of the values by itself. Costs the same number of steps, whatever came up before. */
    boolean areFine(List<Node> values, Scope scope) {
        for (int at = 0; at < values.size(); at++) {
            scope.tick();
            long steps = scope.steps();
            boolean isFine = fine.test(values.get(at), value -> isFine(value, scope));
            scope.backTo(steps);
            if (!isFine) {
                return false;
            }
        }
        return true;
    }

    private boolean isFine(Node value, Scope scope) {
        for (int at = 0; at < shapes.size(); at++) {
            if (!shapes.get(at).saysNothingOf(value, scope)) {
                return false;
            }
        }
        return true;
    }
}
