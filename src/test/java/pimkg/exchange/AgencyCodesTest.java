package pimkg.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsv;

/** The shipped sets of mappings, and what the graph has of them. */
class AgencyCodesTest {

    private static final String ME = "https://w3id.org/pim-kg/ontology/pim";

    static Stream<MappingReading> tables() {
        return PackagedMappings.tables().stream();
    }

    @Test
    void thereIsASetForEachAgencyListThatWasPromised() {
        assertEquals(List.of("deep", "dpv", "hapi", "hdx", "hxl", "iati-sector", "isp", "primero", "ridl"), tables()
            .map(reading -> reading.file().replaceAll("data/crosswalk/|\\.sssom\\.tsv", "")).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aSetIsReadWithoutTroubleAndWrittenTheSame(MappingReading reading) {
        MappingReading again = MappingFiles.read(
            RdfInput.of("again.sssom.tsv", Optional.empty(), SssomTsv.write(reading.set())), Optional.empty());
        assertAll(
            () -> assertEquals(List.of(), reading.troubles()),
            () -> assertEquals(reading.set(), again.set()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aSetSaysWhoMadeItOfWhatAndWhatIsLeftOut(MappingReading reading) {
        MappingSet set = reading.set();
        assertAll(
            () -> assertEquals(Optional.of("https://w3id.org/pim-kg/" + reading.file().replace(".sssom.tsv", "")), set.get(Slot.MAPPING_SET_ID)),
            () -> assertEquals(Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"), set.get(Slot.LICENSE)),
            () -> assertTrue(set.get(Slot.MAPPING_SET_TITLE).isPresent()),
            () -> assertTrue(set.get(Slot.MAPPING_SET_DESCRIPTION).orElse("").contains("Left out: ")),
            () -> assertTrue(set.get(Slot.MAPPING_SET_DESCRIPTION).orElse("").contains("Review: one editor")),
            () -> set.mappings().forEach(mapping -> assertAll(mapping::toString,
                () -> assertTrue(mapping.get(Slot.SUBJECT_SOURCE_VERSION).isPresent()),
                () -> assertTrue(mapping.get(Slot.SUBJECT_LABEL).isPresent()),
                () -> assertEquals(Optional.of("2026-11-28"), mapping.get(Slot.MAPPING_DATE)),
                () -> assertEquals(Optional.of("pim-kg"), mapping.get(Slot.MAPPING_TOOL)))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRecordWasDecidedAndByOnePartyOnly(MappingReading reading) {
        for (Mapping mapping : reading.set().mappings()) {
            boolean byHand = mapping.get(Slot.MAPPING_JUSTIFICATION).equals(Optional.of(Sssom.MANUAL));
            assertAll(mapping::toString,
                () -> assertTrue(mapping.status() == Status.ACCEPTED || mapping.isUnmapped()),
                () -> assertEquals(byHand ? Optional.of(ME) : Optional.empty(), mapping.get(Slot.AUTHOR_ID)),
                () -> assertEquals(byHand ? Optional.empty() : Optional.of(ME), mapping.get(Slot.REVIEWER_ID)));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theGraphHasWhatTheSetSays(MappingReading reading) {
        String turtle = new String(AgencyCodes.turtle(reading.set()), java.nio.charset.StandardCharsets.UTF_8);
        Golden.check("../../../../" + reading.file().replace(".sssom.tsv", ".ttl"), turtle);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theGraphHoldsTheSkosTriplesOfTheSetAndNoOthers(MappingReading reading) {
        Graph graph = KnowledgeGraph.packaged().graph(NodeFactory.createURI(reading.set().get(Slot.MAPPING_SET_ID).orElseThrow()));
        List<Triple> said = graph.find().filterKeep(triple -> triple.getPredicate().getURI().startsWith(Sssom.SKOS)
            && !triple.getPredicate().equals(SKOS.notation.asNode())).toList();
        Graph expected = SkosTriples.of(reading.set().current());
        assertAll(
            () -> assertEquals(expected.size(), said.size()),
            () -> assertTrue(said.stream().allMatch(expected::contains)));
    }

    @Test
    void aCodeCarriesWhatTheAgencyWrites() {
        Graph graph = KnowledgeGraph.packaged().union();
        Node affected = NodeFactory.createURI("https://w3id.org/pim-kg/list/hxl/#affected+idps");
        Node note = NodeFactory.createURI("https://w3id.org/pim-kg/list/hdx/health%20facilities");
        assertAll(
            () -> assertTrue(graph.contains(affected, SKOS.notation.asNode(), NodeFactory.createLiteralString("#affected+idps"))),
            () -> assertTrue(graph.contains(note, SKOS.notation.asNode(), NodeFactory.createLiteralString("health facilities"))),
            () -> assertFalse(graph.contains(affected, SKOS.prefLabel.asNode(), Node.ANY)));
    }
}
