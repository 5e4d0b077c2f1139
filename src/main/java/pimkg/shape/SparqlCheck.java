package pimkg.shape;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.util.Context;
import pimkg.engine.Engine;
import pimkg.guard.Limits;
import pimkg.guard.Meter;

/** A sh:sparql, planned once and run for each focus. */
final class SparqlCheck implements Check {

    private static final Var THIS = Var.alloc("this");
    private static final Var VALUE = Var.alloc("value");
    private static final Var PATH = Var.alloc("path");

    /** Of one question about one description; the clock of the whole is another. */
    private static final Limits LIMITS = Limits.alone(Duration.ofMinutes(10));
    private static final long MINUTE = 60_000_000_000L;

    private final Op plan;
    private final boolean timed;
    private final boolean distinct;
    private final Optional<QueryGroup> group;
    private final QueryGroup condition;
    private final List<Optional<Var>> told;
    private volatile Clock clock;

    SparqlCheck(Query query) {
        this.timed = QueryPatterns.asksTime(query);
        this.plan = Engine.measured(Algebra.optimize(Algebra.compile(query)));
        this.distinct = query.isDistinct();
        this.group = isPlain(query) ? QueryGroup.of(query.getQueryPattern(), Set.of(THIS)) : Optional.empty();
        this.condition = QueryGroup.condition(QueryPatterns.topLevel(query), Set.of(THIS));
        this.told = Stream.of(PATH, VALUE).map(name -> Optional.of(name).filter(query.getProjectVars()::contains)).toList();
    }

    /** Whether the rows of the patterns are those of the answer. Paths may find something twice, which is told only where it matters. */
    private static boolean isPlain(Query query) {
        return query.isSelectType() && query.getProject().getExprs().isEmpty() && !query.hasGroupBy() && !query.hasAggregators()
            && !query.hasHaving() && !query.hasLimit() && !query.hasOffset() && !query.hasValues() && !query.hasOrderBy()
            && (query.isDistinct() || QueryPatterns.topLevel(query).stream().allMatch(TriplePath::isTriple));
    }

    /** Takes the rows of the answer until it has enough. */
    @FunctionalInterface
    interface Rows {
        /** A row; false when no more are wanted. */
        boolean row(Optional<Path> path, Optional<Node> value);
    }

    @Override
    public boolean run(CompiledShape shape, Node focus, List<Node> values, Scope scope, Emit emit) {
        if (timed && !values.isEmpty()) {
            scope.askTime();
        }
        return values.isEmpty() || rows(focus, scope, (path, value) -> {
            for (Node each : value.map(List::of).orElseGet(() -> List.copyOf(values))) {
                if (!emit.result(shape, focus, shape.path().or(() -> path), Optional.of(each), SHACL.SPARQLConstraintComponent)) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean rows(Node focus, Scope scope, Rows rows) {
        Binding start = BindingFactory.binding(THIS, focus);
        QueryStep.Run run = new QueryStep.Run(scope, new Environment(scope));
        if (group.isEmpty()) {
            return condition.isEmpty(start, run) || rows(focus, scope.graph(), scope.clock(), rows);
        }
        Set<List<Optional<Node>>> before = new HashSet<>();
        return group.get().rows(start, run, row -> {
            List<Optional<Node>> answer = told.stream().map(name -> name.flatMap(told -> Optional.ofNullable(row.get(told)))).toList();
            return distinct && !before.add(answer) || rows.row(answer.get(0).map(PathFactory::pathLink), answer.get(1));
        });
    }

    /** What expressions are worked out in. Most are remembered, so it is made late. */
    private final class Environment implements Supplier<FunctionEnv> {
        private final Scope scope;
        private FunctionEnv made;

        Environment(Scope scope) {
            this.scope = scope;
        }

        @Override
        public FunctionEnv get() {
            if (made == null) {
                Context context = now().copy();
                new Meter(LIMITS, scope.clock()).in(context);
                made = ExecutionContext.createForGraph(scope.graph(), context);
            }
            return made;
        }
    }

    /** @param clock is run often, and throws when it takes too long */
    boolean rows(Node focus, Graph graph, Runnable clock, Rows rows) {
        Op bound = Substitute.substitute(plan, THIS, focus);
        Context context = now().copy();
        new Meter(LIMITS, clock).in(context);
        QueryIterator answer = QC.execute(bound, BindingFactory.root(), ExecutionContext.createForGraph(graph, context));
        try {
            while (answer.hasNext()) {
                Binding row = answer.nextBinding();
                Optional<Path> path = Optional.ofNullable(row.get(PATH)).map(PathFactory::pathLink);
                if (!rows.row(path, Optional.ofNullable(row.get(VALUE)))) {
                    return false;
                }
            }
            return true;
        } finally {
            answer.close();
        }
    }

    /** A query may ask what time it is; a minute makes no difference to a description. */
    private Context now() {
        Clock clock = this.clock;
        if (clock == null || System.nanoTime() - clock.made() > MINUTE) {
            Context context = ARQ.getContext().copy();
            Context.setCurrentDateTime(context);
            clock = new Clock(context, System.nanoTime());
            this.clock = clock;
        }
        return clock.context();
    }

    private record Clock(Context context, long made) {
    }
}
