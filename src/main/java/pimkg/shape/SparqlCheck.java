package pimkg.shape;

import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
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

/** A sh:sparql of a node shape, planned once and run for each focus. */
final class SparqlCheck implements Check {

    private static final Var THIS = Var.alloc("this");
    private static final Var VALUE = Var.alloc("value");
    private static final Var PATH = Var.alloc("path");

    private final Op plan;

    SparqlCheck(Query query) {
        this.plan = Algebra.optimize(Algebra.compile(query));
    }

    @Override
    public boolean run(CompiledShape shape, Node focus, Collection<Node> values, Scope scope, Emit emit) {
        Op bound = Substitute.substitute(plan, THIS, focus);
        QueryIterator rows = QC.execute(bound, BindingFactory.root(), ExecutionContext.createForGraph(scope.graph()));
        try {
            while (rows.hasNext()) {
                Binding row = rows.nextBinding();
                Optional<Path> path = Optional.ofNullable(row.get(PATH)).map(PathFactory::pathLink);
                Node value = Optional.ofNullable(row.get(VALUE)).orElse(focus);
                if (!emit.result(shape, focus, path, Optional.of(value), SHACL.SPARQLConstraintComponent)) {
                    return false;
                }
            }
        } finally {
            rows.close();
        }
        return true;
    }
}
