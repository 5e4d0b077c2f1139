package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.term.Pim;

/** What ships keeps its own rules, and each of these rules has been seen to reject something. */
class HouseCheckTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final SortedMap<String, String> CODES_BY_CASE = new TreeMap<>();

    /**
     * Each case is added to the whole packaged graph by itself, and what it speaks of is judged, with what the rules name themselves:
     * all of the graph is judged once, when nothing is added.
     */
    @BeforeAll
    static void checkEveryCase() throws IOException {
        Graph rules = KNOWLEDGE.graph(Pim.HOUSE_RULES);
        Shapes shapes = Shapes.parse(rules);
        try (Stream<Path> paths = Files.list(Golden.file("house"))) {
            for (Path path : paths.filter(each -> each.toString().endsWith(".ttl")).toList()) {
                RdfInput input = RdfInput.of(path, Optional.empty());
                CODES_BY_CASE.put(path.getFileName().toString().replace(".ttl", ""), codes(rules, shapes, input));
            }
        }
    }

    private static String codes(Graph rules, Shapes shapes, RdfInput input) {
        Graph data = KNOWLEDGE.with(List.of(input)).union();
        Set<Node> spokenOf = new LinkedHashSet<>();
        RdfReader.require(input).find().forEach(triple -> spokenOf.addAll(List.of(triple.getSubject(), triple.getObject())));
        rules.find(Node.ANY, SHACL.targetNode, Node.ANY).forEach(triple -> spokenOf.add(triple.getObject()));
        return spokenOf.stream().flatMap(node -> ShaclValidator.get().validate(shapes, data, node).getEntries().stream())
            .map(entry -> G.getOneSP(rules, entry.source(), SKOS.notation.asNode()).getLiteralLexicalForm())
            .sorted().collect(Collectors.joining(" "));
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
