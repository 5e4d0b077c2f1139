package pimkg.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Vocabularies;
import pimkg.exchange.PackagedMappings;
import pimkg.graph.KnowledgeGraph;
import pimkg.sssom.MappingReading;

/** What follows from the sets that ship, taken together. */
class ShippedChainsTest {

    private static final String LIST = "https://w3id.org/pim-kg/list/";
    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final List<MappingSet> SETS = PackagedMappings.all(KNOWLEDGE).stream().map(MappingReading::set).toList();
    private static final Chains CHAINS = Chains.of(SETS, Vocabularies.schemes(KNOWLEDGE.union()));

    @Test
    void nothingThatFollowsIsDenied() {
        assertTrue(CHAINS.isWhole());
        assertEquals(List.of(), CHAINS.contradictions());
    }

    @Test
    void twoAgenciesCodesMeetInATermThatNeitherKnows() {
        assertTrue(follows(LIST + "ridl/keywords=18", Sssom.EXACT, LIST + "deep/sector/12"), "child protection");
        assertTrue(follows(LIST + "hdx/internally%20displaced%20persons-idp", Sssom.EXACT, "https://w3id.org/pim-kg/data/crosswalks#HapiInternallyDisplacedPersons"),
            "internally displaced persons");
    }

    @Test
    void whatIsOnlyCloseOrRelatedLeadsNowhere() {
        assertTrue(CHAINS.implied().stream().noneMatch(mapping -> mapping.subject().equals(LIST + "hdx/casualties")));
    }

    private static boolean follows(String one, String relation, String other) {
        return CHAINS.implied().stream().filter(mapping -> mapping.predicate().equals(relation)).anyMatch(mapping ->
            is(mapping, one, other) || is(mapping, other, one));
    }

    private static boolean is(Mapping mapping, String subject, String object) {
        return mapping.subject().equals(subject) && mapping.object().equals(object);
    }
}
