package pimkg.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
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
import org.apache.jena.sparql.syntax.ElementPathBlock;
import pimkg.engine.Engine;
import pimkg.graph.Hash;
import pimkg.guard.WatchedGraph;
import pimkg.stream.Slice;

/**
 * A sh:sparql that compares a description with all others, such as one that looks for duplicates. Two descriptions can only
 * match when they agree in the variables that the patterns about {@code $this} share with the rest of the query. So each is
 * first reduced to fingerprints of these values; only those that share one with another have to be compared.
 */
public final class CatalogueCheck {

    private static final Var THIS = Var.alloc("this");

    private final Node shape;
    private final SparqlCheck comparison;
    private final Op keys;
    private final List<Var> shared;
    private final Set<Node> mentioned;

    CatalogueCheck(Node shape, Query query) {
        this.shape = shape;
        this.comparison = new SparqlCheck(query);
        Patterns patterns = Patterns.of(query);
        this.shared = patterns.shared();
        this.mentioned = patterns.mentioned();
        this.keys = Engine.measured(Algebra.optimize(Algebra.compile(own(patterns))));
    }

    private static Query own(Patterns patterns) {
        ElementPathBlock block = new ElementPathBlock();
        patterns.own().forEach(block::addTriple);
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryPattern(block);
        query.setDistinct(true);
        patterns.shared().forEach(query::addResultVar);
        query.resetResultVars();
        return query;
    }

    /** The shape it belongs to. */
    public Node shape() {
        return shape;
    }

    /** What of a description another one must share: 64 bits for each combination of values. */
    List<Long> keys(Scope scope) {
        Op bound = Substitute.substitute(keys, THIS, scope.slice().focus());
        QueryIterator rows = QC.execute(bound, BindingFactory.root(), ExecutionContext.createForGraph(scope.graph()));
        Set<Long> found = new LinkedHashSet<>();
        while (rows.hasNext()) {
            found.add(fingerprint(rows.nextBinding()));
        }
        rows.close();
        return new ArrayList<>(found);
    }

    private long fingerprint(Binding row) {
        return Hash.of(shared.stream().map(name -> String.valueOf(row.get(name))).collect(Collectors.joining("\n")));
    }

    /** The card of a description: what the query can look at. */
    public List<Triple> card(Slice slice) {
        List<Triple> card = new ArrayList<>();
        slice.blocks().forEach(block -> mentioned.forEach(predicate -> block.objects(predicate)
            .forEach(value -> card.add(Triple.create(block.subject(), predicate, value)))));
        slice.listedBy().stream().filter(mentioned::contains).forEach(listing ->
            card.add(Triple.create(NodeFactory.createBlankNode("catalogue"), listing, slice.focus())));
        return List.copyOf(card);
    }

    /**
     * Compares a description with all that have a card.
     *
     * @param cards those of some descriptions, as one graph
     * @param match is told each that matches, maybe repeatedly; false when no more are wanted
     */
    public void match(Node focus, Graph cards, Runnable clock, Predicate<Node> match) {
        comparison.rows(focus, new WatchedGraph(cards, clock), clock, (path, value) -> value.isEmpty() || match.test(value.get()));
    }

    /** The patterns of a query about {@code $this} and what it points to, and what they share with the others. */
    private record Patterns(List<TriplePath> own, List<Var> shared, Set<Node> mentioned) {

        static Patterns of(Query query) {
            List<TriplePath> all = QueryPatterns.topLevel(query);
            Set<Node> reached = new HashSet<>(Set.of(THIS));
            List<TriplePath> own = new ArrayList<>();
            boolean grown;
            do {
                grown = false;
                for (TriplePath pattern : all) {
                    if (!own.contains(pattern) && reached.contains(pattern.getSubject())) {
                        own.add(pattern);
                        reached.add(pattern.getObject());
                        grown = true;
                    }
                }
            } while (grown);
            Set<Node> others = new HashSet<>();
            all.stream().filter(pattern -> !own.contains(pattern)).forEach(pattern -> {
                others.add(pattern.getSubject());
                others.add(pattern.getObject());
            });
            List<Var> shared = reached.stream().filter(others::contains).filter(Var::isVar).map(Var::alloc).sorted(
                Comparator.comparing(Var::getVarName)).toList();
            return new Patterns(own, shared, QueryPatterns.predicates(query));
        }
    }
}
