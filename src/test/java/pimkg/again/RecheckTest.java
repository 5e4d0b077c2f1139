package pimkg.again;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.again.Account.How;
import pimkg.bench.CatalogueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.memory.FileMemory;
import pimkg.memory.Memory;
import pimkg.memory.MemoryFile;
import pimkg.memory.MemoryFile.State;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;
import pimkg.validation.Verdict;

/** What is found by looking at changes only is what is found by looking at all, whatever changed. */
class RecheckTest {

    static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    static final RuleSet CORE = RuleSet.core(KNOWLEDGE);
    static final DescriptionValidator VALIDATOR = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), CORE);
    static final String DAY = "2026-11-28";

    /** Beside generated descriptions: nodes that several share, labels, brackets, a catalogue, a class of its own, two that are alike. */
    private static final String SHARED = """

        <https://example.org/agency/shared> a foaf:Agent ; foaf:name "Fictional agency"@en .

        <https://example.org/own/1> a dcat:Dataset ; dct:title "Alike"@en ; dct:publisher <https://example.org/agency/shared> ;
            dcat:contactPoint _:desk ; dct:issued "2026-04-10"^^xsd:date .

        <https://example.org/own/2> a dcat:Dataset ; dct:title "Alike"@en ; dct:publisher <https://example.org/agency/shared> ;
            dcat:contactPoint _:desk ; dct:issued "2026-04-10"^^xsd:date .

        _:desk a vcard:Individual ; vcard:fn "Fictional desk" .

        [] a dcat:Dataset ; dct:title "Without an address"@en .

        <https://example.org/own/3> a <https://example.org/Kind> ; dct:title "Of a kind"@en .

        <https://example.org/Kind> rdfs:subClassOf dcat:Dataset .

        <https://example.org/catalogue> a dcat:Catalog ; dcat:dataset <https://example.org/own/4>, <https://example.org/own/5> .

        <https://example.org/own/4> dct:title "Listed only"@en .

        <https://example.org/own/1> dct:identifier "spoken of again" . # and a comment. Here.

        <https://example.org/alike/1> a dcat:Dataset ; pim:category category:ProtectionMonitoring ; dct:spatial <https://example.org/place/x> ;
            pim:populationGroup people:Refugee ; dct:temporal <https://example.org/period/x> .

        <https://example.org/alike/2> a dcat:Dataset ; pim:category category:ProtectionMonitoring ; dct:spatial <https://example.org/place/x> ;
            pim:populationGroup people:Refugee ; dct:temporal <https://example.org/period/x> .

        <https://example.org/alike/3> a dcat:Dataset ; pim:category category:ProtectionMonitoring ; dct:spatial <https://example.org/place/x> ;
            pim:populationGroup people:Refugee ; dct:temporal <https://example.org/period/x> ; dct:relation <https://example.org/alike/1> .

        <https://example.org/own/5> pim:category category:ProtectionMonitoring ; dct:spatial <https://example.org/place/x> ;
            pim:populationGroup people:Refugee ; dct:temporal <https://example.org/period/x> .

        <https://example.org/period/x> dcat:startDate "2026-01-01"^^xsd:date .

        <https://example.org/own/6> a dcat:Dataset ; dct:title "Kept"@en ; dpv:hasStorageCondition [ dct:valid "2020-01-01"^^xsd:date ] .
        """;

    static List<String> blocks(int number, long seed) {
        StringWriter text = new StringWriter();
        new CatalogueSource(seed).write(text, number);
        return new ArrayList<>(Arrays.asList((text + SHARED).split("\n\n")));
    }

    static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(UTF_8));
    }

    static String text(List<String> blocks) {
        return String.join("\n\n", blocks) + "\n";
    }

    static Recheck recheck(Map<String, FileMemory> memory) {
        return new Recheck(VALIDATOR, new Memory("key", DAY, memory), DAY, Progress.NONE);
    }

    private static Map<String, FileMemory> throughAFile(Map<String, FileMemory> memory, Path file) throws IOException {
        MemoryFile.write(file, new Memory("key", DAY, memory));
        MemoryFile.Opened opened = MemoryFile.read(file, "key", DAY, CORE.book());
        assertEquals(State.GOOD, opened.state());
        return opened.memory().files();
    }

    static void same(String of, Judgement found, RdfInput input) {
        Verdict.Judged expected = VALIDATOR.judge(List.of(input)).judged().findFirst().orElseThrow();
        Verdict.Judged again = found.judged().findFirst().orElseThrow();
        assertEquals(lines(expected), lines(again), of);
        assertEquals(expected, again, of);
    }

    private static String lines(Verdict.Judged judged) {
        return judged.findings().stream().map(finding -> finding.place() + " " + finding.rule().code() + " " + finding.dataset() + " "
            + finding.value()).collect(Collectors.joining("\n")) + "\n" + judged.datasets().stream().map(dataset -> dataset.node().toString())
            .collect(Collectors.joining("\n"));
    }

    private static void edit(List<String> blocks, Random random) {
        int at = 1 + random.nextInt(blocks.size() - 1);
        switch (random.nextInt(9)) {
            case 0 -> blocks.remove(at);
            case 1 -> blocks.add(at, blocks.remove(1 + random.nextInt(blocks.size() - 1)));
            case 2 -> blocks.set(at, blocks.get(at).replace("Fictional", "Changed"));
            case 3 -> blocks.set(at, "# A comment.\n" + blocks.get(at));
            case 4 -> blocks.add(at, "<https://example.org/added/%d> a dcat:Dataset ; dct:title \"Added\"@en .".formatted(random.nextInt(5)));
            case 5 -> blocks.set(at, blocks.get(at).replaceAll("(?m)^    (dct:publisher|pim:category) .*\n", ""));
            case 6 -> blocks.replaceAll(block -> block.startsWith("<https://example.org/alike/" + random.nextInt(4))
                ? block.replace("place/x", "place/y").replace(" ; dct:relation", ", <https://example.org/own/5> ; dct:relation") : block);
            case 7 -> blocks.replaceAll(block -> block.startsWith("<https://example.org/agency/shared>")
                ? block.replaceAll("a [a-z:A-Z]+", random.nextBoolean() ? "a foaf:Person" : "a foaf:Organization") : block);
            default -> blocks.add(at, blocks.get(at));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameWhateverChanged(long seed, @TempDir Path folder) throws IOException {
        Random random = new Random(seed);
        List<String> blocks = blocks(25, seed);
        Map<String, FileMemory> memory = Map.of();
        int byChanges = 0;
        for (int round = 0; round < 10; round++) {
            RdfInput input = input("catalogue.ttl", text(blocks));
            Recheck recheck = recheck(memory);
            same("seed " + seed + ", round " + round, recheck.judge(List.of(input)), input);
            memory = throughAFile(recheck.memory(), folder.resolve("memory"));
            byChanges += recheck.accounts().get(0).how() == How.CHANGES ? 1 : 0;
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                edit(blocks, random);
            }
        }
        assertTrue(byChanges >= 5, "by changes: " + byChanges);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void findsTheSameInLines(long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream flat = new ByteArrayOutputStream();
        var model = org.apache.jena.rdf.model.ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(text(blocks(15, seed)).getBytes(UTF_8)), Lang.TURTLE);
        RDFDataMgr.write(flat, model, Lang.NTRIPLES);
        List<String> lines = new ArrayList<>(flat.toString(UTF_8).lines().sorted().toList());
        Map<String, FileMemory> memory = Map.of();
        for (int round = 0; round < 8; round++) {
            RdfInput input = input("catalogue.nt", String.join("\n", lines) + (round % 2 == 0 ? "\n" : ""));
            Recheck recheck = recheck(memory);
            same("seed " + seed + ", round " + round, recheck.judge(List.of(input)), input);
            memory = recheck.memory();
            String moved = lines.remove(random.nextInt(lines.size()));
            lines.remove(random.nextInt(lines.size()));
            lines.add(random.nextInt(lines.size()), moved);
        }
    }

    @Test
    void looksOnlyAtWhatChanged() {
        List<String> blocks = blocks(40, 7);
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks))));
        assertEquals(How.ALL, first.accounts().get(0).how());
        blocks.replaceAll(block -> block.startsWith("<https://example.org/dataset/8>") ? block.replace("round 8", "round 9") : block);
        Recheck second = recheck(first.memory());
        second.judge(List.of(input("catalogue.ttl", text(blocks))));
        // The description, and two that are always judged: one without a name, one with a contact that has none.
        assertEquals(How.CHANGES, second.accounts().get(0).how());
        assertTrue(second.accounts().get(0).judged() <= 5, second.accounts().toString());
        assertTrue(second.accounts().get(0).told() >= 40, second.accounts().toString());
    }

    private static String alike(int number, String place) {
        return """
            <https://example.org/many/%d> a dcat:Dataset ; pim:category category:ProtectionMonitoring ; dct:spatial <https://example.org/place/%s> ;
                pim:populationGroup people:Refugee ; dct:temporal [ dcat:startDate "2026-01-01"^^xsd:date ] .""".formatted(number, place);
    }

    /** Of many alike only some are told; which, must not depend on what was read. */
    @ParameterizedTest
    @ValueSource(ints = {3, 19, 20, 21, 22, 40})
    void tellsTheSameOfManyAlike(int number) {
        List<String> blocks = blocks(25, 3);
        IntStream.range(0, number).forEach(each -> blocks.add(3, alike(each, "many")));
        Map<String, FileMemory> memory = Map.of();
        for (int round = 0; round < 5; round++) {
            RdfInput input = input("catalogue.ttl", text(blocks));
            Recheck recheck = recheck(memory);
            Judgement judgement = recheck.judge(List.of(input));
            same("round " + round, judgement, input);
            assertTrue(judgement.findings().filter(finding -> finding.rule().code().equals("P8.4")).count() >= 2, "found");
            assertEquals(round == 0 ? How.ALL : How.CHANGES, recheck.accounts().get(0).how());
            memory = recheck.memory();
            switch (round) {
                case 0 -> blocks.set(4, alike(number - 2, "elsewhere"));
                case 1 -> blocks.add(9, alike(number, "many"));
                case 2 -> blocks.add(6, "<https://example.org/many/0> dct:relation <https://example.org/many/1> .");
                default -> blocks.add(8, "# Nothing new.\n" + blocks.remove(8));
            }
        }
    }

    /** A report tells a hundred; whichever these are, all have to be known. */
    @Test
    void remembersMoreRemarksOfTheParserThanItTells() {
        List<String> blocks = blocks(10, 6);
        IntStream.range(0, 150).forEach(each -> blocks.add(
            "<https://example.org/odd/%d> a dcat:Dataset ; dct:issued \"day %d\"^^xsd:date .".formatted(each, each)));
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks))));
        blocks.removeIf(block -> block.contains("\"day 7"));
        RdfInput input = input("catalogue.ttl", text(blocks));
        Recheck second = recheck(first.memory());
        Judgement judgement = second.judge(List.of(input));
        same("remarks", judgement, input);
        assertEquals(How.CHANGES, second.accounts().get(0).how());
        assertEquals(100, judgement.judged().findFirst().orElseThrow().remarks().size());
    }

    @Test
    void judgesAgainWhatDependsOnTheDay() {
        RdfInput input = input("catalogue.ttl", text(blocks(30, 7)));
        Recheck first = recheck(Map.of());
        first.judge(List.of(input));
        Recheck sameDay = recheck(first.memory());
        sameDay.judge(List.of(input));
        Recheck later = new Recheck(VALIDATOR, new Memory("key", "2026-11-27", first.memory()), DAY, Progress.NONE);
        same("another day", later.judge(List.of(input)), input);
        assertEquals(sameDay.accounts().get(0).judged() + 1, later.accounts().get(0).judged());
    }
}
