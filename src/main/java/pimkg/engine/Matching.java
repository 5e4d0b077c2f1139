package pimkg.engine;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import pimkg.guard.Meter;
import pimkg.match.Chosen;
import pimkg.match.Matches;
import pimkg.match.Steps;
import pimkg.match.Tally;

/**
 * Patterns over graphs in memory, and what is often done with their matches: Jena makes a row at every step, this only at the end. All
 * of it gives the rows of Jena's own engine, in its order where that is one; empty where Jena has to do it.
 */
final class Matching {

    private final Meter meter;
    private final ExecutionContext execution;
    private final boolean able;

    Matching(Meter meter, ExecutionContext execution) {
        this.meter = meter;
        this.execution = execution;
        Graph graph = execution.getActiveGraph();
        // A store that keeps its statements elsewhere has steps of its own.
        this.able = graph != null && !(graph instanceof GraphView) && execution.getCancelSignal() != null
            && !execution.getContext().isTrue(ARQ.hideNonDistiguishedVariables);
    }

    Optional<QueryIterator> pattern(OpBGP op, QueryIterator input) {
        if (!able || !Steps.canBe(op.getPattern())) {
            return Optional.empty();
        }
        if (input.isJoinIdentity()) {
            return Steps.of(op.getPattern(), BindingFactory.empty()).map(steps -> new Matches(steps, input, meter, execution));
        }
        QueryIterPeek rows = QueryIterPeek.create(input, execution);
        if (!rows.hasNext()) {
            return Optional.of(rows);
        }
        return Steps.of(op.getPattern(), rows.peek()).map(steps -> new Matches(steps, rows, meter, execution));
    }

    Optional<QueryIterator> columns(OpProject op, QueryIterator input) {
        return steps(op.getSubOp(), input).map(steps -> instead(input, Chosen.all(steps, op.getVars(), meter, execution)));
    }

    Optional<QueryIterator> distinct(OpDistinct op, QueryIterator input, Charge charge) {
        return op.getSubOp() instanceof OpProject project
            ? steps(project.getSubOp(), input)
                .map(steps -> instead(input, Chosen.distinct(steps, project.getVars(), charge::row, meter, execution)))
            : Optional.empty();
    }

    Optional<QueryIterator> groups(OpGroup op, QueryIterator input, Charge charge) {
        return steps(op.getSubOp(), input).flatMap(steps -> Tally.of(op, steps).map(tally ->
            instead(input, QueryIterPlainWrapper.create(
                new Later<Binding>(() -> tally.rows(steps, charge::add, meter, execution).iterator()), execution))));
    }

    /** Those of a pattern that nothing comes before. */
    private Optional<Steps> steps(Op op, QueryIterator input) {
        return able && input.isJoinIdentity() && op instanceof OpBGP bgp ? Steps.of(bgp.getPattern(), BindingFactory.empty()) : Optional.empty();
    }

    /** Instead of what would have been made of the input. */
    private static QueryIterator instead(QueryIterator input, QueryIterator rows) {
        input.close();
        return rows;
    }
}
