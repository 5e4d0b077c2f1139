package pimkg.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.exchange.MappingFiles;
import pimkg.exchange.PackagedMappings;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.rule.Severity;
import pimkg.sssom.MappingReading;
import pimkg.term.Pim;
import pimkg.text.Language;

/** Every kind of fault is found where it is, and nothing where there is none. */
class MappingAuditTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Map<String, List<MappingFinding>> FOUND = new ConcurrentHashMap<>();
    /** Kinds that take more than a query, or that are met while a file is read. */
    private static final List<String> NOT_SHAPES = List.of("M15", "M18", "M22");

    static List<String> cases() throws IOException {
        try (Stream<Path> paths = Files.list(Golden.file("audit"))) {
            return paths.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".sssom.tsv"))
                .map(name -> name.replace(".sssom.tsv", "")).sorted().toList();
        }
    }

    /** Each case is looked over with the whole packaged graph; that takes most of a second, so both cores work. */
    @BeforeAll
    static void lookEveryCaseOver() throws IOException {
        cases().parallelStream().forEach(name -> FOUND.put(name, look(name)));
    }

    private static List<MappingFinding> findings(String name) {
        return FOUND.get(name);
    }

    private static List<MappingFinding> look(String name) {
        Path vocabulary = Golden.file("audit/" + name + ".vocabulary.ttl");
        try {
            KnowledgeGraph knowledge = Files.exists(vocabulary) ? KNOWLEDGE.with(List.of(RdfInput.of(vocabulary, Optional.empty()))) : KNOWLEDGE;
            return MappingAudit.run(knowledge, List.of(
                MappingFiles.read(RdfInput.of(Golden.file("audit/" + name + ".sssom.tsv"), Optional.empty()), Optional.empty())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String told(MappingFinding found) {
        return "%s %s line %d: %s [%s]".formatted(found.code(), found.severity().code(), found.origin().line(), found.record(),
            String.join(", ", found.detail()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsFoundWhereItIs(String name) {
        Golden.check("audit/" + name + ".expected", findings(name).stream().map(MappingAuditTest::told).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void noKindIsWithoutACaseThatHasIt() throws IOException {
        Set<String> unseen = new TreeSet<>(NOT_SHAPES);
        KNOWLEDGE.graph(Pim.MAPPING_RULES).find(Node.ANY, SKOS.notation.asNode(), Node.ANY)
            .forEach(triple -> unseen.add(triple.getObject().getLiteralLexicalForm()));
        assertTrue(unseen.size() >= 20, unseen::toString);
        for (String name : cases()) {
            unseen.removeAll(Files.readAllLines(Golden.file("audit/" + name + ".expected")).stream().map(line -> line.split(" ")[0]).toList());
        }
        assertEquals(Set.of(), unseen);
    }

    @Test
    void whereNothingIsWrongNothingIsFound() {
        assertEquals(List.of(), findings("nothing-wrong"));
    }

    @Test
    void whatShipsGivesNoAlarm() {
        List<MappingFinding> findings = MappingAudit.run(KNOWLEDGE, PackagedMappings.all(KNOWLEDGE));
        assertEquals(List.of(), findings.stream().filter(found -> found.severity() != Severity.INFO).map(MappingAuditTest::told).toList());
        // What is left are mappings whose author says himself that he doubts them and that nobody has reviewed.
        assertEquals(Set.of("M14"), findings.stream().map(MappingFinding::code).collect(Collectors.toSet()));
    }

    @Test
    void everyFindingSaysInFourLanguagesWhatToDo() throws IOException {
        for (String name : cases()) {
            for (MappingFinding found : findings(name)) {
                for (Language language : Language.values()) {
                    assertTrue(found.words().message().exactly(language).filter(text -> !text.isBlank()).isPresent(), found.code());
                    boolean isReading = found.code().equals("M18") || found.code().equals("M22");
                    assertTrue(isReading || found.words().reason().exactly(language).isPresent() && found.words().repair().exactly(language).isPresent(),
                        found.code() + " " + language);
                }
            }
        }
    }

    /** All cases put together in what ships: each of their faults is still found, and what ships is still not blamed. */
    @Test
    void faultsAreFoundAmongManyMappings() throws IOException {
        MappingReading packaged = PackagedMappings.of(KNOWLEDGE);
        for (String name : List.of("exact-clash-through-chain", "term-missing", "stated-and-denied", "relation-unknown")) {
            MappingReading read = MappingFiles.read(RdfInput.of(Golden.file("audit/" + name + ".sssom.tsv"), Optional.empty()), Optional.empty());
            List<MappingFinding> findings = MappingAudit.run(KNOWLEDGE, List.of(packaged, read));
            List<String> expected = findings(name).stream().map(MappingAuditTest::told).toList();
            assertTrue(findings.stream().map(MappingAuditTest::told).toList().containsAll(expected), name);
            assertFalse(findings.stream().anyMatch(found -> found.origin().file().equals(packaged.file()) && found.severity() == Severity.VIOLATION));
        }
    }

    @Test
    void aRecordThatADecisionTookThePlaceOfIsNotBlamed() {
        MappingReading read = MappingFiles.read(RdfInput.of("set.sssom.tsv", Optional.empty(), """
            #curie_map:
            #  a: https://example.org/fictional/a/
            #  category: https://w3id.org/pim-kg/ontology/categories#
            #mapping_set_id: https://example.org/fictional/set
            #license: https://example.org/l
            #mapping_date: 2026-11-22
            record_id	subject_id	predicate_id	object_id	mapping_justification	derived_from	author_label
            a:r1	a:1	skos:exactMatch	category:CaseMangement	semapv:ManualMappingCuration		A. Mapper
            a:r1-r1	a:1	skos:exactMatch	category:CaseManagement	semapv:ManualMappingCuration	a:r1	B. Mapper
            """.getBytes(StandardCharsets.UTF_8)), Optional.empty());
        assertEquals(2, read.set().mappings().size());
        assertEquals(List.of(), MappingAudit.run(KNOWLEDGE, List.of(read)));
    }
}
