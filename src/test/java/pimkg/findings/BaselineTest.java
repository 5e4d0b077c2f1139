package pimkg.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;

/** What is new since an earlier report, what is still there, and what nobody can tell. */
class BaselineTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final DescriptionValidator VALIDATOR =
        new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));

    private static Judgement judge(String... datasets) {
        String turtle = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n" + String.join("\n", datasets);
        return VALIDATOR.judge(List.of(RdfInput.of("x.ttl", Optional.empty(), turtle.getBytes(StandardCharsets.UTF_8))));
    }

    /** A report on these findings, as short as may be. */
    private static Baseline baseline(Judgement judgement) throws IOException {
        List<String> findings = judgement.findings().map(Earlier::of).map(finding ->
            "{\"code\":\"%s\",\"shape\":\"%s\",\"dataset\":\"%s\",\"path\":%s,\"value\":%s,\"line\":7,\"suggestions\":[\"x\"]}".formatted(
                finding.code(), finding.shape(), finding.dataset(), quoted(finding.path()), quoted(finding.value()))).toList();
        return read("{\"conforms\":false,\"profile\":\"core\",\"counts\":{\"violation\":1},\"findings\":[" + String.join(",", findings) + "],\"files\":[]}");
    }

    private static String quoted(Optional<String> text) {
        return text.map(value -> "\"" + value + "\"").orElse("null");
    }

    private static Baseline read(String json) throws IOException {
        return Baseline.read("earlier.json", new StringReader(json));
    }

    @Test
    void theSameFindingsAreStillThereWhereverTheyMoved() throws IOException {
        Judgement before = judge("<urn:a> a dcat:Dataset .");
        Judgement after = judge("\n\n\n<urn:a> a dcat:Dataset .");
        Comparison comparison = baseline(before).compare(after);
        assertTrue(before.findings().count() > 5);
        assertTrue(after.findings().allMatch(finding -> comparison.of(finding) == Status.KNOWN));
        assertEquals(List.of(), comparison.fixed());
        assertEquals(0, comparison.unjudged());
    }

    @Test
    void whatTheEarlierReportDidNotHaveIsNewAndWhatIsGoneIsFixed() throws IOException {
        Judgement before = judge("<urn:a> a dcat:Dataset ; dct:language \"en\" .");
        Judgement after = judge("<urn:a> a dcat:Dataset ; dct:language \"fr\" ; dct:title \"Named\"@en .");
        Comparison comparison = baseline(before).compare(after);
        assertEquals(List.of("\"fr\""), after.findings().filter(finding -> comparison.of(finding) == Status.NEW)
            .map(finding -> finding.value().orElseThrow().toString()).toList());
        assertEquals(List.of(Optional.of("dct:language"), Optional.of("dct:title")),
            comparison.fixed().stream().map(Earlier::path).sorted((a, b) -> a.orElse("").compareTo(b.orElse(""))).toList());
    }

    @Test
    void aDescriptionThatIsNotJudgedAgainHasNothingFixed() throws IOException {
        Judgement before = judge("<urn:a> a dcat:Dataset .", "<urn:b> a dcat:Dataset .");
        Comparison comparison = baseline(before).compare(judge("<urn:a> a dcat:Dataset ."));
        assertEquals(List.of(), comparison.fixed());
        assertEquals(before.findings().filter(finding -> finding.dataset().hasURI("urn:b")).count(), comparison.unjudged());
    }

    @Test
    void aSecondFaultOfTheSameKindIsNew() throws IOException {
        String contact = "<urn:a> <http://www.w3.org/ns/dcat#contactPoint> [ a <http://www.w3.org/2006/vcard/ns#Organization> ] .";
        Judgement before = judge("<urn:a> a dcat:Dataset .", contact);
        Judgement after = judge("<urn:a> a dcat:Dataset .", contact, contact);
        long nameless = before.findings().map(Earlier::of).filter(finding -> finding.value().equals(Optional.of("_:"))).count();
        assertTrue(nameless > 0, "The case needs a finding on something without a name.");
        assertEquals(nameless, baseline(before).compare(after).fresh().size());
        assertEquals(List.of(), baseline(before).compare(before).fresh().stream().toList());
    }

    @Test
    void findingsThatAreEqualAreToldApart() throws IOException {
        Judgement judgement = judge("<urn:a> a dcat:Dataset .");
        Finding finding = judgement.findings().findFirst().orElseThrow();
        Finding twin = new Finding(finding.rule(), finding.dataset(), finding.path(), finding.value(), finding.suggestions(), finding.place());
        Comparison comparison = read("{\"profile\":\"core\",\"findings\":[]}").compare(judgement);
        assertEquals(Status.NEW, comparison.of(finding));
        assertEquals(Status.KNOWN, comparison.of(twin));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "[]|line 1 column 2 path $", "{\"findings\": []}|line 1", "{\"profile\": \"core\"}|line 1", "{\"profile\": \"core\", \"findings\": 3}|path $.findings",
        "{\"profile\": \"core\", \"findings\": [{\"code\": \"P1\"}]}|path $.findings[0]", "{\"profile\": \"core\", \"findings\": [{\"code\": []}]}|path $.findings[0].code",
        "{\"profile\": \"core\", \"findings\": [|line 1", "not json|line 1", "{\"version\": \"2.1.0\", \"runs\": []}|line 1"})
    void whatIsNoReportIsRefusedWithItsPlace(String json, String place) {
        BaselineException refused = assertThrows(BaselineException.class, () -> read(json));
        assertTrue(refused.place().contains(place), refused.place());
    }
}
