package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pimkg.text.Language;

/** What holds of the forms of a report beyond how they look. */
class ReportFormatTest {

    private static String write(ReportFormat format, Language language) {
        return Fixture.write(format, Fixture.report(language));
    }

    @ParameterizedTest
    @CsvSource({"r.txt, TEXT", "r.json, JSON", "r.jsonl, JSONL", "r.csv, CSV", "r.tsv, TSV", "r.ttl, TTL", "r.jsonld, JSONLD", "r.html, HTML",
        "r.htm, HTML", "a/b.md, MD", "R.XLSX, XLSX", "r.sarif, SARIF", "r.sarif.json, SARIF", "TEST-r.xml, JUNIT"})
    void theEndingOfAFileChooses(String file, ReportFormat format) {
        assertEquals(Optional.of(format), ReportFormat.ofFile(file));
    }

    @ParameterizedTest
    @CsvSource({"report", "report.pdf", "json", "a.github"})
    void anotherEndingChoosesNothing(String file) {
        assertEquals(Optional.empty(), ReportFormat.ofFile(file));
    }

    @Test
    void mediaTypesAreAllDifferentAndLeadBack() {
        List<String> types = Stream.of(ReportFormat.values()).map(ReportFormat::mediaType).flatMap(Optional::stream).toList();
        assertEquals(types.size(), Set.copyOf(types).size());
        types.forEach(type -> assertEquals(Optional.of(type), ReportFormat.ofMediaType(type).flatMap(ReportFormat::mediaType)));
        assertEquals(Optional.empty(), ReportFormat.ofMediaType(""));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void anUnreadableInputIsToldInEveryFormThatTellsOfInputs(ReportFormat format) {
        if (format.isText() && format != ReportFormat.TTL && format != ReportFormat.JSONLD) {
            assertTrue(write(format, Language.EN).contains("nonsense"), format.code());
        }
    }

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, names = {"TEXT", "MD", "GITHUB", "JUNIT", "HTML", "SARIF"})
    void nothingThatSteersATerminalOrTheReadingDirectionGetsThrough(ReportFormat format) {
        String report = write(format, Language.EN);
        assertFalse(report.contains("\u0007") || report.contains("\\u0007") && format != ReportFormat.SARIF, report);
        assertFalse(format != ReportFormat.SARIF && report.contains("\u202E"), report);
    }

    @Test
    void thePageRunsNothingFetchesNothingAndEscapesEveryValue() {
        for (Language language : Language.values()) {
            String page = write(ReportFormat.HTML, language);
            assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
            assertFalse(page.matches("(?s).*<(script|link|img|iframe|object)\\b.*") || page.contains("@import") || page.contains("url("), page);
            assertFalse(page.matches("(?s).*\\s(href|src|on\\w+)=.*"), page);
            assertTrue(page.contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.dir() + "\">"), page);
        }
    }

    @Test
    void linesOfJsonAreTheFindingsOfTheReportAndItsSummary() {
        JsonObject whole = JsonParser.parseString(write(ReportFormat.JSON, Language.EN)).getAsJsonObject();
        List<JsonElement> lines = write(ReportFormat.JSONL, Language.EN).lines().map(JsonParser::parseString).toList();
        assertEquals(whole.getAsJsonArray("findings").asList(), lines.subList(0, lines.size() - 1));
        JsonObject summary = lines.get(lines.size() - 1).getAsJsonObject().getAsJsonObject("summary");
        whole.remove("findings");
        assertEquals(whole, summary);
    }

    @Test
    void jsonTellsScoresOfEachDescriptionAgencyAndCategory() {
        JsonObject scores = JsonParser.parseString(write(ReportFormat.JSON, Language.EN)).getAsJsonObject().getAsJsonObject("scores");
        assertEquals(List.of("dataset", "agency", "category"), List.copyOf(scores.keySet()));
        assertEquals(5, scores.getAsJsonArray("dataset").size());
        JsonObject category = scores.getAsJsonArray("category").get(0).getAsJsonObject();
        assertEquals("Population data", category.get("label").getAsString());
        assertEquals(2, category.get("datasets").getAsInt());
        assertEquals(List.of(3, 2), List.of(category.get("checked").getAsInt(), category.get("stated").getAsInt()));
    }

    @Test
    void junitCountsWhatItHolds() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(Fixture.bytes(ReportFormat.JUNIT, Fixture.report(Language.AR))));
        for (int index = 0; index < xml.getElementsByTagName("testsuite").getLength(); index++) {
            Element suite = (Element) xml.getElementsByTagName("testsuite").item(index);
            assertEquals(suite.getAttribute("tests"), Integer.toString(suite.getElementsByTagName("testcase").getLength()));
            assertEquals(suite.getAttribute("failures"), Integer.toString(suite.getElementsByTagName("failure").getLength()));
            assertEquals(suite.getAttribute("errors"), Integer.toString(suite.getElementsByTagName("error").getLength()));
            assertEquals(suite.getAttribute("skipped"), Integer.toString(suite.getElementsByTagName("skipped").getLength()));
        }
        assertEquals(1, xml.getElementsByTagName("error").getLength());
    }

    @Test
    void aLineForGitHubHoldsOneCommand() {
        List<String> lines = write(ReportFormat.GITHUB, Language.EN).lines().toList();
        assertEquals(6 + 2, lines.size());
        lines.forEach(line -> assertTrue(line.matches("::(error|warning|notice) file=[^:]*::.*"), line));
        assertEquals("error error error error error notice warning warning", lines.stream().map(line -> line.substring(2, line.indexOf(' ')))
            .sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void theTextFitsATerminal() {
        String text = write(ReportFormat.TEXT, Language.EN);
        List<String> wide = text.lines().filter(line -> line.codePointCount(0, line.length()) > 80).toList();
        assertEquals(1, wide.size(), "Only a table row with somebody's long name may be wider: " + wide);
    }
}
