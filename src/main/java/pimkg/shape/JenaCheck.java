package pimkg.shape;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;

/** A constraint that is left to Jena's validator. */
final class JenaCheck implements Check {

    private final Shapes shapes;
    private final Shape shape;
    private final Constraint constraint;

    JenaCheck(Shapes shapes, Shape shape, Constraint constraint) {
        this.shapes = shapes;
        this.shape = shape;
        this.constraint = constraint;
    }

    @Override
    public boolean run(CompiledShape compiled, Node focus, List<Node> values, Scope scope, Emit emit) {
        if (constraint instanceof SparqlConstraint sparql && QueryPatterns.asksTime(sparql.getQuery())) {
            scope.askTime();
        }
        // A context belongs to one graph: some constraints read its graph and not the one that is passed to them.
        ValidationContext context = ValidationContext.create(shapes, scope.graph());
        if (compiled.path().isPresent()) {
            Set<Node> nodes = new LinkedHashSet<>(values);
            constraint.validatePropertyShape(context, scope.graph(), shape, focus, compiled.path().get(), nodes);
        } else {
            constraint.validateNodeShape(context, scope.graph(), shape, focus);
        }
        for (ReportEntry entry : context.generateReport().getEntries()) {
            if (!emit.result(compiled, focus, Optional.ofNullable(entry.resultPath()), Optional.ofNullable(entry.value()),
                entry.sourceConstraintComponent())) {
                return false;
            }
        }
        return true;
    }
}
