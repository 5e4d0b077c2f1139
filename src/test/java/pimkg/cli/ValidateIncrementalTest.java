package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.bench.CatalogueSource;

/** A run that remembers the one before writes the report that a run over everything writes. */
class ValidateIncrementalTest {

    @TempDir
    private Path folder;
    private Path catalogue;
    private Path memory;

    @BeforeEach
    void write() throws IOException {
        StringWriter text = new StringWriter();
        new CatalogueSource(3).write(text, 30);
        catalogue = Files.writeString(folder.resolve("catalogue.ttl"),
            text.toString().replaceFirst("    dpv:hasPurpose .*\n", ""));
        memory = folder.resolve("memory");
    }

    private void change(String from, String to) throws IOException {
        Files.writeString(catalogue, Files.readString(catalogue).replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "txt"})
    void writesTheSameReport(String form) throws IOException {
        Path report = folder.resolve("again." + form);
        assertEquals(1, Run.pim("validate", catalogue, "--incremental", memory, "-o", report, "--lang", "en").code());
        change("Fictional dataset 7\"@en", "Another title\"@en");
        change("\n<https://example.org/dataset/9>", "\n\n# Moved by a line.\n<https://example.org/dataset/9>");
        Run again = Run.pim("validate", catalogue, "--incremental", memory, "-o", report, "--lang", "en");
        Path whole = folder.resolve("whole." + form);
        assertEquals(again.code(), Run.pim("validate", catalogue, "-o", whole, "--lang", "en").code());
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(report));
        assertTrue(again.said().contains("judged anew 2, told from memory 28"), again.said());
    }

    @Test
    void judgesAllByOtherRules() {
        Run.pim("validate", catalogue, "--incremental", memory, "--lang", "en");
        Run draft = Run.pim("validate", catalogue, "--incremental", memory, "--profile", "draft", "--lang", "en");
        assertTrue(draft.said().contains("is of another release, profile or set of rules"), draft.said());
        assertTrue(draft.said().contains("judged all 30"), draft.said());
        assertEquals(draft.out(), Run.pim("validate", catalogue, "--profile", "draft", "--lang", "en").out());
    }

    @Test
    void trustsNothingThatIsDamaged() throws IOException {
        Run.pim("validate", catalogue, "--incremental", memory);
        byte[] bytes = Files.readAllBytes(memory);
        bytes[bytes.length / 2]++;
        Files.write(memory, bytes);
        Run run = Run.pim("validate", catalogue, "--incremental", memory, "--lang", "en");
        assertTrue(run.said().contains("is damaged, so nothing in it is trusted"), run.said());
        assertTrue(Run.pim("validate", catalogue, "--incremental", memory, "--lang", "en").said().contains("told from memory 30"));
    }

    @Test
    void leavesFilesOfOthersAlone() throws IOException {
        Files.writeString(memory, "dear to somebody");
        Run run = Run.pim("validate", catalogue, "--incremental", memory, "--lang", "en");
        assertTrue(run.said().contains("that file is left as it is"), run.said());
        assertFalse(run.said().contains("The next run"), run.said());
        assertEquals("dear to somebody", Files.readString(memory));
        assertEquals(2, Run.pim("validate", catalogue, "--incremental", catalogue).code());
    }

    @Test
    void saysSoWhereAFileCantBeTakenApart() throws IOException {
        Path other = Description.complete().in(folder, "one.trig");
        Run run = Run.pim("validate", other, "--incremental", memory, "--lang", "en");
        assertTrue(run.said().contains("judged all 1, and nothing is remembered"), run.said());
        assertFalse(Run.pim("validate", other, "--incremental", memory, "--lang", "en").said().contains("from memory"));
    }

    @Test
    void saysNothingOfHowItJudgedWhereNothingWasJudged() throws IOException {
        Path none = Files.writeString(folder.resolve("none.ttl"), "<urn:a> a <urn:Unknown> .");
        Run run = Run.pim("validate", none, "--incremental", memory, "--lang", "en");
        assertTrue(run.said().contains("none.ttl"), run.said());
        assertFalse(run.said().contains("judged all"), run.said());
    }
}
