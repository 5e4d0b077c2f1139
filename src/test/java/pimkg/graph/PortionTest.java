package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** A part of a graph answers as a graph of its own would. */
final class PortionTest {

    private static Node node(Random random, int kinds) {
        int number = random.nextInt(9);
        return switch (random.nextInt(kinds)) {
            case 0 -> NodeFactory.createURI("urn:x:" + number);
            case 1 -> NodeFactory.createLiteralString("0" + number);
            default -> NodeFactory.createLiteralLang("0" + number, "ar");
        };
    }

    private static Graph graph(Random random) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int number = 0; number < 200; number++) {
            graph.add(Triple.create(node(random, 1), node(random, 1), node(random, 3)));
        }
        return graph;
    }

    @Test
    void whatIsFoundIsWhatStandsInIt() {
        Random random = new Random(5);
        Graph part = graph(random);
        part.getPrefixMapping().setNsPrefix("ex", "https://example.org/");
        Graph whole = graph(random);
        GraphUtil.addInto(whole, part);
        Portion portion = portion(part, whole);
        assertEquals(part.size(), portion.size());
        assertTrue(whole.size() > portion.size());
        assertEquals("https://example.org/", portion.getPrefixMapping().getNsPrefixURI("ex"));
        for (int number = 0; number < 300; number++) {
            Triple pattern = Triple.create(any(random, 1), any(random, 1), any(random, 3));
            assertEquals(sorted(part, pattern), sorted(portion, pattern), pattern.toString());
            assertEquals(part.contains(pattern), portion.contains(pattern));
        }
        assertTrue(portion.isIsomorphicWith(part));
        assertFalse(portion.isIsomorphicWith(whole));
    }

    /** Each triple comes twice, as files may have it. */
    private static Portion portion(Graph part, Graph whole) {
        Portion portion = new Portion(new Later<>(() -> whole));
        portion.getPrefixMapping().setNsPrefixes(part.getPrefixMapping());
        part.find().forEach(portion::add);
        part.find().forEach(portion::add);
        return portion;
    }

    private static Node any(Random random, int kinds) {
        return random.nextInt(3) == 0 ? Node.ANY : node(random, kinds);
    }

    private static List<String> sorted(Graph graph, Triple pattern) {
        return graph.find(pattern).mapWith(Triple::toString).toList().stream().sorted().toList();
    }

    @Test
    void oneWithNothingInItIsEmpty() {
        Portion portion = new Portion(new Later<>(() -> graph(new Random(1))));
        assertTrue(portion.isEmpty());
        assertFalse(portion.find().hasNext());
    }
}
