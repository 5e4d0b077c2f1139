package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pim validate --fix} on files. */
class MendingTest {

    private static final Description FAULTY = Description.complete().with("eu-lang:ENG", "\"English\"").with("\"2026-01-01\"^^xsd:date", "\"31/01/2026\"");

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsMendedAndWhatItWasIsKept() throws IOException {
        Path file = FAULTY.in(folder, "d.ttl");
        assertEquals(1, Run.pim("validate", file).code());
        Run run = Run.pim("validate", file, "--fix", "--lang", "en");
        assertAll(
            () -> assertEquals(0, run.code(), run.said()),
            () -> assertTrue(run.said().contains("Nothing to mend"), run.out()),
            () -> assertTrue(run.err().contains("+    dct:language eu-lang:ENG ;"), run.err()),
            () -> assertTrue(run.err().contains("P8.5: \"English\" becomes eu-lang:ENG"), run.err()),
            () -> assertTrue(run.err().contains("Mended: 2."), run.err()),
            () -> assertEquals(Description.complete().with("2026-01-01", "2026-01-31").turtle(), Files.readString(file)),
            () -> assertEquals(FAULTY.turtle(), Files.readString(folder.resolve("d.ttl.bak"))));
    }

    @Test
    void aDryRunShowsAndWritesNothing() throws IOException {
        Path file = FAULTY.in(folder, "d.ttl");
        Run run = Run.pim("validate", file, "--fix", "--dry-run", "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("+    dct:language eu-lang:ENG ;") && run.err().contains("Nothing was written. It would mend: 2."), run.err());
        assertEquals(FAULTY.turtle(), Files.readString(file));
        assertEquals(List.of("d.ttl"), names());
    }

    @Test
    void whatRemainsDecidesTheExitCode() throws IOException {
        Path file = FAULTY.with("    dct:publisher agency:DRC ;\n", "").in(folder, "d.ttl");
        Run run = Run.pim("validate", file, "--fix", "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.said().contains("violations 1, warnings 0"), run.out());
    }

    @Test
    void nothingToMendWritesNothing() throws IOException {
        Path file = Description.complete().in(folder, "d.ttl");
        Run run = Run.pim("validate", file, "--fix", "--lang", "en");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("Mended: 0."), run.err());
        assertEquals(List.of("d.ttl"), names());
    }

    @Test
    void aFolderIsMendedFileByFileAndNothingKeptIsWrittenOver() throws IOException {
        FAULTY.in(folder, "a.ttl");
        FAULTY.with("dataset/1", "dataset/2").in(folder, "b.ttl");
        Description.complete().with("dataset/1", "dataset/3").in(folder, "c.ttl");
        Files.writeString(folder.resolve("a.ttl.bak"), "mine");
        Run run = Run.pim("validate", folder, "--fix", "--lang", "en");
        assertEquals(0, run.code(), run.said());
        assertEquals(List.of("a.ttl", "a.ttl.bak", "a.ttl.bak2", "b.ttl", "b.ttl.bak", "c.ttl"), names());
        assertEquals("mine", Files.readString(folder.resolve("a.ttl.bak")));
    }

    @Test
    void standardInputCantBeMended() {
        Run run = Run.fed(FAULTY.turtle(), "validate", "-", "--fix", "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--fix needs the name of a file"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aDryRunOfNothingIsAFaultOfTheCommandLine() throws IOException {
        Run run = Run.pim("validate", FAULTY.in(folder, "d.ttl"), "--dry-run", "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--fix"), run.err());
    }

    @Test
    void whatCantBeReadIsToldAndTheOthersAreMended() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> ");
        Path file = FAULTY.in(folder, "d.ttl");
        Run run = Run.pim("validate", broken, file, "--fix", "--lang", "en");
        assertEquals(3, run.code());
        assertFalse(Files.readString(file).contains("\"English\""));
        assertEquals("<a> <b> ", Files.readString(broken));
    }
}
