package pimkg.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterAssign;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.PathLib;
import pimkg.guard.Meter;
import pimkg.guard.WatchedGraph;
import pimkg.remote.Services;

/** Runs plans as Jena does; those steps that keep rows are charged for them. */
final class MeasuredExecutor extends OpExecutor {

    /** What grouping keeps of a row when nothing is counted. */
    private static final long GROUP_KEY = 16;

    private final Meter meter;
    private final Matching matching;

    MeasuredExecutor(ExecutionContext execution) {
        super(execution);
        this.meter = Meter.orNew(execution.getContext());
        this.matching = new Matching(meter, execution);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        meter.tick();
        return super.exec(op, input);
    }

    /** Rows that the next step keeps. */
    private QueryIterator kept(QueryIterator rows, Charge charge) {
        return rows.isJoinIdentity() ? rows : new Rows(rows, row -> {
            meter.tick();
            charge.row(row);
        }, () -> { }, execCxt);
    }

    /** The rows of a step that keeps some; when it has given all, it keeps none. */
    private QueryIterator until(QueryIterator rows, Charge charge) {
        return new Rows(rows, row -> meter.tick(), charge::letGo, execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, new WatchedGraph(execCxt.getActiveGraph(), meter::step));
        return matching.path(op, input, row -> PathLib.execTriplePath(row, op.getTriplePath(), watched))
            .orElseGet(() -> new QueryIterPath(op.getTriplePath(), input, watched));
    }

    @Override
    protected QueryIterator execute(OpBGP op, QueryIterator input) {
        return matching.pattern(op, input).orElseGet(() -> super.execute(op, input));
    }

    @Override
    protected QueryIterator execute(OpFilter op, QueryIterator input) {
        return matching.filter(op, input).orElseGet(() -> super.execute(op, input));
    }

    @Override
    protected QueryIterator execute(OpProject op, QueryIterator input) {
        return matching.columns(op, input).orElseGet(() -> super.execute(op, input));
    }

    @Override
    protected QueryIterator execute(OpDistinct op, QueryIterator input) {
        Charge charge = new Charge(meter);
        Optional<QueryIterator> rows = matching.distinct(op, input, charge);
        return rows.isPresent() ? until(rows.get(), charge) : until(kept(super.execute(op, input), charge), charge);
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        Charge charge = new Charge(meter);
        VarExprList worked = new VarExprList();
        List<SortCondition> conditions = op.getConditions().stream().map(condition -> column(condition, worked)).toList();
        QueryIterator rows = exec(op.getSubOp(), input);
        QueryIterator columns = worked.isEmpty() ? rows : new QueryIterAssign(rows, worked, execCxt, false);
        return until(new QueryIterSort(kept(columns, charge), ordered(conditions), execCxt), charge);
    }

    /** What is sorted by is worked out once a row: one that is random is no order when it is worked out at each comparison. */
    private static SortCondition column(SortCondition condition, VarExprList worked) {
        if (condition.getExpression().isVariable()) {
            return condition;
        }
        Var column = Var.alloc(".order" + worked.size());
        worked.add(column, condition.getExpression());
        return new SortCondition(new ExprVar(column), condition.getDirection());
    }

    /** Jena's rewriting of plans passes over what the first few are chosen by. */
    @Override
    protected QueryIterator execute(OpTopN op, QueryIterator input) {
        boolean distinct = op.getSubOp() instanceof OpDistinct;
        QueryIterator rows = exec(op.getSubOp() instanceof OpDistinct each ? each.getSubOp() : op.getSubOp(), input);
        return new QueryIterTopN(rows, ordered(op.getConditions()), op.getLimit(), distinct, execCxt);
    }

    private Ordered ordered(List<SortCondition> conditions) {
        return new Ordered(conditions.stream().map(Rewriting::of).toList(), execCxt);
    }

    private static Aggregator measured(Aggregator aggregator) {
        return aggregator.getExprList() == null ? aggregator : aggregator.copy(Rewriting.operands(aggregator.getExprList()));
    }

    @Override
    protected QueryIterator execute(OpGroup op, QueryIterator input) {
        Charge charge = new Charge(meter);
        Optional<QueryIterator> groups = matching.groups(op, input, charge);
        if (groups.isPresent()) {
            return until(groups.get(), charge);
        }
        List<ExprAggregator> counted = new ArrayList<>();
        op.getAggregators().forEach(each -> counted.add(
            new ExprAggregator(each.getVar(), new MeasuredAggregator(measured(each.getAggregator()), charge))));
        QueryIterator rows = new Rows(exec(op.getSubOp(), input), row -> {
            meter.tick();
            charge.add(counted.isEmpty() ? GROUP_KEY : 0);
        }, () -> { }, execCxt);
        return until(new QueryIterGroup(rows, op.getGroupVars(), counted, execCxt), charge);
    }

    @Override
    protected QueryIterator execute(OpJoin op, QueryIterator input) {
        Charge charge = new Charge(meter);
        QueryIterator left = kept(exec(op.getLeft(), input), charge);
        return until(Join.join(left, exec(op.getRight(), root()), execCxt), charge);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
        Charge charge = new Charge(meter);
        QueryIterator left = exec(op.getLeft(), input);
        return until(Join.leftJoin(left, kept(exec(op.getRight(), root()), charge), op.getExprs(), execCxt), charge);
    }

    @Override
    protected QueryIterator execute(OpMinus op, QueryIterator input) {
        Charge charge = new Charge(meter);
        Set<Var> common = OpVars.visibleVars(op.getLeft());
        common.retainAll(OpVars.visibleVars(op.getRight()));
        QueryIterator left = exec(op.getLeft(), input);
        return until(QueryIterMinus.create(left, kept(exec(op.getRight(), root()), charge), common, execCxt), charge);
    }

    @Override
    protected QueryIterator execute(OpSemiJoin op, QueryIterator input) {
        Charge charge = new Charge(meter);
        QueryIterator left = exec(op.getLeft(), input);
        return until(QueryIterHalfJoin.semiJoin(left, kept(exec(op.getRight(), root()), charge), execCxt), charge);
    }

    @Override
    protected QueryIterator execute(OpAntiJoin op, QueryIterator input) {
        Charge charge = new Charge(meter);
        QueryIterator left = exec(op.getLeft(), input);
        return until(QueryIterHalfJoin.antiJoin(left, kept(exec(op.getRight(), root()), charge), execCxt), charge);
    }

    /** Without services that may be asked, Jena refuses. */
    @Override
    protected QueryIterator execute(OpService op, QueryIterator input) {
        Optional<Services> services = Services.of(execCxt.getContext())
            .filter(each -> op.getService().isURI() && each.allows(op.getService().getURI()));
        if (services.isEmpty()) {
            return super.execute(op, input);
        }
        Charge charge = new Charge(meter);
        return until(new Federated(op, services.get(), meter, execCxt).join(input, charge), charge);
    }

    @Override
    protected QueryIterator execute(OpTable op, QueryIterator input) {
        if (op.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(op, input);
        }
        Charge charge = new Charge(meter);
        return until(super.execute(op, kept(input, charge)), charge);
    }
}
