package pimkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Prefixes;
import pimkg.text.Language;

class TermSearchTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final TermSearch SEARCH = TermSearch.over(KNOWLEDGE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "protection monitoring | category:ProtectionMonitoring",
        "PROTECTION-MONITORING | category:ProtectionMonitoring",
        "Suivi de protection | category:ProtectionMonitoring",
        "evaluacion de necesidades de proteccion | category:ProtectionNeedsAssessment",
        "البيانات السكانية | category:PopulationData",
        "بيانات سكانيه | category:PopulationData",
        "GBV | protectionrisk:GenderBasedViolence",
        "population_data | category:PopulationData",
        "ذوي الإعاقة | people:PersonWithDisabilities",
        "الأشخاص ذوي الإعاقة | people:PersonWithDisabilities",
        "UNHCR | agency:UNHCR"})
    void theConceptMeantComesFirst(String text, String expected) {
        assertEquals(expected, first(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "assessments needs | category:ProtectionNeedsAssessment",
        "monitored | category:ProtectionMonitoring",
        "évaluations | category:ProtectionNeedsAssessment",
        "onitori | category:ProtectionMonitoring",
        "رصد | category:ProtectionMonitoring"})
    void stemsOtherOrdersAndPartsOfWordsAreFound(String text, String expected) {
        List<String> found = find(text, 40).stream().map(match -> Prefixes.shorten(match.concept().getURI())).toList();
        assertTrue(found.contains(expected), () -> text + " found " + found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "#affected+idps | people:InternallyDisplacedPerson",
        "+returnees | people:Returnee",
        "internally displaced persons-idp | people:InternallyDisplacedPerson",
        "psycho-social support | theme:MentalHealthAndPsychosocialSupport",
        "Core Relief Items (CRIs) | theme:EmergencyShelterAndNonFoodItems",
        "cr-af | people:ChildAssociatedWithArmedForcesOrGroups",
        "unhcr-needs-codes/sv-va | people:Survivor",
        "keywords=29 | theme:MineAction",
        "15250 | theme:MineAction"})
    void aTermIsFoundByTheWordsOfAgencies(String text, String expected) {
        assertEquals(expected, first(text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTermFoundByAnAgencysWordIsShownByItsOwnName(Language language) {
        TermMatch match = SEARCH.find("#affected+idps", Optional.of(language), 1).get(0);
        assertEquals(Literals.of(KNOWLEDGE.union(), match.concept(), SKOS.prefLabel.asNode()).in(language), match.label());
        assertEquals(Optional.of(language), match.language());
    }

    @Test
    void aCodeThatIsOnlyRelatedFindsNothing() {
        List<String> texts = AgencyWord.in(KNOWLEDGE.union()).stream().map(AgencyWord::text).toList();
        assertTrue(texts.contains("refugees"));
        assertFalse(texts.contains("casualties"), "HDX maps it as related only");
    }

    @Test
    void aTermsOwnNameWeighsMoreThanAnAgencysWord() {
        for (AgencyWord word : AgencyWord.in(KNOWLEDGE.union())) {
            assertTrue(word.weight() > 0 && word.weight() <= 0.5f, word.toString());
        }
        assertEquals("theme:Health", first("health"));
        assertEquals("people:Child", first("child"));
    }

    @Test
    void aConceptComesOnceWhateverNumberOfItsLabelsFit() {
        List<Node> concepts = find("protection", 50).stream().map(TermMatch::concept).toList();
        assertEquals(concepts.size(), concepts.stream().distinct().count());
    }

    @Test
    void aHiddenLabelIsFoundButNeverShown() {
        for (TermMatch match : find("population_data", 10)) {
            boolean hidden = KNOWLEDGE.union().find(match.concept(), SKOS.hiddenLabel.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().getLiteralLexicalForm().equals(match.label())).hasNext();
            assertFalse(hidden, match.label());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "protecton monitring | category:ProtectionMonitoring",
        "populaton data | category:PopulationData",
        "suivi de protecsion | category:ProtectionMonitoring",
        "رصد الحمابة | category:ProtectionMonitoring",
        "displaced persons internaly | people:InternallyDisplacedPerson"})
    void whoMistypesIsOfferedWhatWasMeant(String text, String expected) {
        List<TermMatch> near = SEARCH.near(text, Optional.empty(), 5);
        assertTrue(near.stream().anyMatch(match -> Prefixes.shorten(match.concept().getURI()).equals(expected)), near::toString);
        assertTrue(SEARCH.near(text, Optional.empty(), 2).size() <= 2);
    }

    @Test
    void whatIsLikeNothingIsNearNothing() {
        assertEquals(List.of(), SEARCH.near("zzzqqqxx", Optional.of(Language.EN), 5));
        assertEquals(List.of(), SEARCH.near("", Optional.of(Language.EN), 5));
        assertEquals(List.of(), SEARCH.near("xy", Optional.of(Language.EN), 5));
    }

    @Test
    void nothingAndNonsenseFindNothing() {
        assertEquals(List.of(), find("", 10));
        assertEquals(List.of(), find(" ?! ", 10));
        assertEquals(List.of(), find("xqzzyvw", 10));
    }

    private static String first(String text) {
        return Prefixes.shorten(find(text, 1).get(0).concept().getURI());
    }

    private static List<TermMatch> find(String text, int limit) {
        return SEARCH.find(text, Optional.of(Language.EN), limit);
    }
}
