package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.format.ReportFormat;

/** The forms of a report on the command line, and the comparison with an earlier one. */
class ValidateFormatsTest {

    @TempDir
    private Path folder;
    private Path bad;

    @BeforeEach
    void describe() throws IOException {
        bad = Description.withoutPublisher().in(folder, "bad.ttl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text|VIOLATION P6.3", "json|\"code\": \"P6.3\"", "jsonl|{\"code\":\"P6.3\"", "csv|P6.3,violation", "tsv|P6.3\tviolation",
        "ttl|sh:ValidationResult", "jsonld|sh:ValidationResult", "html|<bdi>P6.3</bdi>", "md|## Violation P6.3", "sarif|\"ruleId\": \"P6.3\"",
        "junit|<failure message=", "github|::error file="})
    void everyFormCanBeAskedForByName(String format, String holds) {
        Run run = Run.pim("validate", bad, "--format", format, "--lang", "en");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains(holds.replace("\\t", "\t")), run.out());
    }

    @ParameterizedTest
    @CsvSource({"r.csv, code,", "r.md, # Report", "r.sarif, {", "r.xml, <?xml", "r.html, <!DOCTYPE html>", "r.jsonl, {", "r.xlsx, PK", "r.tsv, code"})
    void theEndingOfTheOutputFileChooses(String name, String begin) throws IOException {
        Path report = folder.resolve(name);
        Run run = Run.pim("validate", bad, "-o", report, "--lang", "en");
        assertEquals(1, run.code(), run.err());
        assertEquals("", run.out());
        String content = new String(Files.readAllBytes(report), StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
        assertTrue(content.startsWith(begin), content);
    }

    @Test
    void aWorkbookIsNotPouredIntoATerminal() {
        Run run = Run.pim("validate", bad, "--format", "xlsx", "--lang", "en");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("-o report.xlsx"), run.err());
    }

    @Test
    void theHelpNamesEveryFormat() {
        String help = Run.pim("validate", "--help").said();
        assertEquals(List.of(), Stream.of(ReportFormat.values()).map(ReportFormat::code).filter(code -> !help.contains(code)).toList());
    }

    private Path report(Path input) {
        Path report = folder.resolve("earlier.json");
        Run.pim("validate", input, "-o", report);
        return report;
    }

    @Test
    void onlyWhatIsNewSinceTheEarlierReportFails() throws IOException {
        Path earlier = report(bad);
        Run same = Run.pim("validate", bad, "--baseline", earlier, "--lang", "en");
        assertEquals(0, same.code(), same.said());
        assertTrue(same.said().contains("new 0, still there 1, fixed 0") && same.said().contains("(still there)"), same.out());
        Path worse = Description.withoutPublisher().with("eu-lang:ENG", "\"en\"").in(folder, "worse.ttl");
        assertEquals(0, Run.pim("validate", worse, "--baseline", earlier).code());
        assertEquals(1, Run.pim("validate", worse, "--baseline", earlier, "--fail-on", "warning").code());
    }

    @Test
    void whatIsGoneIsListedAsFixed() throws IOException {
        Path earlier = report(bad);
        Path good = Description.complete().in(folder, "good.ttl");
        Run run = Run.pim("validate", good, "--baseline", earlier, "--lang", "en");
        assertEquals(0, run.code());
        assertTrue(run.said().contains("Fixed since then: P6.3 <" + Description.IRI + "> dct:publisher"), run.out());
    }

    @Test
    void jsonTellsNewStillThereAndFixed() throws IOException {
        Path earlier = report(bad);
        Path other = Description.withUnregisteredPublisher().in(folder, "other.ttl");
        JsonObject report = Run.pim("validate", other, "--baseline", earlier, "--format", "json").json();
        assertEquals("new", report.getAsJsonArray("findings").get(0).getAsJsonObject().get("baseline").getAsString());
        assertEquals("P6.3", report.getAsJsonArray("fixed").get(0).getAsJsonObject().get("code").getAsString());
        JsonObject again = Run.pim("validate", bad, "--baseline", earlier, "--format", "json").json();
        assertEquals("still there", again.getAsJsonArray("findings").get(0).getAsJsonObject().get("baseline").getAsString());
        assertEquals(0, again.getAsJsonArray("fixed").size());
        assertFalse(Run.pim("validate", bad, "--format", "json").json().has("fixed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"csv|,baseline", "csv|,still there", "md|(still there)", "html|still there", "sarif|\"baselineState\": \"unchanged\"",
        "junit|failures=\"0\"", "github|(still there)", "jsonl|\"baseline\":\"still there\""})
    void theOtherFormsTellItToo(String format, String holds) throws IOException {
        Run run = Run.pim("validate", bad, "--baseline", report(bad), "--format", format, "--lang", "en");
        assertTrue(run.out().contains(holds), run.out());
    }

    @Test
    void sarifKeepsWhatIsGoneAsAbsent() throws IOException {
        Path earlier = report(bad);
        Run run = Run.pim("validate", Description.complete().in(folder, "good.ttl"), "--baseline", earlier, "--format", "sarif");
        assertTrue(run.out().contains("\"baselineState\": \"absent\""), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"profile\": \"core\", \"findings\": [|line 1 column", "{\"runs\": []}|line 1 column", "''|line 1 column"})
    void anEarlierReportThatIsNoneIsAFaultOfTheCommandLine(String content, String place) throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.json"), content);
        Run run = Run.pim("validate", bad, "--baseline", foreign, "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("foreign.json is no report of pim validate") && run.err().contains(place), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anEarlierReportThatIsNotThereIsAFaultOfTheCommandLine() {
        Run run = Run.pim("validate", bad, "--baseline", folder.resolve("none.json"), "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("none.json does not exist"), run.err());
    }
}
