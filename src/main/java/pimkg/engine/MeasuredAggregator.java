package pimkg.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Counts or collects as another does, and is charged for what is kept of each group. */
final class MeasuredAggregator implements Aggregator {

    private static final long GROUP = 256;
    private static final long DIFFERENT = 200;
    private static final long BYTES_PER_CHARACTER = 2;

    private final Aggregator aggregator;
    private final Charge charge;

    MeasuredAggregator(Aggregator aggregator, Charge charge) {
        this.aggregator = aggregator;
        this.charge = charge;
    }

    @Override
    public Accumulator createAccumulator() {
        charge.add(GROUP);
        Accumulator accumulator = aggregator.createAccumulator();
        boolean joins = aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
        boolean distinct = aggregator.getClass().getSimpleName().endsWith("Distinct");
        return joins ? new Joined(accumulator) : distinct ? new Different(accumulator) : accumulator;
    }

    private NodeValue value(Binding row, FunctionEnv environment) {
        ExprList expressions = aggregator.getExprList();
        Expr first = expressions == null || expressions.isEmpty() ? null : expressions.get(0);
        return first == null ? null : ExprLib.evalOrNull(first, row, environment);
    }

    /** Texts are joined to one. */
    private final class Joined implements Accumulator {
        private final Accumulator accumulator;

        Joined(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            NodeValue value = value(row, environment);
            if (value != null) {
                charge.add(BYTES_PER_CHARACTER * (value.asString().length() + separator()));
            }
            accumulator.accumulate(row, environment);
        }

        private long separator() {
            String separator = aggregator instanceof AggGroupConcat all ? all.getSeparator()
                : ((AggGroupConcatDistinct) aggregator).getSeparator();
            return separator == null ? 1 : separator.length();
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    /** Every different value is remembered. */
    private final class Different implements Accumulator {
        private final Accumulator accumulator;
        private final Set<Object> seen = new HashSet<>();

        Different(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            NodeValue value = value(row, environment);
            if (seen.add(value == null ? row : value)) {
                charge.add(DIFFERENT + (value == null ? 0 : BYTES_PER_CHARACTER * value.asString().length()));
                accumulator.accumulate(row, environment);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    @Override
    public Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return aggregator.toPrefixString();
    }

    @Override
    public String key() {
        return aggregator.key();
    }

    @Override
    public String getName() {
        return aggregator.getName();
    }

    @Override
    public ExprList getExprList() {
        return aggregator.getExprList();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new MeasuredAggregator(aggregator.copy(expressions), charge);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new MeasuredAggregator(aggregator.copyTransform(transform), charge);
    }

    @Override
    public int hashCode() {
        return aggregator.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredAggregator measured && aggregator.equals(measured.aggregator);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof MeasuredAggregator measured && aggregator.equals(measured.aggregator, bySyntax);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return aggregator.asSparqlExpr(context);
    }
}
