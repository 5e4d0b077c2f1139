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
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
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

    /**
     * What a look at a query found.
     *
     * @param beyond the first thing that is out of reach; empty when the query keeps to the graph
     * @param pure   whether the answer depends on nothing but the graph
     * @param others whether it asks other servers
     */
    record Seen(Optional<String> beyond, boolean pure, boolean others) {
    }

    /** Looks at all of a query. */
    static Seen look(Query query, Services services) {
        if (query.getQueryPattern() == null) {
            return new Seen(Optional.empty(), true, false);
        }
        AtomicReference<String> found = new AtomicReference<>();
        Functions functions = new Functions(found);
        Patterns patterns = new Patterns(found, functions, services);
        Walker.walk(Algebra.compile(query), patterns, functions);
        if (patterns.number > MOST_PATTERNS) {
            throw new StoppedQueryException(StoppedQueryException.Why.PARTS, MOST_PATTERNS);
        }
        return new Seen(Optional.ofNullable(found.get()), !functions.varies, patterns.others);
    }

    private static final class Patterns extends OpVisitorBase {
        private final AtomicReference<String> found;
        private final Functions functions;
        private final Services services;
        private int number;
        private boolean others;

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
            functions.varies = true;
            others = true;
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
        private boolean varies;

        Functions(AtomicReference<String> found) {
            this.found = found;
        }

        /** The clock, chance and names that are new each time: all that is asked for without a value, and a few more. */
        @Override
        public void visit(ExprFunction0 function) {
            varies = true;
        }

        @Override
        public void visit(ExprFunction1 function) {
            varies |= function instanceof Unstable;
        }

        @Override
        public void visit(ExprFunctionN function) {
            varies |= function instanceof Unstable || function instanceof E_Function named && !named.getFunctionIRI().startsWith(XSD.NS);
            if (function instanceof E_Function named && !FunctionRegistry.get().isRegistered(named.getFunctionIRI())) {
                found.compareAndSet(null, named.getFunctionIRI());
            }
        }
    }
}
