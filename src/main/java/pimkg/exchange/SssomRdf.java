package pimkg.exchange;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.crosswalk.Sssom;
import pimkg.graph.GraphWriter;
import pimkg.graph.Syntax;
import pimkg.sssom.Declared;

/**
 * Writes the RDF form of SSSOM: each mapping an {@code owl:Axiom} with all that is said of it.
 *
 * <p>Source: SSSOM, "The SSSOM/RDF serialisation format".
 */
public final class SssomRdf {

    static final Node MAPPING_SET = sssom("MappingSet");
    static final Node MAPPINGS = sssom("mappings");
    static final Node DEFINITIONS = sssom("extension_definitions");
    static final Node DEFINITION = sssom("ExtensionDefinition");
    static final Node SLOT_NAME = sssom("slot_name");
    static final Node PROPERTY = sssom("property");
    static final Node TYPE_HINT = sssom("type_hint");

    private final MappingSet set;
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

    private SssomRdf(MappingSet set) {
        this.set = set;
    }

    /** The set as Turtle in UTF-8. */
    public static byte[] write(MappingSet set) {
        return GraphWriter.write(graph(set), Syntax.TURTLE);
    }

    /** The set as a new graph. */
    public static Graph graph(MappingSet set) {
        return new SssomRdf(Declared.complete(set.propagated())).whole();
    }

    private Graph whole() {
        Sssom.BUILT_IN.forEach(graph.getPrefixMapping()::setNsPrefix);
        set.curies().declared().forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefix("dcterms", "http://purl.org/dc/terms/").setNsPrefix("pav", "http://purl.org/pav/");
        Node node = iri(set.get(Slot.MAPPING_SET_ID).orElseThrow());
        graph.add(node, RDF.Nodes.type, MAPPING_SET);
        slots(node, Slot.ofSet(), set.head());
        set.extensions().forEach(extension -> define(node, extension));
        set.mappings().forEach(mapping -> graph.add(node, MAPPINGS, axiom(mapping)));
        return graph;
    }

    private Node axiom(Mapping mapping) {
        Node node = mapping.get(Slot.RECORD_ID).map(SssomRdf::iri).orElseGet(NodeFactory::createBlankNode);
        graph.add(node, RDF.Nodes.type, OWL2.Axiom.asNode());
        slots(node, Slot.ofMapping(), mapping.slots());
        return node;
    }

    private void slots(Node node, List<Slot> slots, SlotValues values) {
        for (Slot slot : slots) {
            if (slot != Slot.MAPPING_SET_ID && slot != Slot.RECORD_ID) {
                values.all(slot).forEach(value -> graph.add(node, iri(slot.property()), object(slot, value)));
            }
        }
        values.extensions().forEach((name, value) -> {
            Extension extension = set.extension(name);
            graph.add(node, iri(extension.property()), extension.isEntity() ? iri(value) : literal(extension, value));
        });
    }

    private static Node object(Slot slot, String value) {
        return switch (slot.type()) {
            case ENTITY -> iri(value);
            case URI -> value.contains(":") && !value.contains(" ") ? iri(value) : NodeFactory.createLiteralString(value);
            case NUMBER -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdouble);
            case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
            case CHOICE -> slot.choiceIri(value).map(SssomRdf::iri).orElseGet(() -> NodeFactory.createLiteralString(value));
            case TEXT -> NodeFactory.createLiteralString(value);
        };
    }

    private static Node literal(Extension extension, String value) {
        Optional<RDFDatatype> type = extension.typeHint().map(TypeMapper.getInstance()::getSafeTypeByName);
        return type.filter(known -> known.isValid(value)).map(known -> NodeFactory.createLiteralDT(value, known))
            .orElseGet(() -> NodeFactory.createLiteralString(value));
    }

    private void define(Node node, Extension extension) {
        Node definition = NodeFactory.createBlankNode();
        graph.add(node, DEFINITIONS, definition);
        graph.add(definition, RDF.Nodes.type, DEFINITION);
        graph.add(definition, SLOT_NAME, NodeFactory.createLiteralString(extension.slotName()));
        graph.add(definition, PROPERTY, iri(extension.property()));
        extension.typeHint().ifPresent(type -> graph.add(definition, TYPE_HINT, iri(type)));
    }

    /** A name for RDF; what may not stand in an IRI is written as percent and number. */
    static Node iri(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point <= ' ' || "<>\"{}|\\^`".indexOf(point) >= 0) {
                safe.append(String.format("%%%02X", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return NodeFactory.createURI(safe.toString());
    }

    private static Node sssom(String name) {
        return NodeFactory.createURI(Sssom.NAMESPACE + name);
    }
}
