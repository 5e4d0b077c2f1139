package pimkg.engine;

import java.util.IllegalFormatException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.util.Context;
import pimkg.guard.Meter;
import pimkg.guard.QueryText;
import pimkg.remote.Services;

/** The way in for questions. */
public final class Engine {

    private Engine() {
    }

    /** Has every query of this process run in the measured engine. Calling it again changes nothing. */
    public static void install() {
        // An expression of constants would be worked out while the query is planned, by whoever planned it, unmeasured.
        ARQ.getContext().setFalse(ARQ.optExprConstantFolding);
        Optimize.setFactory(Plain::new);
        QC.setFactory(ARQ.getContext(), MeasuredExecutor::new);
        if (!QueryEngineRegistry.get().factories().contains(MeasuredEngine.FACTORY)) {
            QueryEngineRegistry.addFactory(MeasuredEngine.FACTORY);
        }
    }

    /**
     * Reads a question in SPARQL 1.1 that keeps to the graph.
     *
     * @throws QueryParseException when it is not SPARQL, or is nested without end
     * @throws OutOfReachException when it asks for another server, or for a function that is not offered
     */
    public static Query parse(String sparql) {
        return parse(sparql, Services.none());
    }

    /**
     * Reads a question in SPARQL 1.1 that keeps to the graph and to these services.
     *
     * @throws QueryParseException when it is not SPARQL, or is nested without end
     * @throws OutOfReachException when it asks for another server, or for a function that is not offered
     */
    public static Query parse(String sparql, Services services) {
        return question(sparql, services).query();
    }

    /**
     * The same, with what is known of the answer.
     *
     * @throws QueryParseException as {@link #parse(String, Services)}
     * @throws OutOfReachException as {@link #parse(String, Services)}
     */
    public static Question question(String sparql, Services services) {
        if (QueryText.isNestedTooDeep(sparql)) {
            throw new TooDeepException();
        }
        Query query = read(sparql);
        Reach.Seen seen = Reach.look(query, services);
        seen.beyond().ifPresent(what -> {
            throw new OutOfReachException(what);
        });
        return new Question(query, seen.pure(), seen.others(), Optional.empty());
    }

    /**
     * A question that was read.
     *
     * @param query  not to be changed; with a plan, its terms and words may be others, and only its kind and its columns count
     * @param pure   whether its answer depends on nothing but the graph: not on the clock, nor on chance
     * @param others whether it asks other servers too
     * @param plan   when it is known already, as for {@link Planned}
     */
    public record Question(Query query, boolean pure, boolean others, Optional<Op> plan) {
    }

    /**
     * A question ready to be answered. Whatever comes of it throws {@link pimkg.guard.StoppedQueryException}, or another
     * {@link org.apache.jena.query.QueryCancelledException} when the time is over.
     *
     * @param given values of some of its variables
     */
    public static QueryExec over(DatasetGraph dataset, Query query, Binding given, Meter meter) {
        return over(dataset, query, given, meter, Services.none());
    }

    /**
     * The same for a question that may ask these services; {@link pimkg.remote.FailedServiceException} tells that one gave no answer.
     *
     * @param given values of some of its variables
     */
    public static QueryExec over(DatasetGraph dataset, Query query, Binding given, Meter meter, Services services) {
        var builder = QueryExec.dataset(dataset).query(query).substitution(given);
        meter.in(builder.getContext());
        services.in(builder.getContext());
        prepare(query, builder.getContext());
        AtomicBoolean cancel = Context.getOrSetCancelSignal(builder.getContext());
        // Jena's own timeout begins when the plan is made, and making a plan may take for ever.
        CompletableFuture<Void> alarm = TimedExec.alarm(meter.millisLeft(), () -> cancel.set(true));
        try {
            return new TimedExec(builder.build(), alarm);
        } catch (RuntimeException | StackOverflowError unfit) {
            alarm.cancel(false);
            throw unfit;
        }
    }

    private static void prepare(Query query, Context context) {
        if (SubSelects.areJoined(query)) {
            context.setFalse(ARQ.optIndexJoinStrategy);
        }
    }

    /** The plan by which it would be answered, before its expressions are measured. */
    static Op plan(Query query) {
        Context context = ARQ.getContext().copy();
        prepare(query, context);
        return Algebra.optimize(Algebra.compile(query), context);
    }

    static Query read(String sparql) {
        return Prologue.of(sparql).flatMap(Prologue::query).orElseGet(() -> whole(sparql));
    }

    private static Query whole(String sparql) {
        try {
            return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException located) {
            throw located;
        } catch (QueryException unread) {
            // Regular expressions are compiled while they are read; and Jena takes the separator of GROUP_CONCAT for a format.
            throw new QueryParseException(unread.getCause() instanceof IllegalFormatException ? "GROUP_CONCAT, %" : "REGEX", -1, -1);
        }
    }

    /** A plan whose expressions are measured, for whoever runs plans. To be made of one that is optimised already. */
    public static Op measured(Op plan) {
        return Rewriting.of(plan);
    }

    /** An expression that is measured, for whoever works out expressions; in an environment without a meter it is not. */
    public static Expr measured(Expr expression) {
        return Rewriting.of(expression);
    }
}
