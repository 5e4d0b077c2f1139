package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking the terms along: on paper, and as one file. */
class AwayCommandsTest {

    @TempDir
    Path folder;

    @Test
    void aGlossaryIsOneFile() throws IOException {
        Path file = folder.resolve("glossary.html");
        Run run = Run.pim("glossary", "--languages", "fr,ar", "--list", "categories", "-o", file, "--lang", "en");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.err().contains("8 terms"), run.err());
        String page = Files.readString(file);
        assertTrue(page.contains("Suivi de protection") && page.contains("رصد الحماية"), page);
    }

    @Test
    void theEditionTellsItsSize() throws IOException {
        Path file = folder.resolve("pim.html");
        Run run = Run.pim("offline", "--languages", "es", "-o", file, "--lang", "en");
        assertEquals(0, run.code(), run.said());
        String page = Files.readString(file);
        String size = "%.1f".formatted(Files.size(file) / 1e6);
        assertTrue(run.err().contains("(" + size + " MB)"), run.err());
        assertTrue(page.contains("(" + size + " MB)"), size);
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"es\" dir=\"ltr\">"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr,xx", ","})
    void otherLanguagesAreAFaultOfTheCommandLine(String languages) {
        assertEquals(2, Run.pim("glossary", "--languages", languages).code());
        assertEquals(2, Run.pim("offline", "--languages", languages).code());
    }

    @Test
    void anUnknownListTellsWhichThereAre() {
        Run run = Run.pim("glossary", "--list", "birds", "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("birds") && run.err().contains("categories"), run.err());
    }
}
