package pimkg.again;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final RuleSet CORE = RuleSet.core(KNOWLEDGE);
    private static final DescriptionValidator VALIDATOR = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), CORE);
    private static final String DAY = "2026-11-28";

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

        <https://example.org/own/6> a dcat:Dataset ; dct:title "Kept"@en ; dpv:hasStorageCondition [ dct:valid "2020-01-01"^^xsd:date ] .
        """;

    static List<String> blocks(int number, long seed) {
        StringWriter text = new StringWriter();
        new CatalogueSource(seed).write(text, number);
        return new ArrayList<>(Arrays.asList((text + SHARED).split("\n\n")));
    }

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(UTF_8));
    }

    private static String text(List<String> blocks) {
        return String.join("\n\n", blocks) + "\n";
    }

    private static Recheck recheck(Map<String, FileMemory> memory) {
        return new Recheck(VALIDATOR, new Memory("key", DAY, memory), DAY, Progress.NONE);
    }

    private static void same(String of, Judgement found, RdfInput input) {
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
        switch (random.nextInt(8)) {
            case 0 -> blocks.remove(at);
            case 1 -> blocks.add(at, blocks.remove(1 + random.nextInt(blocks.size() - 1)));
            case 2 -> blocks.set(at, blocks.get(at).replace("Fictional", "Changed"));
            case 3 -> blocks.set(at, "# A comment.\n" + blocks.get(at));
            case 4 -> blocks.add(at, "<https://example.org/added/%d> a dcat:Dataset ; dct:title \"Added\"@en .".formatted(random.nextInt(5)));
            case 5 -> blocks.set(at, blocks.get(at).replaceAll("(?m)^    (dct:publisher|pim:category) .*\n", ""));
            case 6 -> blocks.replaceAll(block -> block.startsWith("<https://example.org/agency/shared>")
                ? block.replaceAll("a [a-z:A-Z]+", random.nextBoolean() ? "a foaf:Person" : "a foaf:Organization") : block);
            default -> blocks.add(at, blocks.get(at));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameWhateverChanged(long seed) {
        Random random = new Random(seed);
        List<String> blocks = blocks(25, seed);
        Map<String, FileMemory> memory = Map.of();
        int byChanges = 0;
        for (int round = 0; round < 10; round++) {
            RdfInput input = input("catalogue.ttl", text(blocks));
            Recheck recheck = recheck(memory);
            same("seed " + seed + ", round " + round, recheck.judge(List.of(input)), input);
            memory = recheck.memory();
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

    @Test
    void aMemoryComesBackFromItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("memory");
        List<String> blocks = blocks(30, 9);
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        MemoryFile.Opened opened = MemoryFile.read(file, "key", DAY, CORE.book());
        assertEquals(State.GOOD, opened.state());
        blocks.remove(3);
        RdfInput input = input("catalogue.ttl", text(blocks));
        Recheck second = new Recheck(VALIDATOR, opened.memory(), DAY, Progress.NONE);
        same("from the file", second.judge(List.of(input)), input);
        assertEquals(How.CHANGES, second.accounts().get(0).how());
        assertEquals("[OWNER_READ, OWNER_WRITE]", new java.util.TreeSet<>(Files.getPosixFilePermissions(file)).toString());
        assertEquals(State.OTHER, MemoryFile.read(file, "other rules", DAY, CORE.book()).state());
        assertEquals(State.NONE, MemoryFile.read(folder.resolve("none"), "key", DAY, CORE.book()).state());
        assertTrue(!Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains("committees chose the questions"));
    }

    @Test
    void aDamagedFileIsNoMemory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("memory");
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks(10, 9)))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int trial = 0; trial < 60; trial++) {
            byte[] bad = trial % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (trial % 3 != 0) {
                int at = random.nextInt(bad.length);
                bad[at] = (byte) (bad[at] + 1 + random.nextInt(255));
            }
            Files.write(file, bad);
            assertNotEquals(State.GOOD, MemoryFile.read(file, "key", DAY, CORE.book()).state(), "trial " + trial);
        }
    }

    @Test
    void aFileOfAnotherWayToWriteOrOfSomebodyElseIsNoMemory(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("memory");
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks(3, 9)))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        byte[] good = Files.readAllBytes(file);
        int form = "pim-kg remembers\n".length() + Short.BYTES;
        assertEquals('3', good[form]);
        byte[] earlier = good.clone();
        earlier[form] = '2';
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(earlier, earlier.length - 32));
        System.arraycopy(hash, 0, earlier, earlier.length - 32, 32);
        Files.write(file, earlier);
        assertEquals(State.OTHER, MemoryFile.read(file, "key", DAY, CORE.book()).state());
        Files.writeString(file, "A letter that is dear to somebody.");
        assertEquals(State.FOREIGN, MemoryFile.read(file, "key", DAY, CORE.book()).state());
    }
}
