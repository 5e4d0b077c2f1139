package pimkg.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.sssom.MappingReading;
import pimkg.sssom.Trouble;

/** The Alignment format is read and written. */
class AlignmentTest {

    private static Mapping mapping(String name, String predicate) {
        return Mapping.of("https://example.org/a/" + name, predicate, "https://example.org/b/" + name, Sssom.MANUAL).with(Slot.CONFIDENCE, 0.8);
    }

    @Test
    void whatHoldsIsWrittenAndComesBack() {
        List<Mapping> all = List.of(mapping("1", Sssom.EXACT), mapping("2", Sssom.BROAD), mapping("3", Sssom.NARROW), mapping("4", Sssom.CLOSE),
            mapping("5&'<", Sssom.RELATED), mapping("6", Sssom.EXACT).with(Slot.PREDICATE_MODIFIER, Sssom.NOT),
            mapping("7", Sssom.EXACT).with(Slot.OBJECT_ID, Sssom.NO_TERM_FOUND));
        MappingSet set = MappingSet.of("https://example.org/set", "https://example.org/l").with(all);
        MappingReading again = Examples.read("again.rdf", MappingForm.EDOAL.write(set));
        assertEquals(List.of(), again.troubles());
        assertEquals(List.of("1 exactMatch 0.8", "2 broadMatch 0.8", "3 narrowMatch 0.8", "4 closeMatch 0.8", "5&'%3C relatedMatch 0.8"),
            again.set().mappings().stream().map(found -> found.subject().substring(22) + " " + found.predicate().split("#")[1]
                + " " + found.get(Slot.CONFIDENCE).orElseThrow()).sorted().toList());
        assertEquals(2, MappingForm.EDOAL.leftOut(set));
    }

    @Test
    void aRelationWithoutCounterpartIsTold() {
        MappingReading reading = Examples.read("alignment.rdf", """
            <rdf:RDF xmlns="http://knowledgeweb.semanticweb.org/heterogeneity/alignment#"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Alignment>
              <map><Cell><entity1 rdf:resource="http://a/1"/><entity2 rdf:resource="http://b/1"/><relation>=</relation><measure>1.0</measure></Cell></map>
              <map><Cell><entity1 rdf:resource="http://a/2"/><entity2 rdf:resource="http://b/2"/><relation>%</relation><measure>x</measure></Cell></map>
              <map><Cell><entity1 rdf:resource="http://a/3"/><relation>&lt;</relation></Cell></map>
            </Alignment></rdf:RDF>
            """);
        assertEquals(1, reading.set().mappings().size());
        assertEquals(List.of("RELATION", "REQUIRED"), reading.troubles().stream().map(Trouble::kind).map(Enum::name).sorted().toList()
            .stream().sorted(java.util.Comparator.naturalOrder()).collect(Collectors.toList()));
    }

    @Test
    void formsAreNamedInAnyCase() {
        assertEquals(MappingForm.EDOAL, MappingForm.of("edoal").orElseThrow());
        assertTrue(MappingForm.of("xml").isEmpty());
        assertTrue(MappingForm.TTL.isComplete() && !MappingForm.SKOS.isComplete());
    }
}
