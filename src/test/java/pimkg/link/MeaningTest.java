package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** Somebody who knows what words mean finds what shares no word, says so, and changes nothing where nobody is there. */
class MeaningTest {

    private static final Thesaurus THESAURUS = new Thesaurus("unaccompanied lonely alone", "children kids youngsters", "registration enrolment");
    private static Scheme scheme;

    @BeforeAll
    static void start() {
        SafeJena.start();
        scheme = PimScheme.of(KnowledgeGraph.packaged());
    }

    private static Term term(String label, String language) {
        return new Term(label, List.of(new Wording(label, language)), List.of(), List.of(), Optional.empty(), "", Optional.empty(), "");
    }

    private static List<Linking> link(Optional<Meaning> meaning, Term... terms) {
        return new Linker(scheme, Weights.packaged(meaning), Memory.NONE, "", meaning).link(List.of(terms), 0);
    }

    private static Linking link(Thesaurus thesaurus, String label) {
        return link(Optional.of(thesaurus), term(label, "en")).get(0);
    }

    @Test
    void whatSharesNoWordIsFoundByItsMeaning() {
        assertTrue(link(Optional.empty(), term("Lonely youngsters", "en")).get(0).candidates().stream()
            .noneMatch(each -> each.reason().matchString().equalsIgnoreCase("unaccompanied children")));
        Candidate best = link(THESAURUS, "Lonely youngsters").best().orElseThrow();
        assertTrue(best.reason().matchString().equalsIgnoreCase("unaccompanied children"), best.toString());
        assertEquals("semapv:SemanticSimilarityThresholdMatching", best.reason().justification());
        assertEquals(1, best.reason().similarity(), 0.06);
        assertEquals(THESAURUS.measure(), best.reason().measure());
        assertEquals(Field.MEANING, best.reason().objectField());
        assertFalse(best.isStrong(), "Nobody accepts in bulk what shares no word.");
    }

    @Test
    void theSameWordsStayTheReasonWhereThereAre() {
        Candidate best = link(THESAURUS, "Protection monitoring").best().orElseThrow();
        assertEquals("semapv:LexicalMatching", best.reason().justification());
        assertEquals(Reason.MEASURE, best.reason().measure());
        assertTrue(best.isStrong());
    }

    @Test
    void theReasonIsInTheRecords() {
        MappingSet set = new LinkedSet("list", scheme, "0", LocalDate.EPOCH).of(List.of(link(THESAURUS, "Lonely youngsters")));
        Mapping first = set.mappings().get(0);
        assertEquals(Optional.of(Sssom.SEMAPV + "SemanticSimilarityThresholdMatching"), first.get(Slot.MAPPING_JUSTIFICATION));
        assertEquals(Optional.of(THESAURUS.measure()), first.get(Slot.SIMILARITY_MEASURE));
        assertTrue(Double.parseDouble(first.get(Slot.SIMILARITY_SCORE).orElseThrow()) > 0.9);
        assertTrue(first.get(Slot.MATCH_STRING).orElseThrow().toLowerCase(Locale.ROOT).contains("children"));
    }

    @Test
    void wordsOfOtherLanguagesAreNotGuessedAt() {
        Thesaurus thesaurus = new Thesaurus("unaccompanied lonely");
        link(Optional.of(thesaurus), term("Enfants seuls", "fr"), term("Lonely people", "en"), term("Lonely houses", ""));
        assertTrue(thesaurus.asked().containsAll(List.of("Lonely people", "Lonely houses")));
        assertFalse(thesaurus.asked().contains("Enfants seuls"));
        assertTrue(thesaurus.asked().stream().noneMatch("Suivi de protection"::equals), "Nor at names of ours.");
    }

    @Test
    void withoutItAllIsAsBefore() {
        List<Term> terms = List.of(term("Lonely youngsters", "en"), term("Protection monitoring", ""), term("Railways", "en"));
        assertEquals(new Linker(scheme, Weights.packaged(), Memory.NONE, "").link(terms, 0).toString(),
            link(Optional.empty(), terms.toArray(Term[]::new)).toString());
    }

    @Test
    void manyThreadsGiveTheSame() {
        Term[] terms = IntStream.range(0, 700).mapToObj(number -> term((number % 2 == 0 ? "Lonely kids " : "Enrolment ") + number, "en")).toArray(Term[]::new);
        assertEquals(link(Optional.of(THESAURUS), terms).toString(), link(Optional.of(THESAURUS), terms).toString());
    }
}
