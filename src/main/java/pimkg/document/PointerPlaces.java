package pimkg.document;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import pimkg.graph.Position;

/** Where the values that pointers name stand in the text of JSON or YAML. */
public final class PointerPlaces {

    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Position> places = new HashMap<>();

    private PointerPlaces(Collection<String> pointers) {
        for (String pointer : pointers) {
            wanted.add(pointer);
            for (int slash = pointer.lastIndexOf('/'); slash >= 0; slash = pointer.lastIndexOf('/', slash - 1)) {
                wanted.add(pointer.substring(0, slash));
            }
        }
    }

    /** The places of some values in JSON, or in JSON one value a line. */
    public static PointerPlaces inJson(String text, Collection<String> pointers) {
        PointerPlaces places = new PointerPlaces(pointers);
        Counter counter = new Counter(text);
        // Of a key that stands twice the first value was read.
        new JsonScan(text, (pointer, offset) -> {
            if (places.wanted.contains(pointer)) {
                places.places.putIfAbsent(pointer, counter.at(offset));
            }
        }).all();
        return places;
    }

    /** Counts lines; asked for places that mostly come one after the other. */
    private static final class Counter {
        private final String text;
        private int start;
        private long line = 1;

        Counter(String text) {
            this.text = text;
        }

        Position at(int offset) {
            if (offset < start) {
                start = 0;
                line = 1;
            }
            for (int end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
                start = end + 1;
                line++;
            }
            return new Position(line, offset - start + 1L);
        }
    }

    /** The places of some values in YAML; of none, when the text is no YAML that was read. */
    public static PointerPlaces inYaml(String text, Collection<String> pointers) {
        PointerPlaces places = new PointerPlaces(pointers);
        try {
            Yaml.compose(text).ifPresent(root -> places.walk(root));
        } catch (YamlEngineException notRead) {
            return places;
        }
        return places;
    }

    /** A value that is still to be looked at. */
    private record Step(String pointer, Node place, Node value) {
    }

    private void walk(Node root) {
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step("", root, root));
        while (!open.isEmpty()) {
            Step step = open.removeLast();
            step.place().getStartMark().ifPresent(mark -> places.putIfAbsent(step.pointer(), new Position(mark.getLine() + 1L, mark.getColumn() + 1L)));
            if (step.value() instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> member(step.pointer(), entry).ifPresent(open::add));
            } else if (step.value() instanceof SequenceNode sequence) {
                for (int number = 0; number < sequence.getValue().size(); number++) {
                    Node value = sequence.getValue().get(number);
                    add(open, new Step(step.pointer() + Pointer.of(number), value, value));
                }
            }
        }
    }

    private Optional<Step> member(String pointer, NodeTuple entry) {
        Node value = entry.getValueNode();
        return entry.getKeyNode() instanceof ScalarNode key
            ? Optional.of(new Step(pointer + Pointer.of(key.getValue()), value instanceof ScalarNode ? value : key, value)).filter(step -> wanted.contains(step.pointer()))
            : Optional.empty();
    }

    private void add(Deque<Step> open, Step step) {
        if (wanted.contains(step.pointer())) {
            open.add(step);
        }
    }

    /** Where a value begins, or the nearest that holds it; empty when the text holds nothing of it. */
    public Optional<Position> of(String pointer) {
        for (String each = pointer; ; each = each.substring(0, each.lastIndexOf('/'))) {
            if (places.containsKey(each)) {
                return Optional.of(places.get(each));
            }
            if (each.lastIndexOf('/') < 0) {
                return Optional.empty();
            }
        }
    }
}
