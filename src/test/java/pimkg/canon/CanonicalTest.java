package pimkg.canon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.canon.CanonicalException.Reason;
import pimkg.graph.SafeJena;

class CanonicalTest {

    private static final Node SUBJECT = NodeFactory.createURI("https://example.org/s");
    private static final Node LINK = NodeFactory.createURI("https://example.org/p");

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString("PREFIX : <https://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + text, Lang.TURTLE).toGraph();
    }

    private static Graph one(Node object) {
        Graph graph = GraphFactory.createGraphMem();
        graph.add(SUBJECT, LINK, object);
        return graph;
    }

    /** The "shared hashes" example of the specification, section A.2: two blank nodes that look alike until one looks further. */
    @Test
    void givesTheTextThatTheSpecificationGives() throws CanonicalException {
        Graph graph = turtle("""
            :p :q _:e0 , _:e1 .
            _:e0 :p _:e2 . _:e1 :p _:e3 .
            _:e2 :r _:e3 .
            """);
        assertEquals("""
            <https://example.org/p> <https://example.org/q> _:c14n2 .
            <https://example.org/p> <https://example.org/q> _:c14n3 .
            _:c14n0 <https://example.org/r> _:c14n1 .
            _:c14n2 <https://example.org/p> _:c14n1 .
            _:c14n3 <https://example.org/p> _:c14n0 .
            """, Canonical.of(graph));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'01'^^xsd:integer", "'1.50'^^xsd:decimal", "'2026-11-28T04:00:00.000Z'^^xsd:dateTime", "'1'^^xsd:boolean", "'x'^^xsd:integer",
        "'tab\\t line\\n return\\r quote\\\" slash\\\\ bell\\u0007 delete\\u007F'", "'كتاب'@ar", "'é'@fr-CH", "'x'@EN-gb", "'\\U0001F600'", "''", "<urn:x:y>",
        "<https://example.org/é>", "[]"})
    void keepsEachTermAsItWasWritten(String object) throws CanonicalException {
        Graph graph = turtle(":s :p " + object + " .");
        String text = Canonical.of(graph);
        assertTrue(Canonical.graph(text).isIsomorphicWith(graph), text);
        assertEquals(text, Canonical.of(Canonical.graph(text)));
        assertEquals(1, text.lines().count(), text);
    }

    @RepeatedTest(40)
    void isTheSameInWhateverOrderAndUnderWhateverLabels(RepetitionInfo round) throws CanonicalException {
        Random random = new Random(round.getCurrentRepetition());
        List<int[]> edges = random.ints(12, 0, 64).mapToObj(pair -> new int[] {pair / 8, pair % 8}).toList();
        String first = Canonical.of(graph(edges, random));
        assertEquals(first, Canonical.of(graph(edges, random)));
        assertEquals(first, Canonical.of(Canonical.graph(first)));
        List<int[]> fewer = edges.stream().filter(edge -> edge != edges.get(0) && !List.of(edge[0], edge[1]).equals(List.of(edges.get(0)[0], edges.get(0)[1])))
            .toList();
        assertNotEquals(first, Canonical.of(graph(fewer, random)));
    }

    private static Graph graph(List<int[]> edges, Random random) {
        List<Node> nodes = random.ints(8).mapToObj(label -> NodeFactory.createBlankNode("n" + label)).toList();
        List<Triple> triples = new ArrayList<>();
        edges.forEach(edge -> triples.add(Triple.create(nodes.get(edge[0]), LINK, nodes.get(edge[1]))));
        Collections.shuffle(triples, random);
        Graph graph = GraphFactory.createGraphMem();
        triples.forEach(graph::add);
        return graph;
    }

    /** Each of n blank nodes linked to each other: n! ways to order them. */
    @ParameterizedTest
    @ValueSource(ints = {9, 14, 30})
    void refusesAGraphMadeToTakeForEver(int size) {
        Graph graph = GraphFactory.createGraphMem();
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            nodes.add(NodeFactory.createBlankNode());
        }
        nodes.forEach(from -> nodes.stream().filter(to -> to != from).forEach(to -> graph.add(from, LINK, to)));
        assertEquals(Reason.TANGLED, assertThrows(CanonicalException.class, () -> Canonical.of(graph)).reason());
    }

    @Test
    void refusesARingThatIsTooLong() {
        Graph graph = GraphFactory.createGraphMem();
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < 20_000; index++) {
            nodes.add(NodeFactory.createBlankNode());
        }
        for (int index = 0; index < nodes.size(); index++) {
            graph.add(nodes.get(index), LINK, nodes.get((index + 1) % nodes.size()));
        }
        assertEquals(Reason.TANGLED, assertThrows(CanonicalException.class, () -> Canonical.of(graph)).reason());
    }

    @Test
    void takesALargeHonestGraph() throws CanonicalException {
        Graph graph = GraphFactory.createGraphMem();
        for (int index = 0; index < 5_000; index++) {
            Node part = NodeFactory.createBlankNode();
            graph.add(SUBJECT, LINK, part);
            graph.add(part, LINK, NodeFactory.createLiteralString("Part " + index));
            graph.add(part, LINK, NodeFactory.createBlankNode());
        }
        assertEquals(15_000, Canonical.of(graph).lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:a b", "urn:a>b", "urn:a\nb", "urn:\\u0020", "_:x", "urn:\ud800"})
    void refusesAddressesThatWouldNotComeBack(String address) {
        assertUnwritable(one(NodeFactory.createURI(address)));
    }

    @Test
    void refusesOtherTermsThatWouldNotComeBack() {
        assertUnwritable(one(NodeFactory.createTripleTerm(SUBJECT, LINK, SUBJECT)));
        assertUnwritable(one(NodeFactory.createLiteralString("half \udc00")));
        assertUnwritable(one(NodeFactory.createLiteralDT("x", TypeMapper.getInstance().getSafeTypeByName("urn:a> .\n<urn:forged"))));
        assertUnwritable(turtle(":s :p 'x'@ar--rtl ."));
    }

    private static void assertUnwritable(Graph graph) {
        assertEquals(Reason.UNWRITABLE, assertThrows(CanonicalException.class, () -> Canonical.of(graph)).reason());
    }

    @Test
    void sortsByCodePoint() throws CanonicalException {
        Graph graph = GraphFactory.createGraphMem();
        graph.add(SUBJECT, LINK, NodeFactory.createLiteralString("\uFFFD"));
        graph.add(SUBJECT, LINK, NodeFactory.createLiteralString("\uD83D\uDE00"));
        assertTrue(Canonical.of(graph).indexOf('\uFFFD') < Canonical.of(graph).indexOf("\uD83D\uDE00"));
        assertEquals("", Canonical.of(GraphFactory.createGraphMem()));
    }

    @Test
    void hashesAsOtherProgramsDo() {
        assertEquals("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Canonical.hash(""));
    }
}
