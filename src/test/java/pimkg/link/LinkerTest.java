package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.link.Memory.Decision;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Vocabulary;
import pimkg.vocabulary.VocabularyException;
import pimkg.vocabulary.VocabularyReader;
import pimkg.vocabulary.Wording;

/** The counterparts of terms: the right one first, with its reason, or none. */
class LinkerTest {

    private static Scheme scheme;
    private static Linker withoutMemory;

    @BeforeAll
    static void start() {
        SafeJena.start();
        scheme = PimScheme.of(KnowledgeGraph.packaged());
        withoutMemory = linker(Memory.NONE);
    }

    private static Term term(String label, String language) {
        return new Term(label, List.of(new Wording(label, language)), List.of(), List.of(), Optional.empty(), "", Optional.empty(), "");
    }

    private static Linking link(Term term, Memory memory) {
        return (memory == Memory.NONE ? withoutMemory : linker(memory)).link(List.of(term), 0).get(0);
    }

    private static Linker linker(Memory memory) {
        return new Linker(scheme, Weights.packaged(), memory, "");
    }

    private static String name(Candidate candidate) {
        return candidate.target().id().replaceFirst(".*[/#]", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Protection monitoring, '', ProtectionMonitoring, EXACT",
        "PROTECTION_MONITORING, '', ProtectionMonitoring, EXACT",
        "protectionMonitoring, '', ProtectionMonitoring, EXACT",
        "Suivi de protection, fr, ProtectionMonitoring, EXACT",
        "Monitoreo de protección, es, ProtectionMonitoring, EXACT",
        "رصد الحماية, ar, ProtectionMonitoring, EXACT",
        "Refugee, '', Refugee, EXACT",
        "Asylum seeker, '', AsylumSeeker, EXACT"})
    void theSameNameInAnySpellingIsFoundAndStrong(String label, String language, String target, Relation relation) {
        Candidate best = link(term(label, language), Memory.NONE).best().orElseThrow();
        assertEquals(target, name(best));
        assertEquals(relation, best.relation());
        assertTrue(best.isStrong(), () -> best.toString());
    }

    @ParameterizedTest
    @CsvSource({"Focus groups discusion, FocusGroupDiscussion", "Gender-based violence-gbv, GenderBasedViolence",
        "FGD, FocusGroupDiscussion", "Housing/land and property rights, HousingLandAndProperty",
        "Raw data from complaints and feedback mechanisms, CommunicatingWithAffectedCommunities"})
    void slipsAbbreviationsAndPhrasesAreUnderstood(String label, String target) {
        assertEquals(target, name(link(term(label, ""), Memory.NONE).best().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "Other", "1", "Railways", "Longitude", "Portuguese", "Not displaced", "Earthquake-tsunami"})
    void whatHasNoCounterpartIsNeverStrong(String label) {
        assertFalse(link(term(label, ""), Memory.NONE).best().filter(Candidate::isStrong).isPresent());
    }

    @Test
    void candidatesAreOrderedFewAndWithReason() {
        Linking linking = link(term("Refugees and asylum seekers", ""), Memory.NONE);
        assertTrue(linking.candidates().size() <= Linker.MOST);
        double before = 1;
        for (Candidate candidate : linking.candidates()) {
            assertTrue(candidate.confidence() <= before && candidate.confidence() >= 0);
            assertTrue(candidate.relationConfidence() > 0.19 && candidate.relationConfidence() <= 1);
            assertFalse(candidate.reason().matchString().isBlank());
            assertTrue(candidate.reason().justification().startsWith("semapv:"));
            before = candidate.confidence();
        }
        List<String> names = linking.candidates().stream().limit(2).map(LinkerTest::name).sorted().toList();
        assertEquals(List.of("AsylumSeeker", "Refugee"), names);
    }

    @Test
    void aFinerTermIsNamedBesideTheOneItBelongsUnder() {
        Reason reason = link(term("Non-probability sampling", ""), Memory.NONE).best().orElseThrow().reason();
        assertEquals("Non-probability sampling", reason.finer().orElseThrow().label());
    }

    /** No name is as long: it would only take the longer to look at. */
    @Test
    void whatStandsFarBehindInALabelChangesNothing() {
        String label = "Protection monitoring ".repeat(20);
        Candidate near = link(term(label, ""), Memory.NONE).best().orElseThrow();
        Candidate far = link(term(label + "and case management / other", ""), Memory.NONE).best().orElseThrow();
        assertEquals(near.target(), far.target());
        assertEquals(near.relationConfidence(), far.relationConfidence());
    }

    @Test
    void theSameInputGivesTheSameOutput() {
        List<Term> terms = List.of(term("Census", ""), term("Restriction of movement", ""), term("Consent", ""));
        String first = withoutMemory.link(terms, 0).toString();
        assertEquals(first, withoutMemory.link(terms, 0).toString());
        assertEquals(first, linker(Memory.NONE).link(terms, 0).toString());
        assertEquals(first, Linker.toTermsOf(KnowledgeGraph.packaged(), "").link(terms, 0).toString(), "What is shared is not changed.");
    }

    @Test
    void whatWasAcceptedIsKeptAndFindsTheSameWordsElsewhere() {
        String target = link(term("Refugees", ""), Memory.NONE).best().orElseThrow().target().id();
        Memory memory = new Memory(List.of(new Decision("made/1", "blue scarf people", Optional.of(Relation.BROAD), Optional.of(target))));
        Term decided = new Term("made/1", List.of(new Wording("blue scarf people", "")), List.of(), List.of(), Optional.empty(), "",
            Optional.empty(), "");
        Linking settled = link(decided, memory);
        assertTrue(settled.settled());
        assertEquals(Relation.BROAD, settled.best().orElseThrow().relation());
        Candidate found = link(term("Blue scarf people", ""), memory).best().orElseThrow();
        assertEquals(target, found.target().id());
        assertEquals(Field.REMEMBERED, found.reason().objectField());
    }

    @Test
    void whatWasRejectedIsNotProposedAgain() {
        Term term = term("Refugees", "");
        String target = link(term, Memory.NONE).best().orElseThrow().target().id();
        Linking again = link(term, new Memory(List.of(new Decision("Refugees", "Refugees", Optional.empty(), Optional.of(target)))));
        assertTrue(again.candidates().stream().noneMatch(candidate -> candidate.target().id().equals(target)));
        Linking nothing = link(term, new Memory(List.of(new Decision("Refugees", "Refugees", Optional.empty(), Optional.empty()))));
        assertTrue(nothing.settled() && nothing.candidates().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "((((", "a/b/c/d and e or f", "{0}", "🙂", "()", "A", "-", "\u0000"})
    void anyTextIsOnlyText(String label) {
        assertTrue(link(term(label.isBlank() ? "x" : label, ""), Memory.NONE).candidates().size() <= Linker.MOST);
    }

    @Test
    void aVeryLongTextIsNoBug() {
        link(term("word (".repeat(3_000), ""), Memory.NONE);
        link(term("x-".repeat(10_000) + "AB", ""), Memory.NONE);
    }

    @Test
    void twoListsAreAlignedOneToOne() throws VocabularyException {
        Vocabulary here = skos(":a skos:prefLabel 'Night watch'@en . :b skos:prefLabel 'Grain store'@en, 'Grenier'@fr . :c skos:prefLabel 'Moon'@en .");
        Vocabulary there = skos(":x skos:prefLabel 'Night watches'@en . :y skos:prefLabel 'Granary'@en, 'grenier'@fr . :z skos:prefLabel 'Moonlight'@en .");
        List<Linking> pairs = Alignments.oneToOne(new Linker(VocabularyScheme.of(there), Weights.packaged(), Memory.NONE, "").link(here.terms(), 0));
        assertEquals(List.of("a=x", "b=y", "c="), pairs.stream().map(pair -> pair.term().id().replaceFirst(".*/", "") + "="
            + pair.best().map(LinkerTest::name).orElse("")).toList());
    }

    private static Vocabulary skos(String statements) throws VocabularyException {
        String turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <https://example.org/made-up/> . " + statements;
        return VocabularyReader.read("made-up.ttl", Optional.empty(), turtle.getBytes(StandardCharsets.UTF_8));
    }
}
