package pimkg.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.Position;

/** Each value stands where the file first has it, however many there are. */
final class BlockTest {

    private static final int COLUMN = 7;

    private static Node node(String kind, int number) {
        return NodeFactory.createURI("https://example.org/" + kind + number);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 200, 201, 1_000})
    void aValueStandsWhereItIsFirst(int size) {
        Block block = new Block(node("thing", 0), 1, 1);
        for (int at = 0; at < size - 1; at++) {
            block.add(node("property", at % 2), node("value", at), at + 2, COLUMN);
        }
        block.add(node("property", 0), node("value", 0), size + 2, COLUMN);
        for (int at = 0; at < size - 1; at++) {
            assertEquals(Optional.of(new Position(at + 2, COLUMN)), block.position(node("property", at % 2), node("value", at)));
            assertEquals(Optional.empty(), block.position(node("property", 1 - at % 2), node("value", at)), "That is of the other property.");
        }
        assertEquals(Optional.empty(), block.position(node("property", 2), node("value", 0)));
        assertEquals(Optional.of(new Position(2, COLUMN)), block.positionOf(node("property", 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300})
    void whatIsAddedLaterIsFoundToo(int size) {
        Block block = new Block(node("thing", 0), 1, 1);
        for (int at = 0; at < size; at++) {
            block.add(node("property", 0), node("value", at), at + 2, COLUMN);
            assertEquals(Optional.of(new Position(at + 2, COLUMN)), block.position(node("property", 0), node("value", at)));
        }
    }
}
