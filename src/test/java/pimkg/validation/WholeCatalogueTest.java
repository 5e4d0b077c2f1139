package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.StoppedException;
import pimkg.graph.StoppedException.Limit;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;
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
        return input(PREFIXES + IntStream.range(0, number).mapToObj(each -> described(each, 1)).collect(Collectors.joining()));
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
    void oneThatIsAlikeInTwoWaysNamesTwentyToo() {
        String both = "<https://example.org/both> a dcat:Dataset ; pim:category category:PopulationData ; pim:populationGroup people:Refugee ; "
            + "dct:spatial <https://example.org/place/1>, <https://example.org/place/2> ; dct:temporal <https://example.org/year> .\n";
        String text = PREFIXES + IntStream.range(0, 50).mapToObj(each -> described(each, 1 + each % 2)).collect(Collectors.joining()) + both;
        Judged judged = assertInstanceOf(Judged.class, VALIDATOR.judge(input(text)));
        assertEquals(20, judged.findings().stream().filter(finding -> finding.rule().shape().getURI().endsWith("#PossibleDuplicate")
            && finding.dataset().getURI().endsWith("/both")).map(Finding::value).distinct().count());
    }

    /** A file may become shorter while it is judged. */
    @Test
    void thoseThatCameAreComparedEvenIfOthersDoNot() {
        Comparison comparison = new Comparison(VALIDATOR.shapes().catalogueChecks().get(0));
        List<Slice> slices = new ArrayList<>();
        DescriptionStream.read(twins(1), VALIDATOR.shapes(), Window.STANDARD, slices::add);
        List<Long> keys = VALIDATOR.shapes().keys(slices.get(0), () -> { }).get(0);
        IntStream.range(0, 3).forEach(each -> comparison.note(keys));
        slices.forEach(slice -> comparison.keep(slice, keys, () -> { }));
        assertEquals(1, comparison.waiting());
        assertEquals(2, comparison.findings("twins.ttl", RuleSet.core(KNOWLEDGE), () -> { }).size());
    }

    /** Without the second reading nobody knows which match: that is no file without duplicates. */
    @Test
    void aFileThatIsGoneBeforeItIsComparedIsNotJudged() {
        AtomicInteger opened = new AtomicInteger();
        VALIDATOR.judge(fading(alike(1), opened, Integer.MAX_VALUE));
        int once = opened.getAndSet(0);
        Verdict.Unreadable gone = assertInstanceOf(Verdict.Unreadable.class, VALIDATOR.judge(fading(alike(2), opened, once)));
        assertEquals(Reading.Reason.IO, gone.why().reason());
    }

    /** One that can be opened so many times. */
    private static RdfInput fading(RdfInput input, AtomicInteger opened, int times) {
        return new RdfInput(input.name(), input.declared(), input.size(), () -> {
            if (opened.getAndIncrement() >= times) {
                throw new NoSuchFileException(input.name());
            }
            return input.content().open();
        });
    }

    /** Two by two alike: what is said of two is let go once they were compared, however many follow. */
    @Test
    void whatWasComparedIsLetGo() {
        Comparison comparison = new Comparison(VALIDATOR.shapes().catalogueChecks().get(0));
        List<Integer> waiting = new ArrayList<>();
        for (boolean first : new boolean[] {true, false}) {
            DescriptionStream.read(twins(50), VALIDATOR.shapes(), Window.STANDARD, slice -> {
                List<Long> keys = VALIDATOR.shapes().keys(slice, () -> { }).get(0);
                if (first) {
                    comparison.note(keys);
                } else {
                    comparison.keep(slice, keys, () -> { });
                    waiting.add(comparison.waiting());
                }
            });
        }
        assertEquals(IntStream.range(0, 100).mapToObj(each -> 1 - each % 2).toList(), waiting);
        assertEquals(100, comparison.findings("twins.ttl", RuleSet.core(KNOWLEDGE), () -> { }).size());
    }

    private static RdfInput twins(int pairs) {
        return input(PREFIXES + IntStream.range(0, 2 * pairs).mapToObj(each -> described(each, each / 2)).collect(Collectors.joining()));
    }

    private static String described(int number, int place) {
        return ("<https://example.org/d/%d> a dcat:Dataset ; pim:category category:PopulationData ; pim:populationGroup people:Refugee ; "
            + "dct:spatial <https://example.org/place/%d> ; dct:temporal <https://example.org/year> .\n").formatted(number, place);
    }

    private static RdfInput input(String text) {
        return RdfInput.of("alike.ttl", Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void comparingCanBeStopped() {
        int looks = looks(Integer.MAX_VALUE);
        // Each description is compared at the end, and the clock looked at before.
        assertThrows(StoppedException.class, () -> looks(looks - 10));
    }

    /** How often the clock is looked at, when the work is stopped after so many times. */
    private static int looks(int most) {
        AtomicInteger looked = new AtomicInteger();
        VALIDATOR.judge(List.of(alike(50)), new Progress() {
            @Override
            public void look() {
                if (looked.incrementAndGet() > most) {
                    throw new StoppedException(Limit.TIME);
                }
            }
        });
        return looked.get();
    }
}
