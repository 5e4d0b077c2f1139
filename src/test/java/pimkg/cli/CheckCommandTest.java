package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;

/** The program's look at what it ships: counts, broken house rules, and an exit code that agrees with them. */
class CheckCommandTest {

    private static final Pattern SUMMARY =
        Pattern.compile("Files: ([\\d,]+)\\. Triples: ([\\d,]+)\\. House rules broken: (\\d+)\\. Examples with violations: (\\d+)\\.");

    private static final Run CHECKED = Run.pim("check", "--lang", "en");

    @Test
    void theExitCodeAgreesWithTheSummaryAndTheSummaryWithTheList() {
        Run run = CHECKED;
        Matcher summary = SUMMARY.matcher(run.out());
        assertTrue(summary.find(), run.out());
        long broken = Long.parseLong(summary.group(3));
        long examples = Long.parseLong(summary.group(4));
        assertEquals(broken + examples == 0 ? 0 : 1, run.code(), run.out());
        assertEquals(broken, run.out().lines().filter(line -> line.matches("H\\d+  .*")).count(), run.out());
    }

    @Test
    void theCountsAreThoseOfTheGraph() {
        Matcher summary = SUMMARY.matcher(CHECKED.out());
        assertTrue(summary.find());
        assertEquals(KnowledgeGraph.packaged().files().size(), number(summary.group(1)));
        assertEquals(KnowledgeGraph.packaged().size(), number(summary.group(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void theVerdictIsTheSameInEveryLanguage(String language) {
        assertEquals(CHECKED.code(), Run.pim("check", "--lang", language).code());
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @Test
    void shapesOfOnesOwnAreLookedOver() {
        Run faulty = Run.pim("check", Golden.file("lint/term-misspelt.ttl"), Golden.file("lint/clean.ttl"), "--lang", "fr");
        assertEquals(1, faulty.code(), faulty.said());
        assertTrue(faulty.out().contains("term-misspelt.ttl:13:17: ERREUR L01"), faulty.out());
        assertEquals(0, Run.pim("check", Golden.file("lint/clean.ttl")).code());
        assertTrue(Run.pim("check", Golden.file("lint/clean.ttl"), "--lang", "en").out().endsWith("clean.ttl: errors 0, notes 0\n"));
        assertEquals(3, Run.pim("check", "nowhere.ttl").code());
    }
}
