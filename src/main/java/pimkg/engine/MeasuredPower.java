package pimkg.engine;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.library.Math_pow;
import pimkg.guard.Meter;

/** math:pow that works out first how long the number would be. */
final class MeasuredPower extends MeasuredN {

    MeasuredPower(ExprList arguments) {
        super("math:pow", arguments);
    }

    @Override
    NodeValue eval(List<NodeValue> values, Meter meter) {
        NodeValue base = values.get(0);
        NodeValue exponent = values.get(1);
        if (base.isInteger() && exponent.isInteger()) {
            meter.bits(base.getInteger().bitLength() * Math.abs(exponent.getInteger().doubleValue()));
        }
        return new Math_pow().exec(base, exponent);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MeasuredPower(arguments);
    }
}
