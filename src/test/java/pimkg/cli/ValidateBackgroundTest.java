package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules may look up: the packaged register and the user's own files, never the description itself. */
class ValidateBackgroundTest {

    private static final String REGISTRATION = """

        <https://w3id.org/pim-kg/data/agencies#Registry>
            <http://www.w3.org/2004/02/skos/core#member> <https://example.org/agency/own> .
        """;

    @TempDir
    private Path folder;

    @Test
    void anAgencyOfTheUsersOwnBecomesKnown() throws IOException {
        Path file = Description.withUnregisteredPublisher().in(folder, "mine.ttl");
        Path agencies = Files.writeString(folder.resolve("agencies.ttl"), REGISTRATION);
        assertEquals(1, Run.pim("validate", file).code());
        Run run = Run.pim("validate", file, "--background", agencies);
        assertEquals(0, run.code(), run.said());
    }

    @Test
    void theOtherAgenciesStayKnown() throws IOException {
        Path agencies = Files.writeString(folder.resolve("agencies.ttl"), REGISTRATION);
        assertEquals(0, Run.pim("validate", Description.complete().in(folder, "a.ttl"), "--background", agencies).code());
    }

    @Test
    void aDescriptionThatRegistersItsOwnPublisherIsRejectedAndTold() throws IOException {
        Path file = Description.withUnregisteredPublisher().and(REGISTRATION).in(folder, "sly.ttl");
        Run run = Run.pim("validate", file, "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.said().contains("P6.3"), run.out());
        assertTrue(run.said().contains("1 statements about PIM’s own terms were not used"), run.out());
        JsonObject report = Run.pim("validate", file, "--format", "json").json();
        assertEquals(1, report.getAsJsonArray("files").get(0).getAsJsonObject().get("ignored").getAsInt());
    }

    @Test
    void aDescriptionCantWidenAListOfConcepts() throws IOException {
        Path file = Description.complete().with("category:ProtectionMonitoring", "<https://example.org/own-category>").and("""
            <https://w3id.org/pim-kg/ontology/categories#Scheme> skos:hasTopConcept <https://example.org/own-category> .
            """).in(folder, "sly.ttl");
        Run run = Run.pim("validate", file);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("P3.2"), run.out());
    }

    @Test
    void unnamedThingsOfADescriptionAreNotTakenForThoseOfTheBackground() throws IOException {
        String brackets = "[ skos:note \"x\" ]";
        Path agencies = Files.writeString(folder.resolve("agencies.ttl"), """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://example.org/agency/own> skos:note %s, %s, %s, %s .
            """.formatted(brackets, brackets, brackets, brackets));
        Path file = Description.complete().in(folder, "a.ttl");
        JsonObject report = Run.pim("validate", file, "--background", agencies, "--format", "json").json();
        assertTrue(report.get("conforms").getAsBoolean(), report.toString());
        assertEquals(0, report.getAsJsonArray("files").get(0).getAsJsonObject().get("ignored").getAsInt());
    }

    @Test
    void aDatasetInTheBackgroundIsNotJudged() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Path others = Description.withoutPublisher().with("dataset/1", "dataset/2").in(folder, "others.ttl");
        JsonObject report = Run.pim("validate", file, "--background", others, "--format", "json").json();
        assertEquals(1, report.getAsJsonObject("counts").get("datasets").getAsInt());
        assertTrue(report.get("conforms").getAsBoolean(), report.toString());
    }

    @Test
    void aBackgroundThatCantBeReadGivesThreeWithItsPlace() throws IOException {
        Path file = Description.complete().in(folder, "a.ttl");
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "\n<https://example.org/a> <https://example.org/b> .\n");
        Run run = Run.pim("validate", file, "--background", broken);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("broken.ttl") && run.err().contains("2"), run.err());
        assertEquals(3, Run.pim("validate", file, "--background", folder.resolve("none.ttl")).code());
    }
}
