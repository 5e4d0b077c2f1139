package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.Golden;

/** An agency's own rules: asked beside the packaged ones, and refused when they would not do what they say. */
class AddedShapesTest {

    private static final Path OWN = Golden.file("rule/agency-shapes.ttl");

    @TempDir
    private Path folder;

    @Test
    void findingsOfTheAgencysRulesStandBesideOurs() throws IOException {
        Path file = Description.withoutPublisher().in(folder, "a.ttl");
        assertEquals(List.of("P6.3"), codes(Run.pim("validate", file, "--format", "json")));
        assertEquals(List.of("A1", "A2", "P6.3"), codes(Run.pim("validate", file, "--format", "json", "--shapes", OWN)));
    }

    @Test
    void aRuleWithoutWordsIsSaidInTheUsersLanguage() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Run run = Run.pim("validate", file, "--shapes", OWN, "--lang", "es");
        assertEquals(1, run.code());
        assertTrue(run.said().contains("Dé al menos un valor de dct:accrualPeriodicity."), run.out());
        assertTrue(run.err().contains("L30"), run.err());
    }

    @Test
    void aWarningOfTheAgencyDoesNotFail() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Path warning = Files.writeString(folder.resolve("own.ttl"), Files.readString(OWN).replaceAll("(?s)<[^>]*#Frequency>.*", ""));
        assertEquals(0, Run.pim("validate", file, "--shapes", warning).code());
        assertEquals(1, Run.pim("validate", file, "--shapes", warning, "--fail-on", "warning").code());
    }

    @Test
    void aNamelessShapeHasAPlaceInEveryReport() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Path shapes = Files.writeString(folder.resolve("own.ttl"), """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            [] sh:targetClass <http://www.w3.org/ns/dcat#Dataset> ;
                sh:property [ sh:path dct:one ; sh:minCount 1 ], [ sh:path dct:two ; sh:minCount 1 ] .
            """);
        for (String format : List.of("text", "json", "ttl", "jsonld")) {
            assertEquals(1, Run.pim("validate", file, "--shapes", shapes, "--format", format).code(), format);
        }
        assertEquals(List.of("SHAPE", "SHAPE"), codes(Run.pim("validate", file, "--shapes", shapes, "--format", "json")));
    }

    @ParameterizedTest
    @CsvSource({"en,Perhaps you mean sh:minCount.,nothing was done", "fr,Peut-être voulez-vous dire sh:minCount.,rien n’en a été fait",
        "es,Quizá quiera decir sh:minCount.,nada se hizo", "ar,لعلك تقصد sh:minCount.,فلم يُفعل بها شيء"})
    void shapesWithAFaultAreNotUsed(String language, String meant, String refused) throws IOException {
        Path file = Description.withoutPublisher().in(folder, "a.ttl");
        Path faulty = Golden.file("lint/term-misspelt.ttl");
        Run run = Run.pim("validate", file, "--shapes", faulty, "--lang", language);
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(faulty + ":13:17: "), run.err());
        assertTrue(run.said().contains(meant) && run.said().contains(refused), run.err());
    }

    @Test
    void theFaultsOfAllFilesAreTold() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Run run = Run.pim("validate", file, "--shapes", Golden.file("lint/count-as-word.ttl"), "--shapes", Golden.file("lint/no-shape.ttl"), "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("L03") && run.said().contains("L28") && run.said().contains("Errors: 2"), run.err());
    }

    @Test
    void twoFilesMayReferToOneAnother() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Path one = Files.writeString(folder.resolve("one.ttl"), """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://example.org/a#Dataset> sh:targetClass <http://www.w3.org/ns/dcat#Dataset> ; sh:property <https://example.org/a#Title> .
            """);
        Path two = Files.writeString(folder.resolve("two.ttl"), """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://example.org/a#Title> sh:path <http://purl.org/dc/terms/title> ; sh:maxCount 0 .
            """);
        assertEquals(3, Run.pim("validate", file, "--shapes", one).code());
        assertEquals(3, Run.pim("validate", file, "--shapes", two).code());
        Run both = Run.pim("validate", file, "--shapes", one, "--shapes", two);
        assertEquals(1, both.code(), both.said());
        assertTrue(both.out().contains("Title"), both.out());
    }

    @Test
    void aRuleOfOursCantBeSwitchedOff() throws IOException {
        Path file = Description.withoutPublisher().in(folder, "a.ttl");
        Run run = Run.pim("validate", file, "--shapes", Golden.file("lint/rule-of-ours-changed.ttl"));
        assertEquals(3, run.code());
        assertTrue(run.err().contains("L26"), run.err());
    }

    @Test
    void shapesThatCantBeReadGiveThree() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<https://example.org/a> \n");
        assertEquals(3, Run.pim("validate", file, "--shapes", broken).code());
        assertEquals(3, Run.pim("validate", file, "--shapes", folder.resolve("none.ttl")).code());
    }

    @Test
    void aRuleOfTheAgencyIsExplained() {
        assertFalse(Run.pim("explain", "A1", "--lang", "fr").out().contains("Mots-clés"));
        Run run = Run.pim("explain", "a1", "--shapes", OWN, "--lang", "fr");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.said().contains("A1 Mots-clés") && run.said().contains("Donnez au moins trois mots-clés."), run.out());
        Run wordless = Run.pim("explain", "A2", "--shapes", OWN, "--lang", "en");
        assertTrue(wordless.said().contains("use one of: weekly, monthly, once."), wordless.out());
        assertFalse(wordless.out().contains("Why:") || wordless.out().contains("Repair:") || wordless.out().contains("Source:"), wordless.out());
    }

    private static List<String> codes(Run run) {
        JsonObject report = run.json();
        return StreamSupport.stream(report.getAsJsonArray("findings").spliterator(), false)
            .map(finding -> finding.getAsJsonObject().get("code").getAsString()).sorted().toList();
    }
}
