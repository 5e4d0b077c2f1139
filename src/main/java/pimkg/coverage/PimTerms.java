package pimkg.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.coverage.Scheme.Target;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Language;

/** The terms of PIM by scheme: principles and categories first, then the others by name. */
final class PimTerms {

    private static final String ONTOLOGY = Pim.BASE + "ontology/";

    private PimTerms() {
    }

    static List<Scheme> in(KnowledgeGraph knowledge) {
        Graph graph = knowledge.union();
        Map<String, List<Target>> members = new TreeMap<>();
        for (Triple triple : graph.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).toList()) {
            if (isPim(triple.getSubject()) && isPim(triple.getObject())) {
                members.computeIfAbsent(triple.getObject().getURI(), key -> new ArrayList<>()).add(
                    new Target(triple.getSubject().getURI(), Literals.of(graph, triple.getSubject(), SKOS.prefLabel.asNode())));
            }
        }
        return members.entrySet().stream()
            .map(entry -> new Scheme(entry.getKey(), Literals.of(graph, NodeFactory.createURI(entry.getKey()), SKOS.prefLabel.asNode()),
                entry.getValue().stream().sorted(order(graph)).toList()))
            .sorted(Comparator.comparingInt(PimTerms::rank).thenComparing(scheme -> scheme.title().in(Language.EN)).thenComparing(Scheme::iri))
            .toList();
    }

    private static boolean isPim(Node node) {
        return node.isURI() && node.getURI().startsWith(ONTOLOGY);
    }

    private static int rank(Scheme scheme) {
        return scheme.iri().equals(Pim.PRINCIPLES.getURI()) ? 0 : scheme.iri().equals(Pim.CATEGORIES.getURI()) ? 1 : 2;
    }

    private static Comparator<Target> order(Graph graph) {
        return Comparator.comparingInt((Target target) -> G.listSP(graph, NodeFactory.createURI(target.iri()), Pim.POSITION).stream()
            .mapToInt(position -> ((Number) position.getLiteralValue()).intValue()).min().orElse(Integer.MAX_VALUE))
            .thenComparing(Target::iri);
    }
}
