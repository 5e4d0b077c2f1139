package pimkg.engine;

import java.util.List;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import pimkg.guard.Meter;

/** A function whose single step could take for ever in Jena, and is computed here. */
abstract class MeasuredN extends ExprFunctionN {

    MeasuredN(String name, ExprList arguments) {
        super(name, arguments);
    }

    abstract NodeValue eval(List<NodeValue> values, Meter meter);

    @Override
    public final NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        Meter meter = Meter.orNew(environment.getContext());
        meter.tick();
        return meter.value(eval(values, meter));
    }

    @Override
    public final NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("evaluated with a meter");
    }
}
