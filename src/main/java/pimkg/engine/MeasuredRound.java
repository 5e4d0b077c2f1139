package pimkg.engine;

import java.util.List;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import pimkg.guard.Meter;

/** Rounding to a number of places, where the number is one. */
final class MeasuredRound extends MeasuredN {

    private final E_Function function;

    MeasuredRound(E_Function function, ExprList arguments) {
        super(function.getFunctionIRI(), arguments);
        this.function = function;
    }

    @Override
    NodeValue eval(List<NodeValue> values, Meter meter) {
        if (!values.get(1).isNumber()) {
            throw new ExprEvalException(function.getFunctionIRI());
        }
        meter.bits(Math.abs(values.get(1).getDouble()));
        var round = (FunctionBase) FunctionRegistry.get().get(function.getFunctionIRI())
            .create(function.getFunctionIRI());
        return round.exec(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MeasuredRound(function, arguments);
    }
}
