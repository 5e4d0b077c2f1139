package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;

/** Rules and terms in plain language. */
class ExplainCommandTest {

    static List<String> codes() {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        return RuleSet.profiles(knowledge).stream()
            .flatMap(profile -> RuleSet.named(knowledge, profile.name()).orElseThrow().book().rules().stream())
            .map(Rule::code).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfAReportIsExplained(String code) {
        Run run = Run.pim("explain", code, "--lang", "en");
        assertEquals(0, run.code());
        for (String part : List.of(code, "Weight:", "Principle:", "Why:", "Repair:", "Example (fictional):", "Source:")) {
            assertTrue(run.out().contains(part), part + " is missing in " + run.out());
        }
    }

    @Test
    void aCodeIsKnownInAnyCaseAndWithAllItsRules() {
        Run run = Run.pim("explain", "p6.3", "--lang", "en");
        assertEquals(Run.pim("explain", "P6.3", "--lang", "en"), run);
        assertTrue(run.out().contains("rule:Publisher)") && run.out().contains("rule:PublisherRegistered)"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"category:ProtectionMonitoring", "Protection monitoring", "protection monitoring",
        "https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring"})
    void aTermIsExplainedByShortNameAddressOrLabel(String asked) {
        Run run = Run.pim("explain", asked, "--lang", "en");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Protection monitoring  (category:ProtectionMonitoring)"), run.out());
        assertTrue(run.out().contains("Source: ") && run.out().contains("Certainty: "), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void anExplanationSpeaksTheLanguageAskedFor(String language) {
        Run run = Run.pim("explain", "P6.3", "--lang", language);
        assertEquals(0, run.code());
        assertFalse(run.out().contains("Name the organisation") || run.out().contains("Weight:"), run.out());
    }

    @Test
    void whatNobodyKnowsGivesThreeAndTellsWhereToLook() {
        Run run = Run.pim("explain", "zzzqqqxxx", "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("zzzqqqxxx") && run.err().contains("pim search"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "a:%", "%", ":", "http://[", "P99.9", "category:"})
    void anyTextIsOnlyText(String asked) {
        int code = Run.pim("explain", asked).code();
        assertTrue(code == 0 || code == 3, asked + " gave " + code);
    }

    @Test
    void noWordIsAFaultOfTheCommandLine() {
        assertEquals(2, Run.pim("explain").code());
    }
}
