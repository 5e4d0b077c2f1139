package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From which arguments {@code pim validate} takes descriptions: files, folders, patterns, standard input. */
class ValidateInputsTest {

    private static final Path NOWHERE = Path.of("no-such-folder/no-such-file.ttl");

    @TempDir
    private Path folder;

    @Test
    void aMissingFileGivesThreeAndItsName() {
        Run run = Run.pim("validate", NOWHERE, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains(NOWHERE + " does not exist"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void noFileAtAllIsAFaultOfTheCommandLine() {
        assertEquals(2, Run.pim("validate").code());
    }

    @Test
    void aFolderWithoutDescriptionsGivesThree() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing here");
        Run run = Run.pim("validate", folder, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains(".jsonld"), run.err());
    }

    @Test
    void aFolderIsReadWithAllBelowItAndBystandersDoNotFail() throws IOException {
        Description.complete().in(folder, "a/good.ttl");
        Description.withoutPublisher().with("dataset/1", "dataset/2").in(folder, "b/deep/bad.ttl");
        Files.writeString(folder.resolve("b/contacts.ttl"), "<https://example.org/a> <https://example.org/p> 1 .");
        Files.writeString(folder.resolve("b/notes.txt"), "not looked at");
        Run run = Run.pim("validate", folder, "--lang", "en");
        assertEquals(1, run.code(), run.said());
        assertTrue(run.said().contains("All together: files 3, descriptions 2, violations 1"), run.out());
        assertFalse(run.said().contains("notes.txt"));
    }

    @Test
    void aFolderWhereNothingDescribesADatasetGivesThree() throws IOException {
        Files.writeString(folder.resolve("contacts.ttl"), "<https://example.org/a> <https://example.org/p> 1 .");
        Run run = Run.pim("validate", folder, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("there is nothing to judge"), run.out());
    }

    @Test
    void aPatternThatTheShellLeftAloneIsFollowed() throws IOException {
        Description.complete().in(folder, "one.ttl");
        Description.complete().in(folder, "two.ttl");
        Description.withoutPublisher().in(folder, "other.trig");
        assertEquals(0, Run.pim("validate", folder + "/*.ttl").code());
        assertEquals(1, Run.pim("validate", folder + "/o*.t*").code());
        assertEquals(3, Run.pim("validate", folder + "/*.nq").code());
    }

    @Test
    void aPatternMayReachIntoFolders() throws IOException {
        Description.withoutPublisher().in(folder, "2026/north/bad.ttl");
        assertEquals(1, Run.pim("validate", folder + "/**/*.ttl").code());
        assertEquals(1, Run.pim("validate", folder + "/2026/*/bad.ttl").code());
    }

    @Test
    void aPatternInAFolderThatDoesNotExistGivesThree() {
        assertEquals(3, Run.pim("validate", folder + "/none/*.ttl").code());
    }

    @Test
    void aDashIsStandardInput() {
        Run good = Run.fed(Description.complete().turtle(), "validate", "-", "--lang", "en");
        assertEquals(0, good.code(), good.said());
        Run bad = Run.fed(Description.withoutPublisher().turtle(), "validate", "-", "--lang", "en");
        assertEquals(1, bad.code());
        assertTrue(bad.out().contains("standard input:"), bad.out());
        assertEquals(3, Run.fed("", "validate", "-").code());
    }

    @Test
    void ofSeveralFilesEachIsJudgedAndTheWorstDecides() throws IOException {
        Path good = Description.complete().in(folder, "good.ttl");
        Path bad = Description.withoutPublisher().in(folder, "bad.ttl");
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b>");
        assertEquals(1, Run.pim("validate", good, bad).code());
        Run run = Run.pim("validate", bad, broken, good, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("broken.ttl can’t be used, so nothing in it was checked"), run.out());
        assertTrue(run.said().contains("P6.3"), run.out());
    }

    @Test
    void aNameWithSpacesAccentsAndArabicLettersIsKept() throws IOException {
        Path file = Description.withoutPublisher().in(folder, "données de l’été بيانات.ttl");
        Run run = Run.pim("validate", file);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("données de l’été بيانات.ttl:"), run.out());
    }

    @Test
    void aFileThatMayNotBeReadGivesThree() throws IOException {
        Path file = Description.complete().in(folder, "closed.ttl");
        // A folder under a file's name can't be read as a file by anybody, the administrator included.
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(3, Run.pim("validate", file).code());
    }

    @Test
    void aReportThatCantBeWrittenGivesThree() throws IOException {
        Path file = Description.complete().in(folder, "good.ttl");
        Run run = Run.pim("validate", file, "-o", folder.resolve("none/report.txt"), "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("can’t be written"), run.err());
    }
}
