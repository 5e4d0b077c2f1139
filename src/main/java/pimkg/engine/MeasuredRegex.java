package pimkg.engine;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import pimkg.guard.Meter;

/** REGEX under watch. */
final class MeasuredRegex extends MeasuredN {

    private static final String NAME = "REGEX";

    private final Patterns patterns;

    MeasuredRegex(ExprList arguments) {
        this(arguments, new Patterns(NAME));
    }

    private MeasuredRegex(ExprList arguments, Patterns patterns) {
        super(NAME, arguments);
        this.patterns = patterns;
    }

    @Override
    NodeValue eval(List<NodeValue> values, Meter meter) {
        String text = Patterns.text(NAME, values.get(0));
        NodeValue flags = values.size() < 3 ? null : values.get(2);
        return NodeValue.booleanReturn(patterns.match(text, values.get(1), flags, meter, Matcher::find));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MeasuredRegex(arguments, patterns);
    }
}
