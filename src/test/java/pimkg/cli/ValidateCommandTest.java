package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code pim validate} tells a person and a script about descriptions. */
class ValidateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aCompleteDescriptionGivesZeroAndNeverClaimsCompliance() throws IOException {
        Run run = Run.pim("validate", Description.complete().in(folder, "good.ttl"), "--lang", "en");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.said().contains("Nothing to mend"), run.out());
        assertTrue(run.said().contains("It never tells that an agency, a system or a dataset complies"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void aFaultGivesOneAndNamesPrincipleLineReasonAndRepair() throws IOException {
        Description faulty = Description.withUnregisteredPublisher();
        Path file = faulty.in(folder, "bad.ttl");
        Run run = Run.pim("validate", file, "--lang", "en");
        assertEquals(1, run.code());
        String place = file + ":" + faulty.lineOf("dct:publisher") + ":";
        assertAll(
            () -> assertTrue(run.out().contains(place), run.out()),
            () -> assertTrue(run.said().contains("VIOLATION P6.3, Competency and capacity"), run.out()),
            () -> assertTrue(run.said().contains("Found: <https://example.org/agency/own>"), run.out()),
            () -> assertTrue(run.out().contains("    Why: "), run.out()),
            () -> assertTrue(run.out().contains("    Repair: "), run.out()),
            () -> assertTrue(run.out().contains("pim explain P6.3"), run.out()));
    }

    @Test
    void aTextListedAsADatasetIsAFindingAndNoBug() throws IOException {
        Path file = Description.complete().and("<urn:c> a dcat:Catalog ; dcat:dataset \"https://example.org/other\" .").in(folder, "text.ttl");
        for (String format : new String[] {"text", "json", "csv", "html", "sarif", "junit", "github", "md"}) {
            assertEquals(1, Run.pim("validate", file, "--format", format).code(), format);
        }
    }

    @Test
    void scoresAddUpWhenOneDatasetIsDescribedInSeveralFiles() throws IOException {
        Path one = Description.withoutPublisher().in(folder, "one.ttl");
        Path two = Description.withoutPublisher().in(folder, "two.ttl");
        var json = Run.pim("validate", one, two, "--format", "json").json();
        int violations = 0;
        for (var principle : json.getAsJsonArray("principles")) {
            violations += principle.getAsJsonObject().get("violations").getAsInt();
        }
        assertEquals(json.getAsJsonObject("counts").get("violation").getAsInt(), violations);
        assertEquals(2, violations);
    }

    @Test
    void aReportTakesTheEarlierOnesPlaceAndLeavesNothingBeside() throws IOException {
        Path description = Description.complete().in(folder, "good.ttl");
        Path report = Files.writeString(folder.resolve("report.json"), "earlier");
        assertEquals(0, Run.pim("validate", description, "-o", report).code());
        assertTrue(Files.readString(report).contains("\"conforms\": true"), Files.readString(report));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void whatIsMissingIsPlacedAtTheDataset() throws IOException {
        Description faulty = Description.withoutPublisher();
        Path file = faulty.in(folder, "bad.ttl");
        Run run = Run.pim("validate", file);
        assertEquals(1, run.code());
        assertTrue(run.out().contains(file + ":" + faulty.lineOf("a dcat:Dataset") + ":"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"violation, 0", "VIOLATION, 0", "warning, 1", "info, 1", "never, 0"})
    void failOnDecidesFromWhichWeightAWarningFails(String threshold, int code) throws IOException {
        Path file = Description.withFreeTextLanguage().in(folder, "warning.ttl");
        assertEquals(code, Run.pim("validate", file, "--fail-on", threshold).code());
    }

    @Test
    void warningsAloneGiveZeroAndAreStillTold() throws IOException {
        Run run = Run.pim("validate", Description.withFreeTextLanguage().in(folder, "warning.ttl"), "--lang", "en");
        assertEquals(0, run.code());
        assertTrue(run.said().contains("violations 0, warnings 1"), run.out());
        assertTrue(run.said().contains("WARNING P8.5"), run.out());
    }

    @Test
    void failOnNeverGivesZeroForFindingsButNotForWhatCouldNotBeJudged() throws IOException {
        Path bad = Description.withoutPublisher().in(folder, "bad.ttl");
        Path empty = Files.createFile(folder.resolve("empty.ttl"));
        assertEquals(0, Run.pim("validate", bad, "--fail-on", "never").code());
        assertEquals(3, Run.pim("validate", empty, "--fail-on", "never").code());
        assertEquals(3, Run.pim("validate", bad, empty, "--fail-on", "never").code());
    }

    @Test
    void anUnknownProfileIsAFaultOfTheCommandLine() throws IOException {
        Run run = Run.pim("validate", Description.complete().in(folder, "good.ttl"), "--profile", "none-such", "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("none-such") && run.err().contains("core"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fail-on=sometimes", "--format=pdf", "--lang=tlh", "--colour"})
    void aWrongOptionIsAFaultOfTheCommandLine(String option) throws IOException {
        Run run = Run.pim("validate", Description.complete().in(folder, "good.ttl"), option);
        assertEquals(2, run.code(), run.said());
        assertFalse(run.err().isBlank());
    }

    @ParameterizedTest
    @CsvSource({"fr, Nommez l’organisation", "es, Nombre la organización"})
    void aReportSpeaksTheLanguageAskedFor(String language, String firstWords) throws IOException {
        Path file = Description.withoutPublisher().in(folder, "bad.ttl");
        Run english = Run.pim("validate", file, "--lang", "en");
        Run other = Run.pim("validate", file, "--lang", language);
        assertEquals(1, other.code());
        assertTrue(other.said().replace('\'', '’').contains(firstWords), other.out());
        assertEquals(placeAndCode(english), placeAndCode(other));
    }

    @Test
    void aReportInArabicIsInArabicLetters() throws IOException {
        Run run = Run.pim("validate", Description.withoutPublisher().in(folder, "bad.ttl"), "--lang", "ar");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("P6.3"), run.out());
        long arabic = run.out().codePoints()
            .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC).count();
        assertTrue(arabic > 300, run.out());
    }

    private static String placeAndCode(Run run) {
        return run.out().lines().filter(line -> line.contains("P6.3") && line.contains("bad.ttl:"))
            .map(line -> line.replaceAll("^\\s*(\\S+:\\d+:\\d+).*(P6\\.3).*", "$1 $2")).findFirst().orElseThrow();
    }
}
