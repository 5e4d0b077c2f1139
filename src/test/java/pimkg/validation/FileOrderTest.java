package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import pimkg.graph.Position;

/** What is packed comes back as it was, in the order of the file. */
final class FileOrderTest {

    private static final Node AGENCY = NodeFactory.createURI("https://example.org/agency");

    private static Kind kind(int number) {
        return new Kind(List.of(AGENCY), List.of(), Set.of("P" + number));
    }

    /** Addresses short and longer than a megabyte, with letters of all kinds and half a sign, and things without an address. */
    private static List<Node> names() {
        List<Node> names = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(each -> names.add(NodeFactory.createURI("https://example.org/dataset/" + "x".repeat(each) + each)));
        names.add(NodeFactory.createURI("https://example.org/" + "y".repeat(3 << 20)));
        for (String end : new String[] {"بيانات", "données", "🙂", "\uD800", "?", ""}) {
            names.add(NodeFactory.createURI("https://example.org/" + end));
        }
        names.add(NodeFactory.createBlankNode("nameless"));
        names.add(NodeFactory.createURI("https://example.org/last"));
        return names;
    }

    @Test
    void descriptionsComeBackInTheOrderOfTheFile() {
        List<Node> names = names();
        for (boolean inOrder : new boolean[] {true, false}) {
            List<Integer> lines = new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
            if (!inOrder) {
                Collections.shuffle(lines, new Random(3));
            }
            FileOrder order = new FileOrder();
            lines.forEach(line -> order.add(line == 0 ? Optional.empty() : Optional.of(new Position(line, 1)), new Dataset(names.get(line), kind(line % 7))));
            Datasets all = order.list();
            assertEquals(names, all.stream().map(Dataset::node).toList());
            IntStream.range(0, names.size()).forEach(at -> assertEquals(kind(at % 7), all.get(at).kind()));
            assertEquals(7, all.kinds().size());
            assertSame(all.get(0).kind(), all.get(7).kind());
            assertEquals("{2, 3004}", all.where(Set.of(names.get(2), names.get(3_004), AGENCY)).toString());
        }
    }

    @Test
    void thereMayBeNone() {
        assertEquals(List.of(), new FileOrder().list());
    }
}
