package pimkg.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.link.PimScheme;
import pimkg.link.Target;
import pimkg.term.Prefixes;

/**
 * The entities and their types. An id is the short name of the IRI with a hyphen for the colon, because {@code #}, {@code /}
 * and {@code :} do not survive the address templates of clients: {@code category-ProtectionMonitoring} is
 * {@code category:ProtectionMonitoring}. A scheme is the type of its terms; that of {@code categories#Scheme} is
 * {@code category}, that of {@code methods#SamplingScheme} is {@code method-Sampling}.
 */
public final class Catalogue {

    private final Graph graph;
    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<Node, Entity> byConcept = new LinkedHashMap<>();

    private Catalogue(Graph graph) {
        this.graph = graph;
    }

    /** The terms that can be linked to, with what this snapshot says of them. */
    public static Catalogue of(KnowledgeGraph knowledge) {
        return knowledge.derived(Catalogue.class, Catalogue::read);
    }

    private static Catalogue read(KnowledgeGraph knowledge) {
        Catalogue catalogue = new Catalogue(knowledge.folder("ontology"));
        for (Target target : PimScheme.of(knowledge).targets()) {
            catalogue.add(NodeFactory.createURI(target.id()));
        }
        return catalogue;
    }

    private void add(Node concept) {
        List<EntityType> own = G.iterSP(graph, concept, SKOS.inScheme.asNode()).toList().stream()
            .filter(Node::isURI).map(this::typeOf).sorted((a, b) -> a.id().compareTo(b.id())).toList();
        Entity entity = new Entity(idOf(concept), concept, Literals.of(graph, concept, SKOS.prefLabel.asNode()),
            Literals.of(graph, concept, SKOS.definition.asNode()), own);
        if (entities.put(entity.id(), entity) != null) {
            throw new IllegalStateException("Two terms have the id " + entity.id());
        }
        byConcept.put(concept, entity);
    }

    private EntityType typeOf(Node scheme) {
        String id = idOf(scheme).replaceFirst("-?Scheme$", "");
        return types.computeIfAbsent(id, key -> new EntityType(id, scheme, Literals.of(graph, scheme, SKOS.prefLabel.asNode()),
            Literals.of(graph, scheme, SKOS.definition.asNode())));
    }

    private static String idOf(Node node) {
        return Prefixes.shorten(node.getURI()).replace(':', '-');
    }

    /** What the graph says besides. */
    Graph graph() {
        return graph;
    }

    /** All entities, by IRI. */
    public Collection<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** All types, by id. */
    public List<EntityType> types() {
        List<EntityType> all = new ArrayList<>(types.values());
        all.sort((a, b) -> a.id().compareTo(b.id()));
        return all;
    }

    /** The entity of an id; its IRI and its short name with a colon will do too. */
    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id))
            .or(() -> Optional.ofNullable(byConcept.get(NodeFactory.createURI(Prefixes.expand(id).orElse(id)))));
    }

    /** The entity that a concept is. */
    Optional<Entity> entity(Node concept) {
        return Optional.ofNullable(byConcept.get(concept));
    }

    /** The type of an id; its IRI will do too. */
    public Optional<EntityType> type(String id) {
        return Optional.ofNullable(types.get(id))
            .or(() -> types.values().stream().filter(type -> type.scheme().hasURI(id)).findFirst());
    }

    /**
     * The entities of some types; all of them when none is named.
     *
     * @param ids      of types; an unknown one has no entities
     * @param everyone whether an entity has to be of all these types; else of any
     */
    Set<Entity> ofTypes(List<String> ids, boolean everyone) {
        List<Optional<EntityType>> wanted = ids.stream().map(this::type).toList();
        return entities.values().stream()
            .filter(entity -> ids.isEmpty() || (everyone
                ? wanted.stream().allMatch(type -> type.filter(entity.types()::contains).isPresent())
                : wanted.stream().anyMatch(type -> type.filter(entity.types()::contains).isPresent())))
            .collect(Collectors.toSet());
    }
}
