package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.term.Pim;
import pimkg.validation.NamedShapes.Found;

/** What ships keeps its own rules, and each of these rules has been seen to reject something. */
class HouseCheckTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final SortedMap<String, String> CODES_BY_CASE = new TreeMap<>();

    /** Each case is added to the whole packaged graph by itself; that takes half a second, so both cores work. */
    @BeforeAll
    static void checkEveryCase() throws IOException {
        try (Stream<Path> paths = Files.list(Golden.file("house"))) {
            ConcurrentSkipListMap<String, String> codes = new ConcurrentSkipListMap<>();
            paths.filter(path -> path.toString().endsWith(".ttl")).toList().parallelStream()
                .forEach(path -> codes.put(path.getFileName().toString().replace(".ttl", ""), codes(path)));
            CODES_BY_CASE.putAll(codes);
        }
    }

    private static String codes(Path path) {
        try {
            return HouseCheck.run(KNOWLEDGE.with(List.of(RdfInput.of(path, Optional.empty())))).stream()
                .map(Found::code).collect(Collectors.joining(" "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whatShipsKeepsTheRulesOfTheHouse() {
        assertEquals(List.of(), HouseCheck.run(KNOWLEDGE));
    }

    @Test
    void aCaseIsRejectedByTheRuleItBreaks() {
        Golden.check("house/codes.expected", CODES_BY_CASE.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void noHouseRuleIsWithoutACaseThatItRejects() {
        Set<String> unseen = new TreeSet<>();
        KNOWLEDGE.graph(Pim.HOUSE_RULES).find(Node.ANY, SKOS.notation.asNode(), Node.ANY)
            .forEach(triple -> unseen.add(triple.getObject().getLiteralLexicalForm()));
        CODES_BY_CASE.values().forEach(codes -> unseen.removeAll(List.of(codes.split(" "))));
        assertEquals(Set.of(), unseen);
    }
}
