package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report for programs: its keys are a contract. */
class ValidateReportTest {

    private static final Set<String> REPORT =
        Set.of("conforms", "profile", "version", "graph", "counts", "principles", "scores", "findings", "files");
    private static final Set<String> COUNTS = Set.of("violation", "warning", "info", "datasets");
    private static final Set<String> PRINCIPLE = Set.of("principle", "label", "checked", "stated", "violations", "warnings");
    private static final Set<String> FINDING = Set.of("code", "shape", "severity", "principle", "dataset", "focus", "path",
        "value", "message", "why", "fix", "suggestions", "file", "line", "column", "cell", "pointer", "because");

    @TempDir
    private Path folder;

    @Test
    void theKeysAreThoseOfTheContract() throws IOException {
        Run run = Run.pim("validate", Description.withoutPublisher().in(folder, "bad.ttl"), "--format", "json");
        JsonObject report = run.json();
        assertEquals(1, run.code());
        assertEquals(REPORT, report.keySet());
        assertEquals(COUNTS, report.getAsJsonObject("counts").keySet());
        report.getAsJsonArray("principles").forEach(each -> assertEquals(PRINCIPLE, each.getAsJsonObject().keySet()));
        report.getAsJsonArray("findings").forEach(each -> assertEquals(FINDING, each.getAsJsonObject().keySet()));
        assertEquals(8, report.getAsJsonArray("principles").size());
    }

    @Test
    void theCountsAndThePrinciplesAgreeWithTheFindings() throws IOException {
        Description faulty = Description.withUnregisteredPublisher().with("eu-lang:ENG", "\"en\"");
        JsonObject report = Run.pim("validate", faulty.in(folder, "bad.ttl"), "--format", "json").json();
        assertFalse(report.get("conforms").getAsBoolean());
        JsonObject counts = report.getAsJsonObject("counts");
        assertEquals(List.of(1, 1, 0, 1), List.of(counts.get("violation").getAsInt(), counts.get("warning").getAsInt(),
            counts.get("info").getAsInt(), counts.get("datasets").getAsInt()));
        int violations = 0;
        for (var each : report.getAsJsonArray("principles")) {
            JsonObject principle = each.getAsJsonObject();
            violations += principle.get("violations").getAsInt();
            assertTrue(principle.get("stated").getAsInt() <= principle.get("checked").getAsInt());
        }
        assertEquals(1, violations);
    }

    @Test
    void aFindingTellsCodeDatasetValueAndExactPlace() throws IOException {
        Description faulty = Description.withUnregisteredPublisher();
        Path file = faulty.in(folder, "bad.ttl");
        JsonObject finding = Run.pim("validate", file, "--format", "json", "--lang", "en").json()
            .getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("P6.3", finding.get("code").getAsString());
        assertEquals("violation", finding.get("severity").getAsString());
        assertEquals("https://w3id.org/pim-kg/shapes/dataset#PublisherRegistered", finding.get("shape").getAsString());
        assertEquals(Description.IRI, finding.get("dataset").getAsString());
        assertEquals("dct:publisher", finding.get("path").getAsString());
        assertEquals("https://example.org/agency/own", finding.get("value").getAsString());
        assertEquals(file.toString(), finding.get("file").getAsString());
        assertEquals(faulty.lineOf("dct:publisher"), finding.get("line").getAsInt());
        assertEquals("    dct:publisher ".length() + 1, finding.get("column").getAsInt());
        assertTrue(finding.get("cell").isJsonNull() && finding.get("pointer").isJsonNull());
    }

    @Test
    void inJsonAPointerTakesThePlaceOfTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonld"), """
            {"@context": {"dcat": "http://www.w3.org/ns/dcat#"},
             "@graph": [{"@id": "https://example.org/c", "@type": "dcat:Catalog"},
                        {"@id": "https://example.org/d", "@type": "dcat:Dataset"}]}
            """);
        Run run = Run.pim("validate", file, "--format", "json");
        assertEquals(1, run.code(), run.said());
        run.json().getAsJsonArray("findings").forEach(each -> {
            assertEquals("/@graph/1", each.getAsJsonObject().get("pointer").getAsString());
            assertTrue(each.getAsJsonObject().get("line").isJsonNull());
        });
    }

    @Test
    void theEndingOfTheOutputFileDecidesTheFormat() throws IOException {
        Path file = Description.withoutPublisher().in(folder, "bad.ttl");
        Path json = folder.resolve("report.json");
        Path text = folder.resolve("report.txt");
        Run run = Run.pim("validate", file, "-o", json);
        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertEquals(REPORT, JsonParser.parseString(Files.readString(json)).getAsJsonObject().keySet());
        assertEquals(1, Run.pim("validate", file, "-o", text).code());
        assertTrue(Files.readString(text).contains("P6.3"));
    }

    @Test
    void theSameInputGivesTheSameReport() throws IOException {
        Path file = Description.complete().with("agency:DRC", "[ a skos:Concept ]").in(folder, "bad.ttl");
        assertEquals(Run.pim("validate", file, "--format", "json"), Run.pim("validate", file, "--format", "json"));
    }

    @Test
    void anUnreadableFileStandsInTheReportWithReasonAndPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ttl"), "<https://example.org/a> <https://example.org/b> .\n");
        JsonObject report = Run.pim("validate", file, "--format", "json").json();
        JsonObject entry = report.getAsJsonArray("files").get(0).getAsJsonObject();
        assertEquals("unreadable", entry.get("outcome").getAsString());
        assertEquals("SYNTAX", entry.get("reason").getAsString());
        assertEquals(1, entry.getAsJsonArray("remarks").get(0).getAsJsonObject().get("line").getAsInt());
        assertEquals(0, report.getAsJsonObject("counts").get("datasets").getAsInt());
    }
}
