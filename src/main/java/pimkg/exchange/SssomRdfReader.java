package pimkg.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotType;
import pimkg.crosswalk.SlotValues;
import pimkg.sssom.TroubleLog;
import pimkg.sssom.ValueReader;

/**
 * Finds mappings in RDF: sets with their records, and annotated axioms that belong to none. Statements between terms
 * without such a record are not read, as SSSOM has it: they say nothing of who and why.
 */
final class SssomRdfReader {

    private static final Map<String, Slot> SLOTS = Stream.of(Slot.values()).collect(Collectors.toMap(Slot::property, Function.identity()));
    private static final Set<Node> STRUCTURE = Set.of(RDF.Nodes.type, SssomRdf.MAPPINGS, SssomRdf.DEFINITIONS);

    private final Graph graph;
    private final TroubleLog log;
    private final Function<Node, Origin> origin;
    private final ValueReader values;
    private final Map<String, Extension> extensions = new LinkedHashMap<>();

    /** {@code origin} tells where a record stands. */
    SssomRdfReader(Graph graph, TroubleLog log, Function<Node, Origin> origin) {
        this.graph = graph;
        this.log = log;
        this.origin = origin;
        this.values = new ValueReader(curies(graph), log);
    }

    private static Curies curies(Graph graph) {
        return Curies.of(graph.getPrefixMapping().getNsPrefixMap());
    }

    /** The axioms that are mappings. */
    static List<Node> axioms(Graph graph) {
        Node property = SssomRdf.iri(Slot.PREDICATE_ID.property());
        return graph.find(Node.ANY, RDF.Nodes.type, OWL2.Axiom.asNode()).mapWith(Triple::getSubject)
            .filterKeep(axiom -> graph.contains(axiom, property, Node.ANY)).toList().stream()
            .distinct().sorted(Comparator.comparing(Node::toString)).toList();
    }

    /** Everything in one set, which takes the head of the first. */
    MappingSet read() {
        List<Node> sets = graph.find(Node.ANY, RDF.Nodes.type, SssomRdf.MAPPING_SET).mapWith(Triple::getSubject).toList().stream()
            .sorted(Comparator.comparing(Node::toString)).toList();
        sets.forEach(this::definitions);
        List<Mapping> mappings = new ArrayList<>();
        SlotValues head = SlotValues.NONE;
        for (Node node : sets) {
            SlotValues own = head(node);
            head = head.equals(SlotValues.NONE) ? own : head;
            List<Mapping> records = axioms(graph).stream().filter(axiom -> graph.contains(node, SssomRdf.MAPPINGS, axiom))
                .flatMap(axiom -> mapping(axiom).stream()).toList();
            MappingSet whole = new MappingSet(own, curies(graph), List.of(), records).propagated();
            mappings.addAll(whole.mappings());
            head = sets.size() == 1 ? whole.head() : head;
        }
        axioms(graph).stream().filter(axiom -> !graph.contains(Node.ANY, SssomRdf.MAPPINGS, axiom))
            .flatMap(axiom -> mapping(axiom).stream()).forEach(mappings::add);
        return new MappingSet(head, curies(graph), List.copyOf(extensions.values()), inOrder(mappings));
    }

    private static List<Mapping> inOrder(List<Mapping> mappings) {
        return mappings.stream().sorted(Comparator.comparing(mapping -> mapping.origin().map(Origin::line).orElse(0L))).toList();
    }

    private void definitions(Node set) {
        G.listSP(graph, set, SssomRdf.DEFINITIONS).forEach(node -> {
            Optional<String> name = text(node, SssomRdf.SLOT_NAME);
            Optional<String> property = text(node, SssomRdf.PROPERTY);
            if (name.isPresent() && Slot.named(name.get()).isEmpty()) {
                Extension extension = new Extension(name.get(), property.orElse(Extension.INVALID + name.get()), text(node, SssomRdf.TYPE_HINT));
                extensions.put(extension.property(), extension);
            }
        });
    }

    private Optional<String> text(Node subject, Node property) {
        return G.listSP(graph, subject, property).stream().map(SssomRdfReader::plain).sorted().findFirst();
    }

    private static String plain(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    private SlotValues head(Node set) {
        SlotValues slots = set.isURI() ? SlotValues.NONE.with(Slot.MAPPING_SET_ID, set.getURI()) : SlotValues.NONE;
        return slots(set, slots, Slot.ofSet());
    }

    private Optional<Mapping> mapping(Node axiom) {
        Origin place = origin.apply(axiom);
        SlotValues slots = axiom.isURI() ? SlotValues.NONE.with(Slot.RECORD_ID, axiom.getURI()) : SlotValues.NONE;
        SlotValues full = slots(axiom, slots, Slot.ofMapping());
        return values.isMapping(full, place) ? Optional.of(Mapping.of(full).at(place)) : Optional.empty();
    }

    private SlotValues slots(Node subject, SlotValues given, List<Slot> allowed) {
        Map<String, List<Node>> byProperty = new TreeMap<>();
        graph.find(subject, Node.ANY, Node.ANY).filterDrop(triple -> STRUCTURE.contains(triple.getPredicate()))
            .forEachRemaining(triple -> byProperty.computeIfAbsent(triple.getPredicate().getURI(), key -> new ArrayList<>())
                .add(triple.getObject()));
        SlotValues slots = given;
        for (Map.Entry<String, List<Node>> entry : byProperty.entrySet()) {
            Slot slot = SLOTS.get(entry.getKey());
            slots = slot == null
                ? beyond(slots, entry.getKey(), entry.getValue())
                : allowed.contains(slot) ? put(slots, slot, entry.getValue(), origin.apply(subject)) : slots;
        }
        return slots;
    }

    private SlotValues put(SlotValues slots, Slot slot, List<Node> nodes, Origin place) {
        boolean isIri = slot.type() == SlotType.ENTITY || slot.type() == SlotType.URI;
        List<Node> few = slot.isMany() ? nodes : inEnglish(nodes);
        List<String> texts = few.stream().map(node -> slot.choiceOf(plain(node)).orElseGet(() -> plain(node))).sorted().toList();
        boolean ready = isIri && few.stream().allMatch(Node::isURI) && (slot.isMany() || texts.size() == 1);
        return ready ? slots.with(slot, texts) : values.put(slots, slot, texts, place);
    }

    /** Of one text in several languages SSSOM can keep one. */
    private static List<Node> inEnglish(List<Node> nodes) {
        List<Node> english = nodes.stream().filter(node -> node.isLiteral() && node.getLiteralLanguage().startsWith("en")).toList();
        return english.isEmpty() ? nodes : english.subList(0, 1);
    }

    private SlotValues beyond(SlotValues slots, String property, List<Node> nodes) {
        Node first = nodes.stream().min(Comparator.comparing(Node::toString)).orElseThrow();
        Extension extension = extensions.computeIfAbsent(property, iri -> undeclared(iri, first));
        return slots.withExtension(extension.slotName(), plain(first));
    }

    private Extension undeclared(String property, Node value) {
        if (property.startsWith(Extension.INVALID)) {
            return Extension.undefined(property.substring(Extension.INVALID.length()));
        }
        String name = "ext_" + property.substring(1 + Math.max(property.lastIndexOf('#'), property.lastIndexOf('/'))).replaceAll("\\W", "_");
        Map<String, String> parts = new HashMap<>();
        extensions.values().forEach(extension -> parts.put(extension.slotName(), extension.property()));
        String free = parts.containsKey(name) ? name + "_" + parts.size() : name;
        return new Extension(free, property, Optional.of(value.isURI()
            ? "https://w3id.org/linkml/Uriorcurie" : "http://www.w3.org/2001/XMLSchema#string"));
    }
}
