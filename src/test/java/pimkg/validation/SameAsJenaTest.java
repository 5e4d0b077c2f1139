package pimkg.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.bench.CatalogueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.shape.CompiledShapes;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.Window;
import pimkg.validation.DescriptionValidator.Means;

/** Reading description by description finds exactly what Jena's validator finds over the whole graph, in whatever order a file is. */
class SameAsJenaTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Background BACKGROUND = Background.of(KNOWLEDGE);
    private static final RuleSet CORE = RuleSet.core(KNOWLEDGE);
    private static final JenaReference JENA = new JenaReference(BACKGROUND, CORE);
    private static final DescriptionValidator WIDE = new DescriptionValidator(KNOWLEDGE, BACKGROUND, CORE);
    private static final DescriptionValidator NARROW = new DescriptionValidator(KNOWLEDGE, BACKGROUND, CORE,
        new Means(new Window(300, 200), Long.MAX_VALUE, false));
    private static final DescriptionValidator STORING = new DescriptionValidator(KNOWLEDGE, BACKGROUND, CORE,
        new Means(new Window(300, 200), 0, true));
    private static final RuleSet PORTALS = RuleSet.named(KNOWLEDGE, "dcat-ap").orElseThrow();
    private static final String GENERATED = generate(40);

    static Stream<String> cases() throws IOException {
        return RuleTest.cases().filter(name -> !name.contains("/"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onEveryCase(String name) throws IOException {
        RdfInput input = RdfInput.of(Golden.file("validation/" + name + ".ttl"), Optional.empty());
        assertEquals(JENA.findings(input), JenaReference.findings(judged(WIDE, input)));
    }

    @Test
    void onTheCatalogue() throws IOException {
        RdfInput input = RdfInput.of(Path.of("data/catalogue.ttl"), Optional.empty());
        assertEquals(JENA.findings(input), JenaReference.findings(judged(WIDE, input)));
    }

    @Test
    void onACatalogueLargerThanTheWindow() {
        sameOn(input("generated.ttl", GENERATED));
    }

    /** What it is tells it itself, also when the window is about to pass it. */
    @Test
    void onADescriptionThatIsAClassOfItself() {
        sameOn(input("generated.ttl", GENERATED + """
            <https://example.org/self> a <https://example.org/self> ; dct:title "Fictional"@en ;
                <http://www.w3.org/2000/01/rdf-schema#subClassOf> dcat:Dataset .
            """ + GENERATED.replace("example.org/", "example.org/more/")));
    }

    @Test
    void onACatalogueThatListsItsDatasetsAtTheEnd() {
        sameOn(input("generated.ttl", GENERATED + """
            <https://example.org/catalogue> a dcat:Catalog ; dcat:dataset <https://example.org/dataset/1>,
                <https://example.org/dataset/2>, <https://example.org/dataset/unheard-of> .
            """));
    }

    @Test
    void onACatalogueThatListsItsDatasetsFirstByTheRulesOfPortals() {
        Window small = new Window(300, 200);
        String datasets = IntStream.range(0, 40).mapToObj("<https://example.org/dataset/%d>"::formatted).collect(Collectors.joining(", "));
        int after = GENERATED.indexOf("<https://example.org/");
        RdfInput input = input("listed.ttl", GENERATED.substring(0, after)
            + "<https://example.org/catalogue> a dcat:Catalog ; dcat:dataset " + datasets + " .\n" + GENERATED.substring(after));
        var expected = new JenaReference(BACKGROUND, PORTALS).findings(input);
        assertEquals(expected, JenaReference.findings(judged(new DescriptionValidator(KNOWLEDGE, BACKGROUND, PORTALS,
            new Means(small, Long.MAX_VALUE, false)), input)));
        assertInstanceOf(Complete.class, DescriptionStream.read(input, CompiledShapes.of(PORTALS.shapes(), BACKGROUND), small, slice -> { }));
    }

    @Test
    void whenADatasetIsOneOnlyBecauseItIsListed() {
        sameOn(input("generated.ttl", GENERATED.replaceFirst("dataset/3> a dcat:Dataset ;", "dataset/3>") + """
            <https://example.org/catalogue> a dcat:Catalog ; dcat:dataset <https://example.org/dataset/3> .
            """));
    }

    @Test
    void whenADatasetIsOfAClassOfItsOwn() {
        sameOn(input("generated.ttl", GENERATED.replaceFirst("dataset/3> a dcat:Dataset ;", "dataset/3> a <https://example.org/Own> ;")
            + "<https://example.org/Own> rdfs:subClassOf dcat:Dataset ."));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whenStatementsStandInAnyOrder(long seed) {
        List<String> lines = new ArrayList<>(Arrays.asList(lines(GENERATED).split("\n")));
        Collections.shuffle(lines, new Random(seed));
        sameOn(input("shuffled.nt", String.join("\n", lines) + "\n"));
    }

    @Test
    void whenStatementsAreSortedByProperty() {
        List<String> lines = new ArrayList<>(Arrays.asList(lines(GENERATED).split("\n")));
        lines.sort(Comparator.comparing(line -> line.split(" ")[1]));
        sameOn(input("sorted.nt", String.join("\n", lines) + "\n"));
    }

    @Test
    void whenUnnamedContactsAndPeriodsAreShared() {
        StringBuilder shared = new StringBuilder(GENERATED);
        for (int number = 0; number < 40; number++) {
            shared.append("""

                <https://example.org/shared/%1$d> a dcat:Dataset ; dct:title "Fictional %1$d"@en ;
                    dcat:contactPoint _:desk ; dct:temporal _:year%2$d ; pim:category category:CaseManagement ;
                    dct:spatial <https://example.org/place/shared> ; pim:populationGroup people:Refugee .
                """.formatted(number, number % 3));
        }
        shared.append("""
            _:desk a vcard:Organization .
            _:year0 dcat:startDate "2026-01-01"^^xsd:date .
            _:year1 dcat:startDate "2026-13-01"^^xsd:date .
            """);
        sameOn(input("shared.ttl", shared.toString()));
    }

    /** Each shares something with some others: near by or far off, in one way or in several. Some say how they relate. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whenDescriptionsAreAlikeInSeveralWays(long seed) {
        Random random = new Random(seed);
        StringBuilder alike = new StringBuilder(GENERATED);
        for (int number = 0; number < 60; number++) {
            alike.append("<https://example.org/alike/%d> a dcat:Dataset ; dct:spatial %s ; pim:populationGroup %s ; pim:category %s ; dct:temporal %s%s .%n".formatted(
                number, some(random, "<https://example.org/place/%d>", 6), some(random, "<https://example.org/group/%d>", 3),
                some(random, "<https://example.org/kind/%d>", 3), some(random, "[ dcat:startDate \"202%d-01-01\"^^xsd:date ]", 3),
                number % 5 == 0 ? " ; dct:relation <https://example.org/alike/%d>".formatted(random.nextInt(60)) : ""));
        }
        sameOn(input("alike.ttl", alike.toString()));
    }

    /** One or two of so many. */
    private static String some(Random random, String pattern, int number) {
        return IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(each -> pattern.formatted(random.nextInt(number))).distinct()
            .collect(Collectors.joining(", "));
    }

    @Test
    void whenAStatementIsRepeated() {
        sameOn(input("twice.ttl", GENERATED + GENERATED.substring(GENERATED.indexOf("<https://example.org/dataset/5>"),
            GENERATED.indexOf("<https://example.org/dataset/7>"))));
    }

    @Test
    void whatIsReadThroughAStoreHasAPlaceToo() {
        List<String> lines = new ArrayList<>(Arrays.asList(lines(GENERATED).split("\n")));
        Collections.shuffle(lines, new Random(4));
        Verdict.Judged judged = judged(STORING, input("shuffled.nt", String.join("\n", lines) + "\n"));
        assertTrue(judged.findings().stream().allMatch(finding -> finding.place().position().isPresent()));
    }

    @Test
    void withoutADiskAFileOutOfOrderAndTooLargeIsRefusedAndNotHalfJudged() {
        List<String> lines = new ArrayList<>(Arrays.asList(lines(GENERATED).split("\n")));
        Collections.shuffle(lines, new Random(4));
        DescriptionValidator small = new DescriptionValidator(KNOWLEDGE, BACKGROUND, CORE, new Means(new Window(300, 200), 1 << 20, false));
        Verdict verdict = small.judge(new RdfInput("shuffled.nt", Optional.empty(), 2 << 20,
            () -> new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8))));
        assertEquals(Reading.Reason.OUT_OF_ORDER, assertInstanceOf(Verdict.Unreadable.class, verdict).why().reason());
    }

    private static void sameOn(RdfInput input) {
        var expected = JENA.findings(input);
        assertTrue(expected.size() > 2, "there is something to find");
        assertEquals(expected, JenaReference.findings(judged(WIDE, input)));
        assertEquals(expected, JenaReference.findings(judged(NARROW, input)));
        assertEquals(expected, JenaReference.findings(judged(STORING, input)));
    }

    private static Verdict.Judged judged(DescriptionValidator validator, RdfInput input) {
        return assertInstanceOf(Verdict.Judged.class, validator.judge(input));
    }

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(UTF_8));
    }

    private static String generate(int number) {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, number);
        return text.toString();
    }

    private static String lines(String turtle) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RDFDataMgr.write(lines, ((Reading.Read) RdfReader.read(input("a.ttl", turtle))).graph(), Lang.NTRIPLES);
        return lines.toString(UTF_8);
    }
}
