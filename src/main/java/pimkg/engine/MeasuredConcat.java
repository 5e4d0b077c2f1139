package pimkg.engine;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import pimkg.guard.Meter;

/** CONCAT that adds up the lengths first. */
final class MeasuredConcat extends MeasuredN {

    private static final String NAME = "CONCAT";

    MeasuredConcat(ExprList arguments) {
        super(NAME, arguments);
    }

    @Override
    NodeValue eval(List<NodeValue> values, Meter meter) {
        long length = 0;
        for (NodeValue value : values) {
            length += Patterns.text(NAME, value).length();
            meter.text(length);
        }
        return XSDFuncOp.strConcat(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MeasuredConcat(arguments);
    }
}
