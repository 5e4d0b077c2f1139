package pimkg.intake;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What came of the text of a field.
 *
 * @param items   the values; none for a text that says nothing, or was left out
 * @param remark  what a person should know of it
 * @param leftOut whether it was left out because it is about a person
 */
record Value(List<Item> items, Optional<Remark> remark, boolean leftOut) {

    /**
     * One value.
     *
     * @param node    the value itself
     * @param through the property of a nested thing that has it, when a text only names what is meant
     */
    record Item(Node node, Optional<Node> through) {
    }

    /**
     * The key of a note, and what goes into it.
     *
     * @param code      see {@link pimkg.graph.Note}
     * @param arguments never a value that could be about a person
     */
    record Remark(String code, List<String> arguments) {
        static Remark of(String code, String... arguments) {
            return new Remark(code, List.of(arguments));
        }
    }

    Value {
        items = List.copyOf(items);
    }

    static Value of(Node node) {
        return of(List.of(node));
    }

    static Value of(List<Node> nodes) {
        return new Value(nodes.stream().map(node -> new Item(node, Optional.empty())).toList(), Optional.empty(), false);
    }

    /** A thing of which only the name is known. */
    static Value named(Node name, Node through) {
        return new Value(List.of(new Item(name, Optional.of(through))), Optional.empty(), false);
    }

    static Value nothing() {
        return of(List.of());
    }

    Value saying(Remark said) {
        return new Value(items, Optional.of(said), leftOut);
    }

    static Value leftOut(Remark why) {
        return new Value(List.of(), Optional.of(why), true);
    }
}
