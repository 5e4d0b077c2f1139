package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
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
     * Each case is added to the whole packaged graph by itself, and what it speaks of is judged. Rules that look at all names at once,
     * which are aimed at the ontology, take long: they judge all cases together, and what they find belongs to the case that speaks of it.
     */
    @BeforeAll
    static void checkEveryCase() throws IOException {
        Graph rules = KNOWLEDGE.graph(Pim.HOUSE_RULES);
        Shapes shapes = Shapes.parse(rules);
        Graph data = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(data, KNOWLEDGE.union());
        SortedMap<String, List<Triple>> cases = cases(data);
        cases.values().forEach(added -> GraphUtil.add(data, added));
        Set<Node> named = rules.find(Node.ANY, SHACL.targetNode, Node.ANY).mapWith(Triple::getObject).filterDrop(Pim.ONTOLOGY::equals).toSet();
        List<ReportEntry> ofAll = List.copyOf(ShaclValidator.get().validate(shapes, data, Pim.ONTOLOGY).getEntries());
        cases.values().forEach(added -> GraphUtil.delete(data, added.iterator()));
        cases.forEach((name, added) -> {
            GraphUtil.add(data, added);
            Set<Node> spokenOf = added.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .collect(Collectors.toSet());
            Stream<ReportEntry> own = Stream.concat(named.stream(),
                    added.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))).distinct().filter(node -> !Pim.ONTOLOGY.equals(node))
                .flatMap(node -> ShaclValidator.get().validate(shapes, data, node).getEntries().stream());
            CODES_BY_CASE.put(name, Stream.concat(own, ofAll.stream().filter(entry -> isAbout(entry, spokenOf)))
                .map(entry -> G.getOneSP(rules, entry.source(), SKOS.notation.asNode()).getLiteralLexicalForm())
                .sorted().collect(Collectors.joining(" ")));
            GraphUtil.delete(data, added.iterator());
        });
    }

    /** What each case adds. */
    private static SortedMap<String, List<Triple>> cases(Graph data) throws IOException {
        SortedMap<String, List<Triple>> cases = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Golden.file("house"))) {
            for (Path path : paths.filter(each -> each.toString().endsWith(".ttl")).toList()) {
                cases.put(path.getFileName().toString().replace(".ttl", ""),
                    RdfReader.require(RdfInput.of(path, Optional.empty())).find().filterDrop(data::contains).toList());
            }
        }
        return cases;
    }

    private static boolean isAbout(ReportEntry entry, Set<Node> spokenOf) {
        String value = Optional.ofNullable(entry.value()).orElse(entry.focusNode()).toString();
        return spokenOf.stream().anyMatch(node -> node.toString().equals(value) || node.toString().startsWith(value + "#"));
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
