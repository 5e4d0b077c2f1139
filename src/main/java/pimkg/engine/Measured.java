package pimkg.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import pimkg.guard.Meter;

/** Any of Jena's functions, one step at a time: each looks at the clock, and at the size of what it has made. */
final class Measured extends ExprFunctionN {

    private final ExprFunction function;

    Measured(ExprFunction function) {
        super("measured", arguments(function));
        this.function = function;
    }

    /** What is measured. */
    ExprFunction function() {
        return function;
    }

    private static ExprList arguments(ExprFunction function) {
        List<Expr> arguments = new ArrayList<>();
        for (int number = 1; number <= function.numArgs(); number++) {
            if (function.getArg(number) != null) {
                arguments.add(function.getArg(number));
            }
        }
        return new ExprList(arguments);
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        Meter meter = Meter.of(environment.getContext()).orElse(null);
        if (meter == null) {
            return function.eval(row, environment);
        }
        meter.tick();
        return meter.value(function.eval(row, environment));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("evaluated as a whole");
    }

    @Override
    public Expr copy(ExprList arguments) {
        if (function instanceof ExprFunction0) {
            return this;
        }
        if (function instanceof ExprFunction1 one) {
            return new Measured((ExprFunction) one.copy(arguments.get(0)));
        }
        if (function instanceof ExprFunction2 two) {
            return new Measured((ExprFunction) two.copy(arguments.get(0), arguments.get(1)));
        }
        if (function instanceof ExprFunction3 three) {
            return new Measured((ExprFunction) three.copy(arguments.get(0), arguments.get(1),
                arguments.size() < 3 ? null : arguments.get(2)));
        }
        return new Measured((ExprFunction) ((ExprFunctionN) function).copy(arguments));
    }
}
