package pimkg.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import pimkg.guard.Meter;

/**
 * A question whose plan is known, being answered. Whatever comes of it throws as with {@link Engine#over}.
 *
 * @param rows  of the plan; one or none when it is asked whether there are any
 * @param alarm goes off when the time is over
 */
public record Planned(QueryIterator rows, Alarms.Alarm alarm) implements AutoCloseable {

    /**
     * Begins with it.
     *
     * @param plan   of a {@link Engine.Question}, which depends on nothing but the graph
     * @param alarms tell it when its time is over
     */
    public static Planned over(DatasetGraph dataset, Op plan, Meter meter, Alarms alarms) {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        meter.in(context);
        AtomicBoolean cancel = Context.getOrSetCancelSignal(context);
        Alarms.Alarm alarm = alarms.set(meter.millisLeft(), cancel);
        try {
            ExecutionContext execution = ExecutionContext.create(dataset, context);
            return new Planned(QC.execute(plan, QueryIterRoot.create(execution), execution), alarm);
        } catch (RuntimeException | StackOverflowError unfit) {
            alarm.close();
            throw unfit;
        }
    }

    @Override
    public void close() {
        alarm.close();
        rows.close();
    }
}
