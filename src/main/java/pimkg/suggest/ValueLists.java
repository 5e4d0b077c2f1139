package pimkg.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Which list each property takes its values from, as {@code ontology/value-lists.ttl} says. */
final class ValueLists {

    private static final String CUBE = "http://purl.org/linked-data/cube#";
    private static final Node PROPERTY = NodeFactory.createURI(CUBE + "componentProperty");
    private static final Node LIST = NodeFactory.createURI(CUBE + "codeList");
    private static final String DPV = "https://w3id.org/dpv#";
    /** Whether there is personal data is said by a person, never by a program that read a word. */
    private static final Set<Node> ONLY_PROPOSED =
        Set.of(NodeFactory.createURI(DPV + "hasData"), NodeFactory.createURI(DPV + "hasPersonalData"));

    private static final int MAX_REMEMBERED = 1_000;

    private final Graph graph;
    /** Made when they are first asked for: a description without faults pays nothing for them. */
    private final Map<Node, ValueList> byProperty = new ConcurrentHashMap<>();

    ValueLists(Graph graph) {
        this.graph = graph;
    }

    private ValueList read(Node property) {
        List<Entry> entries = G.listPO(graph, PROPERTY, property).stream()
            .flatMap(said -> G.listSP(graph, said, LIST).stream()).flatMap(this::entries).toList();
        return new ValueList(entries, !ONLY_PROPOSED.contains(property));
    }

    private Stream<Entry> entries(Node list) {
        Set<Node> members = new HashSet<>(G.listSP(graph, list, SKOS.member.asNode()));
        members.addAll(G.listSP(graph, list, SKOS.hasTopConcept.asNode()));
        members.addAll(G.listPO(graph, SKOS.inScheme.asNode(), list));
        boolean isCollection = graph.contains(list, RDF.Nodes.type, SKOS.Collection.asNode());
        return members.stream().filter(Node::isURI)
            .filter(member -> !graph.contains(member, RDF.Nodes.type, SKOS.Collection.asNode()))
            .map(member -> Entry.of(graph, member, isCollection));
    }

    /** The list of a property; one without values when there is none. */
    ValueList of(Node property) {
        if (byProperty.size() >= MAX_REMEMBERED) {
            byProperty.clear();
        }
        return byProperty.computeIfAbsent(property, this::read);
    }

    /** Whether its values come from a list. */
    boolean has(Node property) {
        return graph.contains(Node.ANY, PROPERTY, property);
    }

    /** The languages. */
    ValueList languages() {
        return of(DCTerms.language.asNode());
    }
}
