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
import pimkg.graph.KnowledgeGraph;
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
