package pimkg.shape;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
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
    private volatile Clock clock;

    SparqlCheck(Query query) {
        this.timed = QueryPatterns.asksTime(query);
        this.plan = Engine.measured(Algebra.optimize(Algebra.compile(query)));
    }

    /** Takes the rows of the answer until it has enough. */
    @FunctionalInterface
    interface Rows {
        /** A row; false when no more are wanted. */
        boolean row(Optional<Path> path, Optional<Node> value);
    }

    @Override
    public boolean run(CompiledShape shape, Node focus, Collection<Node> values, Scope scope, Emit emit) {
        if (timed && !values.isEmpty()) {
            scope.askTime();
        }
        return values.isEmpty() || rows(focus, scope.graph(), scope.clock(), (path, value) -> {
            for (Node each : value.map(List::of).orElseGet(() -> List.copyOf(values))) {
                if (!emit.result(shape, focus, shape.path().or(() -> path), Optional.of(each), SHACL.SPARQLConstraintComponent)) {
                    return false;
                }
            }
            return true;
        });
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
