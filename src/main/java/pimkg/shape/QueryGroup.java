package pimkg.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Patterns, filters and names of a query, put in an order in which each begins at something that is known: nothing has to be planned
 * for each description. Of other things that SPARQL has, nothing is known here.
 */
final class QueryGroup {

    private final List<QueryStep> steps;

    private QueryGroup(List<QueryStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * The group of a query.
     *
     * @param known the variables that have a value before
     * @return empty when something in it is not known here
     */
    static Optional<QueryGroup> of(Element element, Set<Var> known) {
        return new Order(known, Set.of()).of(element);
    }

    /** Only the patterns of a group that can be followed forwards from what is known: without them it has no rows. */
    static QueryGroup condition(List<TriplePath> patterns, Set<Var> known) {
        Order order = new Order(known, Set.of());
        order.waiting.addAll(patterns);
        order.patterns(false);
        return new QueryGroup(order.steps);
    }

    /** Hands on the rows; false when no more were wanted. */
    boolean rows(Binding row, QueryStep.Run run, Predicate<Binding> rows) {
        return from(0, row, run, rows);
    }

    boolean isEmpty(Binding row, QueryStep.Run run) {
        return from(0, row, run, any -> false);
    }

    private boolean from(int step, Binding row, QueryStep.Run run, Predicate<Binding> rows) {
        return step == steps.size() ? rows.test(row) : steps.get(step).run(row, run, next -> from(step + 1, next, run, rows));
    }

    /** Puts the parts of a group in order. */
    private static final class Order {
        private final Set<Var> known;
        private final List<QueryStep> steps = new ArrayList<>();
        private final List<TriplePath> waiting = new ArrayList<>();
        private final List<Expr> filters = new ArrayList<>();
        private final Set<Var> perhaps;

        /**
         * An order.
         *
         * @param known   variables that have a value
         * @param perhaps variables that have one unless an expression failed
         */
        Order(Set<Var> known, Set<Var> perhaps) {
            this.known = new HashSet<>(known);
            this.perhaps = new HashSet<>(perhaps);
        }

        Optional<QueryGroup> of(Element element) {
            if (!(element instanceof ElementGroup group) || !group.getElements().stream().allMatch(Order::isKind)) {
                return Optional.empty();
            }
            group.getElements().stream().filter(ElementFilter.class::isInstance)
                .forEach(filter -> filters.add(((ElementFilter) filter).getExpr()));
            filter();
            for (Element part : group.getElements()) {
                if (part instanceof ElementPathBlock block && !block(block) || part instanceof ElementBind bind && !bind(bind)) {
                    return Optional.empty();
                }
            }
            return filters.stream().allMatch(this::last) ? Optional.of(new QueryGroup(steps)) : Optional.empty();
        }

        private static boolean isKind(Element part) {
            return part instanceof ElementPathBlock || part instanceof ElementFilter || part instanceof ElementBind;
        }

        private boolean block(ElementPathBlock block) {
            block.patternElts().forEachRemaining(waiting::add);
            boolean named = waiting.stream().noneMatch(pattern -> perhaps.contains(pattern.getSubject()) || perhaps.contains(pattern.getObject())
                || perhaps.contains(pattern.getPredicate()));
            patterns(true);
            return named && waiting.isEmpty();
        }

        /** Takes pattern after pattern whose beginning is known, filters as soon as they can be told. */
        private void patterns(boolean backwards) {
            Optional<TriplePath> next = waiting.stream().filter(pattern -> isKnown(pattern.getSubject())).findFirst();
            while (next.isPresent()) {
                follow(next.get(), true);
                next = waiting.stream().filter(pattern -> isKnown(pattern.getSubject())).findFirst();
            }
            Optional<TriplePath> other = waiting.stream().filter(pattern -> backwards && pattern.isTriple()
                && pattern.getPredicate().isURI() && isKnown(pattern.getObject())).findFirst();
            if (other.isPresent()) {
                follow(other.get(), false);
                patterns(true);
            }
        }

        private void follow(TriplePath pattern, boolean forwards) {
            waiting.remove(pattern);
            if (!forwards) {
                steps.add(QueryStep.backward(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()));
            } else if (!pattern.isTriple()) {
                steps.add(QueryStep.along(pattern.getSubject(), pattern.getPath(), pattern.getObject()));
            } else {
                steps.add(QueryStep.forward(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()));
            }
            for (Node term : new Node[] {pattern.getSubject(), pattern.getPredicate(), pattern.getObject()}) {
                if (term != null && term.isVariable()) {
                    known.add(Var.alloc(term));
                }
            }
            filter();
        }

        private boolean isKnown(Node term) {
            return !term.isVariable() || known.contains(Var.alloc(term));
        }

        /** Filters that can be told by now: the sooner, the fewer rows. */
        private void filter() {
            filters.removeIf(filter -> !Expression.asksForPatterns(filter) && known.containsAll(filter.getVarsMentioned()) && last(filter));
        }

        private boolean bind(ElementBind bind) {
            if (known.contains(bind.getVar()) || !perhaps.add(bind.getVar()) || Expression.asksForPatterns(bind.getExpr())) {
                return false;
            }
            steps.add(QueryStep.bind(bind.getVar(), new Expression(bind.getExpr())));
            return true;
        }

        private boolean last(Expr filter) {
            if (filter instanceof ExprFunctionOp patterns) {
                Optional<QueryGroup> group = filter instanceof E_Exists || filter instanceof E_NotExists
                    ? new Order(known, perhaps).of(patterns.getElement()) : Optional.empty();
                group.ifPresent(inner -> steps.add(QueryStep.exists(inner, filter instanceof E_Exists)));
                return group.isPresent();
            }
            if (Expression.asksForPatterns(filter)) {
                return false;
            }
            steps.add(QueryStep.filter(new Expression(filter)));
            return true;
        }
    }
}
