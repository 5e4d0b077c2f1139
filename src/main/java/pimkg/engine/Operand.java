package pimkg.engine;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import pimkg.guard.Meter;

/** A variable or a constant whose value is measured before anything is computed with it. */
final class Operand extends ExprFunctionN {

    private final Expr operand;

    Operand(Expr operand) {
        super("operand", operand);
        this.operand = operand;
    }

    /** A variable or a constant. */
    Expr operand() {
        return operand;
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        NodeValue value = operand.eval(row, environment);
        return Meter.of(environment.getContext()).map(meter -> {
            meter.tick();
            return meter.operand(value);
        }).orElse(value);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return values.get(0);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new Operand(arguments.get(0));
    }
}
