package pimkg.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import pimkg.guard.StoppedQueryException;
import pimkg.remote.Services;

/**
 * What a query asks for beyond the graph: another server, or a function that is not offered. Found before the query
 * runs: {@code SILENT}, {@code EXISTS} and unbound columns would make a wrong answer of the refusal.
 */
final class Reach {

    /** Putting them in order takes the square of their number. */
    private static final int MOST_PATTERNS = 1_000;

    private static final String JAVA = "java:";
    private static final String JENA = "http://jena.apache.org/ARQ/";

    private Reach() {
    }

    /** The first thing that is out of reach; empty when the query keeps to the graph. */
    static Optional<String> beyond(Query query, Services services) {
        if (query.getQueryPattern() == null) {
            return Optional.empty();
        }
        AtomicReference<String> found = new AtomicReference<>();
        Functions functions = new Functions(found);
        Patterns patterns = new Patterns(found, functions, services);
        Walker.walk(Algebra.compile(query), patterns, functions);
        if (patterns.number > MOST_PATTERNS) {
            throw new StoppedQueryException(StoppedQueryException.Why.PARTS, MOST_PATTERNS);
        }
        return Optional.ofNullable(found.get());
    }

    private static final class Patterns extends OpVisitorBase {
        private final AtomicReference<String> found;
        private final Functions functions;
        private final Services services;
        private int number;

        Patterns(AtomicReference<String> found, Functions functions, Services services) {
            this.found = found;
            this.services = services;
            this.functions = functions;
        }

        /** Jena's walker passes over what is counted and what is sorted by. */
        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream().map(counted -> counted.getAggregator().getExprList())
                .filter(Objects::nonNull).map(ExprList::getList).flatMap(List::stream).forEach(this::walk);
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().stream().map(SortCondition::getExpression).forEach(this::walk);
        }

        private void walk(Expr expression) {
            Walker.walk(expression, this, functions);
        }

        @Override
        public void visit(OpService service) {
            Node address = service.getService();
            if (!address.isURI() || !services.allows(address.getURI())) {
                found.compareAndSet(null, "SERVICE");
            }
        }

        @Override
        public void visit(OpBGP pattern) {
            number += pattern.getPattern().size();
            pattern.getPattern().forEach(triple -> {
                Node property = triple.getPredicate();
                if (property.isURI() && (property.getURI().startsWith(JAVA) || property.getURI().startsWith(JENA))) {
                    found.compareAndSet(null, property.getURI());
                }
            });
        }
    }

    private static final class Functions extends ExprVisitorBase {
        private final AtomicReference<String> found;

        Functions(AtomicReference<String> found) {
            this.found = found;
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function named && !FunctionRegistry.get().isRegistered(named.getFunctionIRI())) {
                found.compareAndSet(null, named.getFunctionIRI());
            }
        }
    }
}
