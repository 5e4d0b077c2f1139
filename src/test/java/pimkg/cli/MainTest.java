package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;

/** The program as a whole: what it says of itself, and how it answers a wrong call. */
class MainTest {

    private static final List<String> COMMANDS = List.of("serve", "validate", "query", "queries", "search", "explain", "check");

    @Test
    void theVersionNamesReleaseGraphAndJava() {
        Run run = Run.pim("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().matches("pim-kg \\d+\\.\\d+\\.\\d+(-\\w+)?, graph [0-9a-f]{12}, Java \\d+\\R"), run.out());
        assertTrue(run.out().contains(KnowledgeGraph.packaged().release()));
    }

    @Test
    void theHelpNamesEveryCommandAndTheExitCodes() {
        Run run = Run.pim("--help");
        assertEquals(0, run.code());
        assertEquals("", run.err());
        COMMANDS.forEach(command -> assertTrue(run.out().contains("  " + command), command));
        assertTrue(run.out().contains("Exit codes: 0 fine, 1 findings, 2 usage, 3 input"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "validate", "query", "queries", "search", "explain", "check"})
    void everyCommandHasHelpInWords(String command) {
        Run run = Run.pim(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Usage: pim " + command), run.out());
        assertTrue(run.out().contains("--lang"), run.out());
        assertFalse(run.out().contains("pim." + command), "a key instead of a text: " + run.out());
        assertTrue(run.out().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80), run.out());
    }

    @Test
    void noCommandGivesTwoTheHelpAndAnExample() {
        Run run = Run.pim("--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.out().contains("Usage: pim"), run.out());
        assertTrue(run.err().contains("pim validate my-dataset.ttl"), run.err());
        assertEquals(2, Run.pim().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "validat", "-x"})
    void whatIsUnknownGivesTwoAndIsNamed(String word) {
        Run run = Run.pim(word);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(word), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anUnknownLanguageGivesTwoAndTheKnownOnes() {
        Run run = Run.pim("search", "harm", "--lang", "tlh");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("tlh") && run.err().contains("en, fr, es"), run.err());
    }

    @Test
    void aLanguageMayCarryItsRegion() {
        assertEquals(Run.pim("search", "protection", "--lang", "fr"), Run.pim("search", "protection", "--lang", "fr-CH"));
    }

    @Test
    void digitsStayLatinWhateverTheSystemSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Run run = Run.pim("check");
            assertTrue(run.out().matches("(?s).*\\b\\d+\\b.*") && !run.out().matches("(?s).*[٠-٩].*"), run.out());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPortInUseGivesFour() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.pim("serve", "--port", taken.getLocalPort(), "--lang", "en");
            assertEquals(4, run.code(), run.said());
            assertTrue(run.err().contains("--port 0"), run.err());
        }
    }
}
