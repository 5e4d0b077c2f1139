package pimkg.shape;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.EqualsConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;

/** Compares the value nodes with the values of another property of the focus: sh:equals, disjoint, lessThan, lessThanOrEquals. */
final class PairCheck implements Check {

    private static final int FEW = 16;

    private static final int MAX_REMEMBERED = 5_000;

    private final ConstraintPairwise constraint;
    private final Remembered<Pair, Integer> orders = new Remembered<>(MAX_REMEMBERED);

    /** Two values to be compared. */
    private record Pair(Node one, Node other) {
    }

    PairCheck(ConstraintPairwise constraint) {
        this.constraint = constraint;
    }

    @Override
    public boolean run(CompiledShape shape, Node focus, List<Node> values, Scope scope, Emit emit) {
        Collection<Node> others = quick(scope.objects(focus, constraint.getValue()));
        for (Node value : values) {
            for (int times = faults(value, others); times > 0; times--) {
                if (!emit.result(shape, focus, shape.path(), Optional.of(value), constraint.getComponent())) {
                    return false;
                }
            }
        }
        return !(constraint instanceof EqualsConstraint) || missing(shape, focus, quick(values), others, emit);
    }

    /** Where each of many is looked for among many. */
    private static Collection<Node> quick(List<Node> values) {
        return values.size() > FEW ? new LinkedHashSet<>(values) : values;
    }

    private int faults(Node value, Collection<Node> others) {
        if (constraint instanceof EqualsConstraint) {
            return others.contains(value) ? 0 : 1;
        } else if (constraint instanceof DisjointConstraint) {
            return others.contains(value) ? 1 : 0;
        }
        IntPredicate right = constraint instanceof LessThanConstraint
            ? order -> order == Expr.CMP_LESS
            : order -> order == Expr.CMP_LESS || order == Expr.CMP_EQUAL;
        int faults = 0;
        for (Node other : others) {
            // Days come up again and again, and take long to read.
            faults += right.test(orders.of(new Pair(value, other), PairCheck::compare)) ? 0 : 1;
        }
        return faults;
    }

    private boolean missing(CompiledShape shape, Node focus, Collection<Node> values, Collection<Node> others, Emit emit) {
        for (Node other : others) {
            if (!values.contains(other)
                && !emit.result(shape, focus, shape.path(), Optional.of(other), constraint.getComponent())) {
                return false;
            }
        }
        return true;
    }

    private static int compare(Pair pair) {
        try {
            return NodeValue.compare(NodeValue.makeNode(pair.one()), NodeValue.makeNode(pair.other()));
        } catch (ExprNotComparableException incomparable) {
            return Expr.CMP_INDETERMINATE;
        }
    }
}
