package pimkg.lint;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import pimkg.term.Pim;

/** Shapes that are put together wrongly, that never come to work, or that are not the author's to change. */
final class ShapeFormLint {

    private static final List<Node> QUALIFIED = List.of(SHACL.qualifiedMinCount, SHACL.qualifiedMaxCount);

    private final Draft draft;
    private final Remarks remarks;

    ShapeFormLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        draft.own().find().forEach(this::parameter);
        Set<Node> shapes = draft.shapes();
        shapes.forEach(this::shape);
        draft.own().find().mapWith(Triple::getSubject).filterKeep(ShapeFormLint::isOurs).toSet()
            .forEach(subject -> remarks.error("L26", subject, draft.name(subject)));
        draft.with(OWL.imports.asNode()).stream().filter(triple -> !draft.isDescribed(triple.getObject()))
            .forEach(triple -> remarks.warning("L27", triple, draft.name(triple.getObject())));
        if (shapes.isEmpty() && !remarks.hasErrors()) {
            remarks.error("L28", RDF.Nodes.nil);
        }
    }

    private static boolean isOurs(Node subject) {
        return subject.isURI() && subject.getURI().startsWith(Pim.BASE);
    }

    private void parameter(Triple triple) {
        Node shape = triple.getSubject();
        Parameter.of(triple.getPredicate()).ifPresent(parameter -> {
            String name = draft.name(triple.getPredicate());
            if (parameter.needsPath() && !draft.has(shape, SHACL.path) && !draft.together().contains(Node.ANY, SHACL.property, shape)) {
                remarks.error("L15", triple, name);
            }
            parameter.beside().filter(other -> !draft.has(shape, other))
                .ifPresent(other -> remarks.error("L29", triple, name, draft.name(other)));
            if (parameter == Parameter.qualifiedValueShape && QUALIFIED.stream().noneMatch(count -> draft.has(shape, count))) {
                remarks.error("L29", triple, name, draft.name(SHACL.qualifiedMinCount));
            }
            if (parameter == Parameter.deactivated && draft.has(shape, SHACL.select)) {
                remarks.error("L29.sparql", triple, name);
            }
        });
    }

    private void shape(Node shape) {
        boolean hasPath = draft.has(shape, SHACL.path);
        boolean isListed = draft.together().contains(Node.ANY, SHACL.property, shape);
        if (draft.together().contains(shape, RDF.Nodes.type, SHACL.PropertyShape) && !hasPath && !isListed) {
            remarks.error("L15.type", shape, draft.name(shape));
        }
        if (draft.together().contains(shape, RDF.Nodes.type, SHACL.NodeShape) && hasPath) {
            remarks.error("L15.path", shape, draft.name(shape));
        }
        if (!draft.hasTarget(shape) && !isReferredTo(shape)) {
            remarks.error("L16", shape, draft.name(shape));
        }
    }

    /** By any word of SHACL or any list: a misspelt one was remarked already. */
    private boolean isReferredTo(Node shape) {
        return draft.together().find(Node.ANY, Node.ANY, shape).mapWith(Triple::getPredicate)
            .filterKeep(property -> property.equals(RDF.Nodes.first) || property.getURI().startsWith(Terms.NAMESPACE))
            .hasNext();
    }
}
