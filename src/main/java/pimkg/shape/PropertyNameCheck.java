package pimkg.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import pimkg.stream.Block;

/**
 * A sh:sparql that looks at nothing of a description but which properties it uses: {@code $this ?value ?anything} and what
 * the background knows of {@code ?value}. Few properties are in use, so each is asked about once.
 */
final class PropertyNameCheck implements Check {

    private static final int MAX_REMEMBERED = 10_000;
    private static final Var THIS = Var.alloc("this");
    private static final Var VALUE = Var.alloc("value");
    private static final Node SOMEONE = NodeFactory.createBlankNode("someone");

    private final SparqlCheck query;
    private final Background background;
    private final Map<Node, Boolean> known = new ConcurrentHashMap<>();

    private PropertyNameCheck(SparqlCheck query, Background background) {
        this.query = query;
        this.background = background;
    }

    /** The check, if the query is of that form. */
    static Optional<Check> of(Query query, Background background) {
        List<TriplePath> top = QueryPatterns.topLevel(query);
        if (top.size() != 1 || !THIS.equals(top.get(0).getSubject()) || !VALUE.equals(top.get(0).getPredicate())) {
            return Optional.empty();
        }
        Set<Node> elsewhere = QueryPatterns.subjectsBelow(query);
        boolean alone = Set.of(VALUE).containsAll(elsewhere) && QueryPatterns.uses(query, top.get(0).getObject()) == 1;
        return alone ? Optional.of(new PropertyNameCheck(new SparqlCheck(query), background)) : Optional.empty();
    }

    @Override
    public boolean run(CompiledShape shape, Node focus, List<Node> values, Scope scope, Emit emit) {
        Set<Node> used = scope.slice().block(focus).map(Block::predicates).orElse(Set.of());
        if (known.size() > MAX_REMEMBERED) {
            known.clear();
        }
        for (Node property : used) {
            scope.tick();
            Boolean earlier = known.get(property);
            if ((earlier == null ? known.computeIfAbsent(property, this::isFault) : earlier)
                && !emit.result(shape, focus, shape.path(), Optional.of(property), SHACL.SPARQLConstraintComponent)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFault(Node property) {
        Graph one = GraphFactory.createDefaultGraph();
        one.add(SOMEONE, property, SOMEONE);
        return !query.rows(SOMEONE, background.behind(one), () -> { }, (path, value) -> false);
    }
}
