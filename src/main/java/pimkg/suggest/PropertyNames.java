package pimkg.suggest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/** Properties that descriptions may use: those of pim-kg, and of other vocabularies those that what ships uses itself. */
final class PropertyNames {

    private static final int MOST = 3;
    private static final Node PATH = NodeFactory.createURI("http://www.w3.org/ns/shacl#path");
    /** The vocabularies a description is written in, by their prefix. */
    private static final List<String> VOCABULARIES = List.of("dcat", "dct", "dpv", "foaf", "odrl", "prov", "skos", "vcard");

    private final Graph graph;
    private final Set<Node> known;
    private final List<Property> properties;

    /** A property and what it is compared by, worked out once. */
    private record Property(Node node, String space, String key) {
        static Property of(Node node) {
            Address address = Address.of(node);
            return new Property(node, address.space(), Spelling.key(address.name()));
        }
    }

    PropertyNames(Graph graph) {
        this.graph = graph;
        Set<Node> found = new HashSet<>();
        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty).forEach(kind ->
            graph.find(Node.ANY, RDF.Nodes.type, kind.asNode()).mapWith(Triple::getSubject).forEach(found::add));
        graph.find(Node.ANY, PATH, Node.ANY).mapWith(Triple::getObject).filterKeep(PropertyNames::isOfVocabulary).forEach(found::add);
        Set<Node> used = graph.find().mapWith(Triple::getPredicate).toSet();
        used.stream().filter(PropertyNames::isOfVocabulary).forEach(found::add);
        this.known = found;
        this.properties = found.stream().filter(Node::isURI).sorted(Comparator.comparing(Node::getURI)).map(Property::of).toList();
    }

    private static boolean isOfVocabulary(Node property) {
        return property.isURI() && VOCABULARIES.stream().anyMatch(prefix -> property.getURI().startsWith(Prefixes.table().get(prefix)));
    }

    /** The properties that were probably meant: of the same name but for its case, nearly the same, or in another vocabulary. */
    List<Suggestion> suggest(Node misspelt) {
        if (!misspelt.isURI() || known.contains(misspelt)) {
            return List.of();
        }
        Property meant = Property.of(misspelt);
        String key = meant.key();
        List<Property> neighbours = properties.stream().filter(property -> property.space().equals(meant.space())).toList();
        List<Property> same = neighbours.stream().filter(property -> key.equals(property.key())).toList();
        if (!same.isEmpty()) {
            return offer(same.stream(), same.size() == 1);
        }
        List<Property> near = neighbours.stream().filter(property -> Spelling.slips(key, property.key()) < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(property -> Spelling.slips(key, property.key()))).toList();
        return near.isEmpty()
            ? offer(properties.stream().filter(property -> key.equals(property.key()) || isLabel(property.node(), key)), false)
            : offer(near.stream(), false);
    }

    private boolean isLabel(Node property, String key) {
        return property.getURI().startsWith(Pim.BASE) && graph.find(property, RDFS.Nodes.label, Node.ANY).toList().stream()
            .anyMatch(label -> Spelling.key(label.getObject().getLiteralLexicalForm()).equals(key));
    }

    private List<Suggestion> offer(Stream<Property> offered, boolean sure) {
        return offered.limit(MOST).map(Property::node)
            .map(property -> new Suggestion(property, Literals.of(graph, property, RDFS.Nodes.label), sure)).toList();
    }
}
