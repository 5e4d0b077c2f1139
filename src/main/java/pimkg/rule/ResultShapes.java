package pimkg.rule;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The shapes of a graph that give results by themselves: those with a target, those that these list in
 * {@code sh:property}, and so on. A shape that only stands inside {@code sh:or}, {@code sh:not} or {@code sh:node} is a
 * condition of another.
 */
final class ResultShapes {

    private static final List<Node> TARGETS =
        List.of(SHACL.targetClass, SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf);

    private static final Set<Node> DEMANDS = Set.of(SHACL.class_, SHACL.datatype, SHACL.nodeKind, SHACL.minCount, SHACL.maxCount,
        SHACL.minInclusive, SHACL.minExclusive, SHACL.maxInclusive, SHACL.maxExclusive, SHACL.minLength, SHACL.maxLength,
        SHACL.pattern, SHACL.languageIn, SHACL.uniqueLang, SHACL.equals, SHACL.disjoint, SHACL.lessThan, SHACL.lessThanOrEquals,
        SHACL.not, SHACL.and, SHACL.or, SHACL.xone, SHACL.node, SHACL.qualifiedValueShape, SHACL.closed, SHACL.hasValue,
        SHACL.in, SHACL.sparql);

    private record Step(Node shape, Optional<Node> leader) {
    }

    private ResultShapes() {
    }

    /** Each such shape with the nearest named shape that leads to it: itself, where it has a name. */
    static Map<Node, Optional<Node>> in(Graph shapes) {
        Map<Node, Optional<Node>> found = new LinkedHashMap<>();
        Set<Node> seen = new HashSet<>();
        Queue<Step> open = new ArrayDeque<>();
        roots(shapes).forEach(root -> open.add(new Step(root, Optional.empty())));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (!seen.add(step.shape()) || isOff(shapes, step.shape())) {
                continue;
            }
            Optional<Node> leader = step.shape().isURI() ? Optional.of(step.shape()) : step.leader();
            if (shapes.find(step.shape(), Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream().anyMatch(DEMANDS::contains)) {
                found.put(step.shape(), leader);
            }
            G.listSP(shapes, step.shape(), SHACL.property).forEach(inner -> open.add(new Step(inner, leader)));
        }
        return found;
    }

    private static List<Node> roots(Graph shapes) {
        Set<Node> roots = new HashSet<>();
        TARGETS.forEach(target -> shapes.find(Node.ANY, target, Node.ANY).forEach(triple -> roots.add(triple.getSubject())));
        for (Node kind : List.of(SHACL.NodeShape, SHACL.PropertyShape)) {
            shapes.find(Node.ANY, RDF.Nodes.type, kind).mapWith(Triple::getSubject)
                .filterKeep(shape -> shapes.contains(shape, RDF.Nodes.type, RDFS.Class.asNode())
                    || shapes.contains(shape, RDF.Nodes.type, OWL.Class.asNode()))
                .forEach(roots::add);
        }
        return roots.stream().sorted(Comparator.comparing(Node::isBlank).thenComparing(NodeCmp::compareRDFTerms)).toList();
    }

    private static boolean isOff(Graph shapes, Node shape) {
        return shapes.contains(shape, SHACL.deactivated, NodeFactory.createLiteralByValue(true));
    }
}
