package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.access.Holder;
import pimkg.access.Tokens;

/** Making a token, and starting a server with a file of them. */
final class TokenCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theTokenAndItsLineBelongTogether() throws Exception {
        Run run = Run.pim("token", "Amina Example", "--role", "reviewer");
        assertEquals(0, run.code(), run::said);
        List<String> lines = run.out().lines().toList();
        Path file = Files.write(folder.resolve("tokens"), List.of(lines.get(1)));
        assertEquals(Optional.of(new Holder("Amina Example", "reviewer")), new Tokens(file).holder(lines.get(0)));
        assertFalse(run.err().contains(lines.get(0)), "Talk may be kept in a log.");
    }

    @Test
    void aNameThatCanNotStandInALineIsRefused() {
        assertEquals(ExitCode.USAGE, Run.pim("token", "# Amina", "--role", "reviewer").code());
        assertEquals(ExitCode.USAGE, Run.pim("token", "Amina", "--role", "No Role").code());
    }

    @Test
    void aStewardNeedsAnAgency() throws Exception {
        assertEquals(ExitCode.USAGE, Run.pim("token", "Omar Example", "--role", "steward").code());
        assertEquals(ExitCode.USAGE, Run.pim("token", "Omar Example", "--role", "steward", "--agency", "Fictional Relief").code());
        List<String> lines = Run.pim("token", "Omar Example", "--role", "steward", "--agency", "fictional-relief").out().lines().toList();
        Path file = Files.write(folder.resolve("tokens"), List.of(lines.get(1)));
        assertTrue(new Tokens(file).holder(lines.get(0)).orElseThrow().mayWriteFor("fictional-relief"));
    }

    @Test
    void whatSomebodyMayDoIsNotGuessed() {
        assertEquals(ExitCode.USAGE, Run.pim("token", "Amina Example").code());
    }

    @Test
    void aServerDoesNotStartWithWhatItCanNotUse() throws IOException {
        Path file = Files.write(folder.resolve("tokens"), List.of("# people", "secret-of-amina"));
        Run run = Run.pim("serve", "--port", "0", "--tokens", file, "--lang", "en");
        assertEquals(ExitCode.INPUT, run.code());
        assertTrue(run.said().contains("line 2") && !run.said().contains("secret-of-amina"), run::said);
        assertEquals(ExitCode.INPUT, Run.pim("serve", "--port", "0", "--mappings", folder.resolve("none")).code());
    }
}
