package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.findings.Report;
import pimkg.text.Language;

/** SARIF as its readers take it. */
class SarifReportTest {

    private static JsonObject run(Report report) {
        return JsonParser.parseString(Fixture.write(ReportFormat.SARIF, report)).getAsJsonObject()
            .getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    private static List<JsonObject> results(JsonObject run) {
        return objects(run.getAsJsonArray("results"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(each -> each.getAsJsonObject()).toList();
    }

    private static List<String> fingerprints(Report report) {
        return results(run(report)).stream().map(result -> result.getAsJsonObject("partialFingerprints").toString()).toList();
    }

    private static Set<?> faults(String sarif) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Fixture.text("format/sarif.schema.json"));
        return schema.validate(sarif, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itHasWhatSarifRequiresAndNothingSarifDoesNotKnow(Language language) {
        assertEquals(Set.of(), faults(Fixture.write(ReportFormat.SARIF, Fixture.report(language))));
    }

    @ParameterizedTest
    @CsvSource({"error, fatal", "2.1.0, 2.0.0", "ruleId, ruleID", "startLine, beginLine"})
    void theSchemaWouldFindADefect(String right, String wrong) {
        String sarif = Fixture.write(ReportFormat.SARIF, Fixture.report(Language.EN));
        assertFalse(faults(sarif.replace("\"" + right + "\"", "\"" + wrong + "\"")).isEmpty());
    }

    @Test
    void everyResultPointsToItsRule() {
        JsonObject run = run(Fixture.report(Language.EN));
        List<JsonObject> rules = objects(run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules"));
        assertEquals(6, results(run).size());
        for (JsonObject result : results(run)) {
            JsonObject rule = rules.get(result.get("ruleIndex").getAsInt());
            assertEquals(rule.get("id"), result.get("ruleId"));
            assertEquals(rule.getAsJsonObject("defaultConfiguration").get("level"), result.get("level"));
        }
    }

    @Test
    void aFingerprintStaysWhenTheLineMovesAndOnlyThen() {
        Report before = Fixture.report(Language.EN);
        String moved = Fixture.text("format/odd.ttl").replace("# Fictional.", "\n\n# Moved.");
        assertEquals(fingerprints(before), fingerprints(Report.of(Fixture.judge(moved), Fixture.KNOWLEDGE, Language.FR)));
        assertEquals(6, Set.copyOf(fingerprints(before)).size());
        String other = Fixture.text("format/odd.ttl").replace("=cmd|", "=other|");
        assertNotEquals(fingerprints(before), fingerprints(Report.of(Fixture.judge(other), Fixture.KNOWLEDGE, Language.EN)));
    }

    @Test
    void whatCouldNotBeReadIsTheRunsTroubleAndNoResult() {
        JsonObject invocation = objects(run(Fixture.report(Language.EN)).getAsJsonArray("invocations")).get(0);
        assertFalse(invocation.get("executionSuccessful").getAsBoolean());
        JsonObject trouble = objects(invocation.getAsJsonArray("toolExecutionNotifications")).get(0);
        assertEquals("SYNTAX", trouble.getAsJsonObject("descriptor").get("id").getAsString());
        assertTrue(trouble.toString().contains("\"in/broken,%201.ttl\"") && trouble.toString().contains("\"startLine\":2"), trouble::toString);
    }

    @ParameterizedTest
    @CsvSource({"a b.ttl, a%20b.ttl", "données.ttl, donn%C3%A9es.ttl", "a:b.ttl, ./a:b.ttl", "./x/../y.ttl, y.ttl", "100%.ttl, 100%25.ttl",
        "/elsewhere/a#b.ttl, file:///elsewhere/a%23b.ttl"})
    void namesOfFilesBecomeReferences(String file, String uri) {
        assertEquals(uri, Location.uri(file));
    }

    @Test
    void aFileBelowTheWorkingDirectoryIsNamedFromThere() {
        assertEquals("src/test/resources/pimkg/format/odd.ttl", Location.uri(Golden.file("format/odd.ttl").toAbsolutePath().toString()));
    }
}
