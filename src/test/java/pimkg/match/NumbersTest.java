package pimkg.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;

/** Whatever is known of a statement, the same ones are found as in the graph itself. */
final class NumbersTest {

    static {
        SafeJena.start();
    }

    private static Node node(Random random, int kind) {
        return switch (kind == 2 ? random.nextInt(4) : kind) {
            case 0 -> NodeFactory.createURI("urn:x:s" + random.nextInt(12));
            case 1 -> NodeFactory.createURI("urn:x:p" + random.nextInt(4));
            case 2 -> NodeFactory.createLiteralLang("t" + random.nextInt(5), random.nextBoolean() ? "en" : "fr");
            default -> NodeFactory.createBlankNode("b" + random.nextInt(5));
        };
    }

    private static Graph graph(Random random, int size) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int number = 0; number < size; number++) {
            graph.add(Triple.create(node(random, 0), node(random, 1), node(random, 2)));
        }
        return graph;
    }

    private static List<String> found(Numbers numbers, Node... pattern) {
        int[] known = new int[3];
        for (int place = 0; place < 3; place++) {
            known[place] = pattern[place].equals(Node.ANY) ? -1 : numbers.number(pattern[place]);
            if (known[place] < 0 && !pattern[place].equals(Node.ANY)) {
                return List.of();
            }
        }
        Numbers.Found found = numbers.new Found();
        found.begin(known[0], known[1], known[2]);
        List<String> all = new ArrayList<>();
        while (found.next()) {
            all.add(Triple.create(numbers.term(found.at(0)), numbers.term(found.at(1)), numbers.term(found.at(2))).toString());
        }
        assertFalse(found.next(), "at its end for good");
        return all.stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 40, 300})
    void everyPatternFindsWhatTheGraphHas(int size) {
        Random random = new Random(size);
        Graph graph = graph(random, size);
        Numbers numbers = Numbers.of(graph);
        int some = 0;
        for (int time = 0; time < 60; time++) {
            for (int known = 0; known < 8; known++) {
                Node[] pattern = new Node[3];
                for (int place = 0; place < 3; place++) {
                    pattern[place] = (known & 1 << place) == 0 ? Node.ANY : node(random, place);
                }
                List<String> expected = graph.find(pattern[0], pattern[1], pattern[2]).mapWith(Triple::toString).toList().stream().sorted().toList();
                assertEquals(expected, found(numbers, pattern));
                some += expected.size();
            }
        }
        assertEquals(size > 0, some > 0);
    }

    @Test
    void whereNothingIsNothingIsFound() {
        Numbers.Found found = Numbers.of(graph(new Random(1), 20)).new Found();
        found.begin(-1, -1, -1);
        assertTrue(found.next());
        found.beginNone();
        assertFalse(found.next());
    }

    @Test
    void aTermThatStandsNowhereHasNoNumber() {
        Numbers numbers = Numbers.of(graph(new Random(2), 20));
        assertTrue(numbers.number(NodeFactory.createURI("urn:x:elsewhere")) < 0);
        assertEquals(NodeFactory.createURI("urn:x:p1"), numbers.term(numbers.number(NodeFactory.createURI("urn:x:p1"))));
    }

    /** Else one of two terms would be shown in the place of the other. */
    @Test
    void termsThatLookDifferentAreDifferent() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node property = NodeFactory.createURI("urn:x:p");
        for (String language : List.of("en", "en-GB", "EN-gb", "fr")) {
            graph.add(Triple.create(property, property, NodeFactory.createLiteralLang("t", language)));
        }
        for (String number : List.of("1", "01", "+1", "1.0")) {
            graph.add(Triple.create(property, property, NodeFactory.createLiteralDT(number, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal)));
        }
        Numbers numbers = Numbers.of(graph);
        assertEquals(graph.find().mapWith(Triple::toString).toList().stream().sorted().toList(), found(numbers, Node.ANY, Node.ANY, Node.ANY));
    }
}
