package pimkg.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.Shared;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.SafeJena;
import pimkg.sssom.MappingReading;

/** The RDF form is that of the specification, and comes back as it was. */
class SssomRdfTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @Test
    void everyExampleComesBackAsItWas() throws IOException {
        for (Path file : Examples.files()) {
            MappingReading reading = Examples.read(file);
            MappingReading again = Examples.read("again.ttl", SssomRdf.write(reading.set()));
            assertTrue(again.isComplete(), () -> file + " " + again.troubles());
            if (!file.toString().contains("extension")) {
                assertEquals(Examples.said(reading.set()), Examples.said(again.set()), file.toString());
            }
            assertEquals(reading.set().mappings().size(), again.set().mappings().size(), file.toString());
            assertEquals(reading.set().get(Slot.COMMENT), again.set().get(Slot.COMMENT));
        }
    }

    @Test
    void slotsBeyondSssomComeBack() {
        MappingReading reading = Examples.read(Shared.path("conformance/sssom/examples/schema/extension-slots.sssom.tsv"));
        MappingReading again = Examples.read("again.ttl", SssomRdf.write(reading.set()));
        assertEquals(Examples.said(reading.set()), Examples.said(again.set()));
        assertEquals(reading.set().head().extensions(), again.set().head().extensions());
        assertEquals("https://example.org/properties/barProperty", again.set().extension("ext_bar").property());
    }

    /**
     * The published shapes want literals for what the specification wants IRIs for, so these two kinds of constraint are not
     * asked; names of properties, how many values there are and which are asked.
     */
    @Test
    void everyExampleKeepsThePublishedShapes() throws IOException {
        Graph shapes = RdfReader.require(RdfInput.of(Shared.path("conformance/sssom/project/shacl/sssom_schema.shacl.ttl"), Optional.empty()));
        Shapes parsed = Shapes.parse(shapes);
        for (Path file : Examples.files()) {
            if (!file.toString().contains("extension")) {
                Graph graph = SssomRdf.graph(Examples.read(file).set());
                assertEquals(List.of(), ShaclValidator.get().validate(parsed, graph).getEntries().stream()
                    .filter(entry -> !(entry.constraint() instanceof DatatypeConstraint) && !(entry.constraint() instanceof NodeKindConstraint))
                    .filter(entry -> !entry.message().contains("must have class"))
                    // The identifier of a set is the set's own IRI.
                    .filter(entry -> !String.valueOf(entry.resultPath()).contains("mapping_set_id"))
                    .map(entry -> entry.message() + " " + entry.resultPath()).toList(), file.toString());
            }
        }
    }

    @Test
    void whatShipsIsReadAsASet() {
        MappingReading packaged = PackagedMappings.of(KnowledgeGraph.packaged());
        assertEquals(List.of(), packaged.troubles());
        assertEquals(KnowledgeGraph.packaged().union().find(Node.ANY, SssomRdf.iri(Slot.MAPPING_JUSTIFICATION.property()), Node.ANY).toList().size(),
            packaged.set().mappings().size());
        Mapping first = packaged.set().mappings().get(0);
        assertEquals("DeepProtectionMonitoringToProtectionMonitoring", first.get(Slot.RECORD_ID).orElseThrow().split("#")[1]);
        assertEquals("Protection monitoring (DEEP)", first.get(Slot.SUBJECT_LABEL).orElseThrow());
        assertEquals(Sssom.EXACT, first.predicate());
        assertEquals(Status.ACCEPTED, first.status());
        assertTrue(first.origin().orElseThrow().toString().matches("data/crosswalks.ttl:\\d+"));
        assertEquals(Optional.of("https://w3id.org/pim-kg/ontology/certainty#Verified"), first.slots().extension("ext_certainty"));
    }

    @Test
    void statementsAreMadeOfWhatHoldsAndOfNothingElse() {
        Mapping holds = Mapping.of("https://example.org/a", Sssom.BROAD, "https://example.org/b", Sssom.MANUAL);
        List<Mapping> all = List.of(holds,
            holds.with(Slot.OBJECT_ID, "https://example.org/c").with(Slot.PREDICATE_MODIFIER, Sssom.NOT),
            holds.with(Slot.OBJECT_ID, Sssom.NO_TERM_FOUND),
            holds.with(Slot.SUBJECT_ID, Sssom.NO_TERM_FOUND),
            holds.with(Slot.OBJECT_ID, "https://example.org/d").with(Slot.REVIEWER_LABEL, "A. Reviewer").with(Slot.REVIEWER_AGREEMENT, 0),
            holds.with(Slot.SUBJECT_TYPE, "rdfs literal").with(Slot.SUBJECT_LABEL, "b"));
        Graph graph = SkosTriples.of(all);
        assertEquals(1, graph.size());
        assertTrue(graph.contains(SssomRdf.iri("https://example.org/a"), SssomRdf.iri(Sssom.BROAD), SssomRdf.iri("https://example.org/b")));
    }

    @Test
    void aTableInRdfKeepsDenialsAndSaysThemAsSssomDoes() {
        Mapping denied = Mapping.of("https://example.org/a", Sssom.EXACT, "https://example.org/b", Sssom.MANUAL).with(Slot.PREDICATE_MODIFIER, Sssom.NOT);
        Graph graph = SssomRdf.graph(pimkg.crosswalk.MappingSet.of("https://example.org/set", "https://example.org/l").with(List.of(denied)));
        assertTrue(graph.contains(Node.ANY, SssomRdf.iri(Sssom.NAMESPACE + "predicate_modifier"), SssomRdf.iri(Sssom.NAMESPACE + "NegatedPredicate")));
        assertEquals(Set.of(), graph.find(SssomRdf.iri("https://example.org/a"), Node.ANY, Node.ANY).toSet());
        assertEquals(1, graph.find(Node.ANY, RDF.Nodes.type, SssomRdf.MAPPING_SET).toList().size());
    }
}
