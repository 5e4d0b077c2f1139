package pimkg.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import pimkg.guard.Meter;
import pimkg.match.Chains;
import pimkg.match.Chosen;
import pimkg.match.Matches;
import pimkg.match.Steps;
import pimkg.match.Tally;
import pimkg.match.Worded;

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

    /**
     * A path of nothing but alternatives, or one that goes on and on through the same.
     *
     * @param others gives the matches of a row that knows neither end of a path
     */
    Optional<QueryIterator> path(OpPath op, QueryIterator input, Function<Binding, QueryIterator> others) {
        return able ? any(op, input).or(() -> Chains.of(op.getTriplePath(), input, meter, execution, others)) : Optional.empty();
    }

    /** Each match of any alternative counts, and none is looked for before it is needed. */
    private Optional<QueryIterator> any(OpPath op, QueryIterator input) {
        List<BasicPattern> patterns = alternatives(op);
        if (patterns.size() < 2 || !patterns.stream().allMatch(Steps::canBe)) {
            return Optional.empty();
        }
        return Optional.of(new QueryIterRepeatApply(input, execution) {
            @Override
            protected QueryIterator nextStage(Binding row) {
                QueryIterConcat all = new QueryIterConcat(execution);
                patterns.forEach(each -> Steps.of(each, row).ifPresent(steps ->
                    all.add(new Matches(steps, QueryIterSingleton.create(row, execution), meter, execution))));
                return all;
            }
        });
    }

    /** Values in whose text a piece stands that a condition demands, and what goes with them; each condition is asked of it all the same. */
    Optional<QueryIterator> filter(OpFilter op, QueryIterator input) {
        if (!able || !input.isJoinIdentity() || !(execution.getActiveGraph() instanceof Worded worded)) {
            return Optional.empty();
        }
        List<BasicPattern> patterns = alternatives(op.getSubOp());
        if (patterns.isEmpty() || !patterns.stream().allMatch(Steps::canBe)) {
            return Optional.empty();
        }
        return op.getExprs().getList().stream().flatMap(each -> Wording.of(each).stream()).flatMap(each -> held(worded, each, patterns).stream()).findFirst()
            .map(found -> {
                QueryIterator rows = instead(input, found);
                for (Expr condition : op.getExprs().getList()) {
                    rows = new QueryIterFilterExpr(rows, condition, execution);
                }
                return rows;
            });
    }

    private Optional<QueryIterator> held(Worded worded, Wording wording, List<BasicPattern> patterns) {
        List<List<Node>> values = patterns.stream().flatMap(pattern -> pattern.getList().stream()
            .filter(triple -> triple.getObject().equals(wording.variable()) && triple.getPredicate().isURI()).findFirst()
            .flatMap(triple -> worded.holding(triple.getPredicate(), wording.letters(), wording.piece())).stream()).toList();
        if (values.size() < patterns.size()) {
            return Optional.empty();
        }
        QueryIterConcat rows = new QueryIterConcat(execution);
        for (int number = 0; number < patterns.size(); number++) {
            List<Binding> known = values.get(number).stream().map(value -> BindingFactory.binding(wording.variable(), value)).toList();
            Optional<Steps> steps = known.isEmpty() ? Optional.empty() : Steps.of(patterns.get(number), known.get(0));
            steps.ifPresent(each -> rows.add(new Matches(each, QueryIterPlainWrapper.create(known.iterator(), execution), meter, execution)));
        }
        return Optional.of(rows);
    }

    /** A pattern, or several of which each match of any counts. */
    private static List<BasicPattern> alternatives(Op op) {
        if (op instanceof OpBGP bgp) {
            return List.of(bgp.getPattern());
        }
        return op instanceof OpPath path ? properties(path.getTriplePath().getPath()).stream()
            .map(property -> BasicPattern.wrap(List.of(Triple.create(path.getTriplePath().getSubject(), property, path.getTriplePath().getObject()))))
            .toList() : List.of();
    }

    /** Those that a path names with nothing but bars between; none of any other. */
    private static List<Node> properties(Path path) {
        if (path instanceof P_Link link) {
            return List.of(link.getNode());
        }
        if (!(path instanceof P_Alt alt)) {
            return List.of();
        }
        List<Node> left = properties(alt.getLeft());
        List<Node> right = properties(alt.getRight());
        return left.isEmpty() || right.isEmpty() ? List.of() : Stream.concat(left.stream(), right.stream()).toList();
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
                late(() -> tally.rows(steps, charge::add, meter, execution).iterator()), execution))));
    }

    /** Worked out when somebody asks for the first row. */
    private static Iterator<Binding> late(Supplier<Iterator<Binding>> work) {
        return new IteratorDelayedInitialization<>() {
            @Override
            protected Iterator<Binding> initializeIterator() {
                return work.get();
            }
        };
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
