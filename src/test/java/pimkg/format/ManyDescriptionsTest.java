package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.findings.Baseline;
import pimkg.findings.Report;
import pimkg.text.Language;
import pimkg.validation.Judgement;

/** Reports on catalogues: what is counted, what is cut short, and what is compared. */
class ManyDescriptionsTest {

    private static final String PREFIXES = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n";

    /** So many descriptions, each with a publisher in words of its own. */
    private static String faulty(int number) {
        return IntStream.range(0, number).mapToObj(index -> "<https://example.org/d/%03d> a dcat:Dataset ; dct:publisher \"Nobody %03d\" .".formatted(index, index))
            .collect(Collectors.joining("\n"));
    }

    private static String clean(int number) {
        return IntStream.range(0, number).mapToObj(index -> "<https://example.org/c/%03d> a dcat:Dataset ; dct:description \"x\" ; dct:publisher <https://example.org/p> ."
            .formatted(index)).collect(Collectors.joining("\n"));
    }

    private static Judgement judge(String... inputs) {
        return Fixture.validator().judge(IntStream.range(0, inputs.length)
            .mapToObj(index -> Fixture.input(index + ".ttl", PREFIXES + inputs[index])).toList());
    }

    private static Report compared(Judgement before, Judgement after) throws IOException {
        String json = Fixture.write(ReportFormat.JSON, Report.of(before, Fixture.KNOWLEDGE, Language.EN));
        Baseline baseline = Baseline.read("earlier.json", new StringReader(json));
        return new Report(after, Fixture.KNOWLEDGE, Language.EN, Optional.of(baseline.compare(after)));
    }

    private static String write(ReportFormat format, Judgement judgement) {
        return Fixture.write(format, Report.of(judgement, Fixture.KNOWLEDGE, Language.EN));
    }

    private static String section(String text, String title) {
        return text.substring(text.indexOf("\n" + title + "\n") + 1).split("\n\n", 2)[0];
    }

    @Test
    void eachFileHasOneLineAtTheTopAndAllHaveOneTogether() {
        List<String> lines = write(ReportFormat.TEXT, judge(faulty(2), clean(3))).lines().limit(4).toList();
        assertEquals(List.of("0.ttl: descriptions 2, violations 2, warnings 0, notes 2", "1.ttl: descriptions 3, violations 0, warnings 0, notes 0",
            "All together: files 2, descriptions 5, violations 2, warnings 0, notes 2", "  Nothing to mend in 3 of 5 descriptions."), lines);
    }

    @Test
    void theTenDescriptionsThatStateTheLeastAreNamedAndNoCleanOne() {
        String weakest = section(write(ReportFormat.TEXT, judge(faulty(14) + clean(4))), "The descriptions that state the least");
        assertEquals(2 + 10, weakest.lines().count(), weakest);
        assertFalse(weakest.contains("example.org/c/"), weakest);
    }

    @Test
    void ofManyAgenciesTwentyAreNamedAndTheOthersCounted() {
        String agencies = section(write(ReportFormat.TEXT, judge(faulty(26))), "By agency");
        assertEquals(2 + 20 + 1, agencies.lines().count(), agencies);
        assertTrue(agencies.endsWith("… and 6 more"), agencies);
    }

    @Test
    void oneDescriptionHasNoTablesOfGroups() {
        String text = write(ReportFormat.TEXT, judge(faulty(1)));
        assertFalse(text.contains("By agency") || text.contains("state the least"), text);
        assertFalse(write(ReportFormat.HTML, judge(faulty(1))).contains("<caption>"));
    }

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, names = {"TEXT", "MD"})
    void aFaultOfAThousandIsToldOnce(ReportFormat format) {
        String report = write(format, judge(faulty(1000)));
        assertEquals(2, report.split("Name the publisher by its web address\\.", -1).length);
        assertTrue(report.contains("1,000 times, in 1,000 descriptions") && report.contains("… and 997 more"), report);
    }

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, names = {"CSV", "JSONL", "GITHUB", "SARIF", "JSON", "JUNIT", "HTML"})
    void theOtherFormsHoldEveryOne(ReportFormat format) {
        String report = write(format, judge(faulty(300)));
        IntStream.range(0, 300).forEach(index -> assertTrue(report.contains("Nobody %03d".formatted(index)), format.code()));
    }

    @Test
    void whatIsFixedIsListedUpToTwentyInTextAndWhollyElsewhere() throws IOException {
        String mended = faulty(25).replace("\"Nobody", "<https://example.org/p> ; dct:title \"Nobody");
        Report report = compared(judge(faulty(25)), judge(mended));
        String text = Fixture.write(ReportFormat.TEXT, report);
        assertTrue(text.contains("new 0, still there 25, fixed 25") && text.contains("  X1  <https://example.org/d/019>  dct:publisher  \"Nobody 019\""), text);
        assertTrue(!text.contains("Nobody 020") && text.contains("… and 5 more"), text);
        assertTrue(Fixture.write(ReportFormat.MD, report).contains("- X1 `https://example.org/d/024` `dct:publisher` `Nobody 024`"));
        assertTrue(Fixture.write(ReportFormat.HTML, report).contains("X1 https://example.org/d/024 dct:publisher Nobody 024"));
    }

    @Test
    void whatWasNotJudgedAgainIsCountedAndNotCalledFixed() throws IOException {
        String text = Fixture.write(ReportFormat.TEXT, compared(judge(faulty(5)), judge(faulty(3)))).replaceAll("\\s+", " ");
        assertTrue(text.contains("new 0, still there 6, fixed 0.") && text.contains("Nothing can be said of 4 earlier findings"), text);
    }

    @Test
    void onlyNewViolationsAreFailuresOfATest() throws IOException {
        String xml = Fixture.write(ReportFormat.JUNIT, compared(judge(faulty(2)), judge(faulty(3))));
        assertTrue(xml.contains("tests=\"6\" failures=\"1\""), xml);
        assertTrue(xml.contains("Violation X1 (still there)") && xml.contains("Violation X1 (new)"), xml);
    }

    @Test
    void repeatsOfNewAndOldFindingsAreToldApart() throws IOException {
        String text = Fixture.write(ReportFormat.TEXT, compared(judge(faulty(2)), judge(faulty(5)))).replaceAll("\\s+", " ");
        assertTrue(text.contains("VIOLATION X1, Competency and capacity (still there): 2 times"), text);
        assertTrue(text.contains("VIOLATION X1, Competency and capacity (new): 3 times"), text);
    }
}
