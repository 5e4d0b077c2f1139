package pimkg.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;

/** A fault that many descriptions share is told once, and its number is right. */
class RepeatTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();

    private static Report report(String... inputs) {
        DescriptionValidator validator = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));
        List<RdfInput> all = IntStream.range(0, inputs.length).mapToObj(index -> RdfInput.of(index + ".ttl", Optional.empty(),
            ("@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . " + inputs[index])
                .getBytes(StandardCharsets.UTF_8))).toList();
        Judgement judgement = validator.judge(all);
        return Report.of(judgement, KNOWLEDGE, Language.EN);
    }

    private static Repeat on(String path, Report report) {
        return Repeat.of(report).stream().filter(repeat -> repeat.first().path().equals(Optional.of(path))).findFirst().orElseThrow();
    }

    private static String datasets(int from, int to, String more) {
        return IntStream.range(from, to).mapToObj(index -> "<urn:d" + index + "> a dcat:Dataset" + more + " .").collect(Collectors.joining("\n"));
    }

    @Test
    void whatManyLackIsToldOnceOverAllInputs() {
        Report report = report(datasets(0, 4, ""), datasets(4, 6, ""));
        Repeat title = on("dct:title", report);
        assertEquals(6, title.times());
        assertEquals(6, title.datasets());
        assertEquals(Repeat.PLACES, title.places().size());
        assertEquals(3, title.more());
        assertTrue(title.sameValue());
    }

    @Test
    void manyValuesOfOneDescriptionAreToldOnceToo() {
        Repeat language = on("dct:language", report("<urn:d> a dcat:Dataset ; dct:language \"a\", \"b\" ."));
        assertEquals(2, language.times());
        assertEquals(1, language.datasets());
        assertFalse(language.sameValue());
    }

    @Test
    void nothingIsLostAndTheHeaviestComesFirst() {
        Report report = report(datasets(0, 3, " ; dct:language \"a\""), datasets(3, 4, ""));
        List<Repeat> repeats = Repeat.of(report);
        assertEquals(report.judgement().findings().count(), repeats.stream().mapToLong(Repeat::times).sum());
        List<Severity> weights = repeats.stream().map(repeat -> repeat.first().severity()).toList();
        assertEquals(weights.stream().sorted().toList(), weights);
        assertEquals(2, Stream.of(Severity.VIOLATION, Severity.WARNING).filter(weights::contains).count());
    }

    @Test
    void cleanDescriptionsAreCountedInputByInput() {
        assertEquals(0, report(datasets(0, 3, "")).judgement().clean());
        assertEquals(0, report("<urn:d> a dcat:Dataset .", "<urn:d> a dcat:Dataset .").judgement().clean());
    }
}
