package pimkg.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import pimkg.stream.Reach;

/**
 * How far a query looks from its {@code $this}: along its patterns, as long as their subject was reached. Patterns about
 * anything else ask the background; what a file says of that is not theirs to see.
 */
final class QueryReach {

    private static final Node THIS = Var.alloc("this");

    private final List<TriplePath> patterns = new ArrayList<>();
    private final Map<Node, Set<Reach>> known = new HashMap<>();

    QueryReach(Query query, Reach start) {
        known.put(THIS, new LinkedHashSet<>(Set.of(start)));
        collect(query);
    }

    private void collect(Query query) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.patternElts().forEachRemaining(patterns::add);
            }

            @Override
            public void visit(ElementTriplesBlock block) {
                block.patternElts().forEachRemaining(triple -> patterns.add(new TriplePath(triple)));
            }

            @Override
            public void visit(ElementFilter filter) {
                Walker.walk(filter.getExpr(), new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp exists) {
                        QueryReach.this.collect(asQuery(exists));
                    }
                });
            }
        });
    }

    private static Query asQuery(ExprFunctionOp exists) {
        Query query = new Query();
        query.setQueryPattern(exists.getElement());
        return query;
    }

    void add() {
        int before;
        do {
            before = known.values().stream().mapToInt(Set::size).sum();
            patterns.forEach(this::follow);
        } while (known.values().stream().mapToInt(Set::size).sum() > before);
    }

    private void follow(TriplePath pattern) {
        for (Reach from : List.copyOf(known.getOrDefault(pattern.getSubject(), Set.of()))) {
            if (pattern.getPredicate() != null && pattern.getPredicate().isURI()) {
                reached(pattern.getObject(), List.of(from.forward(pattern.getPredicate())));
            } else if (pattern.getPath() != null) {
                reached(pattern.getObject(), Steps.ends(from, pattern.getPath()));
            }
        }
    }

    private void reached(Node object, List<Reach> ends) {
        if (object.isVariable()) {
            known.computeIfAbsent(object, each -> new LinkedHashSet<>()).addAll(ends);
        }
    }
}
