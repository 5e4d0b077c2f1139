package pimkg.engine;

import java.util.concurrent.CompletableFuture;
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
 * @param alarm completes when the time is over
 */
public record Planned(QueryIterator rows, CompletableFuture<Void> alarm) implements AutoCloseable {

    /**
     * Begins with it.
     *
     * @param plan of a {@link Engine.Question}, which depends on nothing but the graph
     */
    public static Planned over(DatasetGraph dataset, Op plan, Meter meter) {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        meter.in(context);
        AtomicBoolean cancel = Context.getOrSetCancelSignal(context);
        CompletableFuture<Void> alarm = TimedExec.alarm(meter.millisLeft(), () -> cancel.set(true));
        try {
            ExecutionContext execution = ExecutionContext.create(dataset, context);
            return new Planned(QC.execute(plan, QueryIterRoot.create(execution), execution), alarm);
        } catch (RuntimeException | StackOverflowError unfit) {
            alarm.cancel(false);
            throw unfit;
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
        rows.close();
    }
}
