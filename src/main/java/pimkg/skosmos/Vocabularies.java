package pimkg.skosmos;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/** The lists of terms by the names that they have in addresses: the name of the file for those of the ontology, {@code categories}. */
public final class Vocabularies {

    private static final String SCHEME = "#Scheme";
    /** What stands for something else at the same place in an address. */
    private static final Set<String> METHODS = Set.of("vocabularies", "search", "label", "data", "types");

    private final Graph graph;
    private final Map<String, Vocabulary> byId;

    /** Those of this snapshot that have terms. */
    public Vocabularies(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
        this.byId = new TreeMap<>(graph.find(Node.ANY, RDF.Nodes.type, SKOS.ConceptScheme.asNode()).mapWith(Triple::getSubject)
            .filterKeep(Node::isURI).toList().stream().distinct().map(this::vocabulary).filter(each -> !each.concepts().isEmpty())
            .collect(Collectors.toMap(Vocabulary::id, each -> each)));
    }

    private Vocabulary vocabulary(Node scheme) {
        return new Vocabulary(id(scheme.getURI()), scheme, G.listPO(graph, SKOS.inScheme.asNode(), scheme).stream()
            .filter(Node::isURI).distinct().sorted(Comparator.comparing(Node::getURI)).toList());
    }

    /** Of a list of somebody else, what its address ends with. */
    private static String id(String iri) {
        String path = iri.replace(Pim.BASE, "").replaceFirst("^(ontology|data|list)/", "");
        String bare = path.endsWith(SCHEME) ? path.substring(0, path.length() - SCHEME.length()) : path;
        String id = bare.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-|-$", "");
        return METHODS.contains(id) ? id + "-terms" : id;
    }

    /** All, by name. */
    public List<Vocabulary> all() {
        return List.copyOf(byId.values());
    }

    /** One by its name. */
    public Optional<Vocabulary> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where a term stands; of several lists the first by name. */
    public Optional<Vocabulary> of(Node concept) {
        return byId.values().stream().filter(each -> graph.contains(concept, SKOS.inScheme.asNode(), each.scheme())).findFirst();
    }
}
