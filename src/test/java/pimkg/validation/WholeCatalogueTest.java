package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Source;
import pimkg.graph.StoppedException;
import pimkg.graph.StoppedException.Limit;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.validation.Verdict.Judged;

/** A rule that compares each description with all others stays affordable when many are alike. */
class WholeCatalogueTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final DescriptionValidator VALIDATOR = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));
    private static final String PREFIXES = """
        @prefix category: <https://w3id.org/pim-kg/ontology/categories#> .
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix people: <https://w3id.org/pim-kg/ontology/people#> .
        @prefix pim: <https://w3id.org/pim-kg/ontology/pim#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://example.org/year> dcat:startDate "2026-01-01"^^xsd:date .
        """;

    private static RdfInput alike(int number) {
        String text = PREFIXES + IntStream.range(0, number).mapToObj(("<https://example.org/d/%d> a dcat:Dataset ; pim:category category:PopulationData ; "
            + "pim:populationGroup people:Refugee ; dct:spatial <https://example.org/place> ; dct:temporal <https://example.org/year> .\n")::formatted)
            .collect(Collectors.joining());
        return RdfInput.of("alike.ttl", Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> repeats(int number) {
        return assertInstanceOf(Judged.class, VALIDATOR.judge(alike(number))).findings().stream()
            .filter(finding -> finding.rule().shape().getURI().endsWith("#PossibleDuplicate")).toList();
    }

    @Test
    void twoAlikeNameEachOther() {
        List<Finding> found = repeats(2);
        assertEquals(2, found.size());
        found.forEach(finding -> assertTrue(finding.value().isPresent() && !finding.value().get().equals(finding.dataset())));
    }

    @Test
    void ofManyAlikeEachNamesTwentyOthers() {
        List<Finding> found = repeats(150);
        assertEquals(150 * 20, found.size());
        assertEquals(150, found.stream().map(Finding::dataset).distinct().count());
    }

    @Test
    void comparingCanBeStopped() {
        AtomicInteger told = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void descriptions(Source input, long number) {
                // 50 while reading; the others are comparisons.
                if (told.incrementAndGet() > 60) {
                    throw new StoppedException(Limit.TIME);
                }
            }
        };
        assertThrows(StoppedException.class, () -> VALIDATOR.judge(List.of(alike(50)), impatient));
        assertEquals(61, told.get());
    }
}
