package pimkg.engine;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import pimkg.guard.Meter;

/** Jena's engine; plans are rewritten so that their expressions are measured, and a query that brings no meter gets one. */
final class MeasuredEngine extends QueryEngineMain {

    static final QueryEngineFactory FACTORY = new Factory();

    private MeasuredEngine(Query query, DatasetGraph dataset, Binding input, Context context) {
        super(query, dataset, input, context);
    }

    private MeasuredEngine(Op plan, DatasetGraph dataset, Binding input, Context context) {
        super(plan, dataset, input, context);
    }

    @Override
    protected Op modifyOp(Op plan) {
        return Rewriting.of(super.modifyOp(plan));
    }

    @Override
    public QueryIterator eval(Op plan, DatasetGraph dataset, Binding input, Context context) {
        Meter.orNew(context).in(context);
        return super.eval(plan, dataset, input, context);
    }

    private static final class Factory implements QueryEngineFactory {
        @Override
        public boolean accept(Query query, DatasetGraph dataset, Context context) {
            return true;
        }

        @Override
        public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
            return new MeasuredEngine(query, dataset, input, context).getPlan();
        }

        @Override
        public boolean accept(Op plan, DatasetGraph dataset, Context context) {
            return true;
        }

        @Override
        public Plan create(Op plan, DatasetGraph dataset, Binding input, Context context) {
            return new MeasuredEngine(plan, dataset, input, context).getPlan();
        }
    }
}
