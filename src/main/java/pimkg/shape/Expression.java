package pimkg.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import pimkg.engine.Engine;

/**
 * An expression of a query, worked out by Jena. Catalogues repeat their days, codes and names of properties, so what came of the same
 * values before is remembered, unless it depends on more than these.
 */
final class Expression {

    private static final int MAX_REMEMBERED = 5_000;
    private static final int MAX_LENGTH = 500;
    private static final Node NOTHING = NodeFactory.createBlankNode("nothing");

    private final Expr expression;
    private final List<Var> variables;
    private final boolean depends;
    private final Remembered<List<Node>, Optional<NodeValue>> values = new Remembered<>(MAX_REMEMBERED);
    private final Remembered<List<Node>, Boolean> truths = new Remembered<>(MAX_REMEMBERED);

    Expression(Expr expression) {
        this.expression = Engine.measured(expression);
        this.variables = List.copyOf(expression.getVarsMentioned());
        this.depends = dependsOnMore(expression);
    }

    /** Whether it asks whether something exists, which is not a matter of its values. */
    static boolean asksForPatterns(Expr expression) {
        boolean[] found = {expression instanceof ExprFunctionOp};
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                found[0] = true;
            }
        });
        return found[0];
    }

    /** Whether the clock, chance or a function by name has a part in it. */
    private static boolean dependsOnMore(Expr expression) {
        boolean[] found = {false};
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 function) {
                found[0] = true;
            }

            @Override
            public void visit(ExprFunction1 function) {
                found[0] |= function instanceof Unstable;
            }

            @Override
            public void visit(ExprFunctionN function) {
                found[0] |= function instanceof Unstable || function instanceof E_Function || function instanceof E_Call;
            }
        });
        return found[0];
    }

    List<Var> variables() {
        return variables;
    }

    /** Whether it holds; an error is a no. */
    boolean holds(Binding row, Supplier<FunctionEnv> environment) {
        Optional<List<Node>> key = key(row);
        return key.isPresent() ? truths.of(key.get(), values -> expression.isSatisfied(row, environment.get()))
            : expression.isSatisfied(row, environment.get());
    }

    /** What it comes to; empty for an error. */
    Optional<NodeValue> value(Binding row, Supplier<FunctionEnv> environment) {
        Optional<List<Node>> key = key(row);
        return key.isPresent() ? values.of(key.get(), values -> worked(row, environment.get())) : worked(row, environment.get());
    }

    private Optional<NodeValue> worked(Binding row, FunctionEnv environment) {
        return Optional.ofNullable(ExprLib.evalOrNull(expression, row, environment));
    }

    private Optional<List<Node>> key(Binding row) {
        if (depends) {
            return Optional.empty();
        }
        List<Node> key = new ArrayList<>(variables.size());
        for (Var variable : variables) {
            Node value = row.get(variable);
            if (value != null && value.isLiteral() && value.getLiteralLexicalForm().length() > MAX_LENGTH) {
                return Optional.empty();
            }
            key.add(value == null ? NOTHING : value);
        }
        return Optional.of(key);
    }
}
