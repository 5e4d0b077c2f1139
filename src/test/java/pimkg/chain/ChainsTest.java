package pimkg.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;

/** What follows is what was worked out by hand, and nothing that somebody denies. */
class ChainsTest {

    private static final Map<String, String> RELATIONS = Map.of("=", Sssom.EXACT, "~", Sssom.CLOSE, "<", Sssom.BROAD, ">", Sssom.NARROW,
        "r", Sssom.RELATED, "==", "http://www.w3.org/2002/07/owl#equivalentClass", "sub", "http://www.w3.org/2000/01/rdf-schema#subClassOf");

    /** {@code a:1 = b:1} or {@code a:1 !< b:2}, perhaps with a confidence; each letter is a vocabulary. */
    private static Mapping record(String text) {
        String[] words = text.split(" ");
        boolean not = words[1].startsWith("!");
        Mapping mapping = Mapping.of(iri(words[0]), RELATIONS.get(words[1].replace("!", "")), iri(words[2]), Sssom.MANUAL);
        Mapping sure = words.length > 3 ? mapping.with(Slot.CONFIDENCE, words[3]) : mapping;
        return not ? sure.with(Slot.PREDICATE_MODIFIER, Sssom.NOT) : sure;
    }

    private static String iri(String name) {
        return name.equals("none") ? Sssom.NO_TERM_FOUND : "https://example.org/" + name.replace(':', '/');
    }

    private static String name(String iri) {
        return iri.substring("https://example.org/".length()).replace('/', ':');
    }

    private static String said(Mapping mapping) {
        String relation = RELATIONS.entrySet().stream().filter(entry -> entry.getValue().equals(mapping.predicate())).findFirst().orElseThrow().getKey();
        return name(mapping.subject()) + " " + (mapping.isNegative() ? "!" : "") + relation + " " + name(mapping.object());
    }

    private static Chains chains(String... records) {
        return chains(Stream.of(records).map(ChainsTest::record).toList());
    }

    private static Chains chains(List<Mapping> records) {
        MappingSet set = MappingSet.of("https://example.org/set", "https://example.org/l")
            .with(Curies.of(Map.of("a", "https://example.org/a/", "b", "https://example.org/b/", "c", "https://example.org/c/"))).with(records);
        return Chains.of(List.of(set), term -> Optional.empty());
    }

    private static void follows(String expected, String... records) {
        List<String> facts = Stream.of(expected.split(", ")).filter(text -> !text.isEmpty()).toList();
        assertEquals(new TreeSet<>(facts), chains(records).implied().stream().map(ChainsTest::said).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void exactAndHierarchicalRelationsAreTransitive() {
        follows("a:1 = c:1", "a:1 = b:1", "b:1 = c:1");
        follows("a:1 < c:1, b:1 > a:1, c:1 > b:1, c:1 > a:1", "a:1 < b:1", "b:1 < c:1");
        follows("a:1 > c:1, b:1 < a:1, c:1 < b:1, c:1 < a:1", "a:1 > b:1", "b:1 > c:1");
        follows("", "a:1 ~ b:1", "b:1 ~ c:1");
        follows("", "a:1 r b:1", "b:1 r c:1");
        follows("b:1 > a:1, c:1 < b:1", "a:1 < b:1", "b:1 > c:1");
    }

    @Test
    void twoVocabulariesMeetInTheOneTheyAreBothMappedTo() {
        follows("a:1 = b:1", "a:1 = c:1", "b:1 = c:1");
        follows("a:1 = b:1", "c:1 = a:1", "c:1 = b:1");
        follows("a:1 ~ b:1", "a:1 = c:1", "b:1 ~ c:1");
    }

    @Test
    void everyRelationIsCarriedOverWhatIsExactlyTheSame() {
        for (String relation : List.of("~", "r")) {
            follows("a:1 " + relation + " c:1", "a:1 = b:1", "b:1 " + relation + " c:1");
            follows("a:1 " + relation + " c:1", "a:1 " + relation + " b:1", "b:1 = c:1");
        }
        follows("a:1 < c:1, c:1 > b:1, c:1 > a:1", "a:1 = b:1", "b:1 < c:1");
        follows("a:1 = b:1, a:1 ~ c:1", "a:1 == b:1", "b:1 ~ c:1");
    }

    @Test
    void theTermsOfOwlAreWeakenedToThoseOfSkos() {
        follows("a:1 = b:1", "a:1 == b:1");
        follows("a:1 < b:1, b:1 > a:1", "a:1 sub b:1");
    }

    @Test
    void aDenialIsCarriedAndNeverTurnsIntoItsOpposite() {
        follows("a:1 != c:1", "a:1 = b:1", "b:1 != c:1");
        follows("a:1 != c:1", "a:1 != b:1", "b:1 = c:1");
        follows("", "a:1 != b:1", "b:1 != c:1");
        follows("a:1 !< c:1, c:1 !> b:1, c:1 !> a:1", "a:1 = b:1", "b:1 !< c:1");
        follows("b:1 !> a:1, c:1 > b:1", "a:1 !< b:1", "b:1 < c:1");
        follows("", "a:1 != b:1", "b:1 ~ c:1");
        follows("", "a:1 !== b:1");
    }

    @Test
    void whatSomebodyDeniesDoesNotFollowNorAnythingBehindIt() {
        Chains chains = chains("a:1 = b:1", "b:1 = c:1", "c:1 != a:1", "c:1 = d:1");
        assertFalse(chains.implied().stream().map(ChainsTest::said).anyMatch("a:1 = c:1"::equals));
        assertEquals(Set.of("a:1 exactMatch c:1"), chains.contradictions().stream()
            .map(found -> found.fact().text(ChainsTest::name)).filter(text -> text.endsWith("c:1")).collect(Collectors.toSet()));
        assertTrue(chains.contradictions().stream().allMatch(found -> found.denial().mapping().isNegative()
            && found.sources().stream().noneMatch(source -> source.mapping().isNegative())));
        assertEquals("", chains("a:1 = b:1", "a:1 != b:1", "b:1 < c:1").implied().stream().map(ChainsTest::said)
            .filter(text -> text.startsWith("a")).collect(Collectors.joining(",")));
    }

    @Test
    void whatSomebodySaysToHaveNoCounterpartGetsNone() {
        Mapping none = record("a:1 = none").with(Slot.OBJECT_SOURCE, "https://example.org/c/");
        Chains chains = chains(List.of(record("a:1 = b:1"), record("b:1 = c:1"), none));
        assertEquals(List.of(), chains.implied());
        assertEquals(1, chains.contradictions().size());
        Mapping elsewhere = none.with(Slot.OBJECT_SOURCE, "https://example.org/d/");
        assertEquals(1, chains(List.of(record("a:1 = b:1"), record("b:1 = c:1"), elsewhere)).implied().size());
    }

    @Test
    void withinOneVocabularyNothingIsSaid() {
        follows("", "a:1 = b:1", "a:2 = b:1");
        follows("a:2 < c:1, c:1 > b:1, c:1 > a:1, c:1 > a:2, a:1 < c:1", "a:1 = b:1", "a:2 = b:1", "b:1 < c:1");
    }

    @Test
    void aConclusionNamesWhatItFollowsFromAndIsLessSure() {
        Mapping implied = chains(record("a:1 = c:1 0.9").with(Slot.RECORD_ID, "https://example.org/r1").with(Slot.SUBJECT_LABEL, "One"),
            record("b:1 = c:1 0.8"));
        assertEquals("0.72", implied.get(Slot.CONFIDENCE).orElseThrow());
        assertEquals(List.of("https://example.org/r1", "https://example.org/set#" + implied.all(Slot.DERIVED_FROM).get(1).split("#")[1]),
            implied.all(Slot.DERIVED_FROM));
        assertEquals(Sssom.CHAINING, implied.get(Slot.MAPPING_JUSTIFICATION).orElseThrow());
        assertEquals("a:1 exactMatch c:1; b:1 exactMatch c:1", implied.get(Slot.COMMENT).orElseThrow());
        assertEquals("One", implied.get(Slot.SUBJECT_LABEL).orElseThrow());
        assertEquals("https://example.org/b/", implied.get(Slot.OBJECT_SOURCE).orElseThrow());
        Mapping inverted = chains("a:1 < b:1 0.7").implied().get(0);
        assertEquals(Sssom.INVERSION + " 0.7", inverted.get(Slot.MAPPING_JUSTIFICATION).orElseThrow() + " " + inverted.get(Slot.CONFIDENCE).orElseThrow());
    }

    private static Mapping chains(Mapping... records) {
        return chains(List.of(records)).implied().get(0);
    }

    @Test
    void ofSeveralWaysTheSurestIsTold() {
        Chains chains = chains("a:1 = b:1 0.5", "b:1 = c:1", "a:1 = d:1 0.9", "d:1 = c:1 0.9");
        assertEquals("0.81", chains.implied().stream().filter(mapping -> said(mapping).equals("a:1 = c:1")).findFirst().orElseThrow()
            .get(Slot.CONFIDENCE).orElseThrow());
    }

    @Test
    void aRecordThatAReviewTookThePlaceOfIsNotUsed() {
        Mapping old = record("a:1 = b:1").with(Slot.RECORD_ID, "https://example.org/r1");
        Mapping decision = record("a:1 != b:1").with(Slot.DERIVED_FROM, "https://example.org/r1");
        assertEquals(List.of("a:1 != c:1"), chains(List.of(old, decision, record("b:1 = c:1"))).implied().stream().map(ChainsTest::said).toList());
    }

    /** Against a closure worked out without queue or index: all rules on all pairs until nothing new comes. */
    @Test
    void theQueueFindsWhatTryingEverythingFinds() {
        Random random = new Random(20261128);
        String[] relations = {"=", "<", ">", "~", "r", "=", "!=", "!<"};
        for (int round = 0; round < 60; round++) {
            List<Mapping> records = new ArrayList<>();
            for (int count = 0; count < 7; count++) {
                char one = (char) ('a' + random.nextInt(3));
                char other = (char) ('a' + (one - 'a' + 1 + random.nextInt(2)) % 3);
                records.add(record(one + ":" + random.nextInt(3) + " " + relations[random.nextInt(8)] + " " + other + ":" + random.nextInt(3)));
            }
            assertEquals(Exhaustive.closure(records), Closure.of(records.stream()
                    .map(mapping -> Derivation.asserted(Fact.of(mapping), new Source(said(mapping), mapping))).toList(), Exhaustive.denied(records))
                .all().stream().map(Derivation::fact).collect(Collectors.toSet()));
        }
    }
}
