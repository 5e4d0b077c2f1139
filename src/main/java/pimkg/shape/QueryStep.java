package pimkg.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.path.Path;

/** One part of a group of patterns: it hands on a row as often as the row meets it, with what it adds to it. */
@FunctionalInterface
interface QueryStep {

    /**
     * Takes a row.
     *
     * @param rows takes what comes of it, and tells whether more is wanted
     * @return whether more is wanted
     */
    boolean run(Binding row, Run run, Predicate<Binding> rows);

    /**
     * One run of a query.
     *
     * @param scope       what it looks at
     * @param environment what expressions are worked out in
     */
    record Run(Scope scope, Supplier<FunctionEnv> environment) {
    }

    /** Values of a known property, or the properties and values, of something that is known by then. */
    static QueryStep forward(Node subject, Node predicate, Node object) {
        if (predicate.isVariable()) {
            return (row, run, rows) -> {
                for (Triple triple : run.scope().statements(in(row, subject))) {
                    Binding named = Var.isVar(predicate) && row.contains(Var.alloc(predicate)) ? row : with(row, predicate, triple.getPredicate());
                    if (named.get(Var.alloc(predicate)).equals(triple.getPredicate()) && !reached(named, object, List.of(triple.getObject()), rows)) {
                        return false;
                    }
                }
                return true;
            };
        }
        return (row, run, rows) -> reached(row, object, run.scope().objects(in(row, subject), predicate), rows);
    }

    /** Where a path leads from something that is known by then. */
    static QueryStep along(Node subject, Path path, Node object) {
        Path steps = Inverses.atSteps(path);
        return (row, run, rows) -> reached(row, object, Steps.values(in(row, subject), steps, run.scope()), rows);
    }

    /** Who has a value that is known by then. */
    static QueryStep backward(Node subject, Node predicate, Node object) {
        return (row, run, rows) -> reached(row, subject, run.scope().subjects(predicate, in(row, object)), rows);
    }

    private static boolean reached(Binding row, Node goal, List<Node> values, Predicate<Binding> rows) {
        if (!goal.isVariable() || row.contains(Var.alloc(goal))) {
            return !values.contains(in(row, goal)) || rows.test(row);
        }
        for (Node value : values) {
            if (!rows.test(with(row, goal, value))) {
                return false;
            }
        }
        return true;
    }

    /** A name for what an expression comes to; none for an error. */
    static QueryStep bind(Var name, Expression expression) {
        return (row, run, rows) -> {
            Optional<NodeValue> value = expression.value(row, run.environment());
            return rows.test(value.isPresent() ? with(row, name, value.get().asNode()) : row);
        };
    }

    /** Only rows for which something holds. */
    static QueryStep filter(Expression expression) {
        return (row, run, rows) -> !expression.holds(row, run.environment()) || rows.test(row);
    }

    /** Only rows for which there is something, or is not. */
    static QueryStep exists(QueryGroup group, boolean wanted) {
        return (row, run, rows) -> group.isEmpty(row, run) == wanted || rows.test(row);
    }

    private static Node in(Binding row, Node term) {
        return term.isVariable() ? row.get(Var.alloc(term)) : term;
    }

    private static Binding with(Binding row, Node name, Node value) {
        return BindingFactory.binding(row, Var.alloc(name), value);
    }
}
