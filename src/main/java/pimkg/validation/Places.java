package pimkg.validation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.JsonPointers;
import pimkg.graph.Positions;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;

/** Finds where in the input a hit belongs: at the value that offends, else at the first word on the description. */
final class Places {

    private final RdfInput input;
    private final Graph graph;
    private final Positions positions;
    private final JsonPointers pointers;

    private Places(RdfInput input, Graph graph, Positions positions, JsonPointers pointers) {
        this.input = input;
        this.graph = graph;
        this.positions = positions;
        this.pointers = pointers;
    }

    static Places of(RdfInput input, Reading.Read read, List<Hit> hits) {
        Set<Node> wanted = new HashSet<>();
        for (Hit hit : hits) {
            wanted.add(hit.dataset());
            hit.value().filter(Node::isBlank).ifPresent(wanted::add);
            hit.value().ifPresent(value -> carriers(read.graph(), hit, value).forEach(triple -> wanted.add(triple.getSubject())));
        }
        try {
            return wanted.isEmpty()
                ? new Places(input, read.graph(), Positions.none(), JsonPointers.none())
                : new Places(input, read.graph(), Positions.in(input, read.syntax(), wanted), JsonPointers.in(input, read.syntax()));
        } catch (IOException gone) {
            return new Places(input, read.graph(), Positions.none(), JsonPointers.none());
        }
    }

    /**
     * The statements that hold the value: on the dataset itself, or on something the dataset points to. When nothing
     * holds it, it is the name of a property itself that offends.
     */
    private static List<Triple> carriers(Graph graph, Hit hit, Node value) {
        Node predicate = hit.lastPredicate().orElse(Node.ANY);
        List<Triple> holding = graph.find(Node.ANY, predicate, value)
            .filterKeep(triple -> triple.getSubject().equals(hit.dataset())
                || graph.contains(hit.dataset(), Node.ANY, triple.getSubject()))
            .toList();
        return holding.isEmpty() ? graph.find(hit.dataset(), value, Node.ANY).toList() : holding;
    }

    Place of(Hit hit) {
        // A bracketed value is complete only at its closing bracket: its first statement stands where it begins.
        Optional<Position> begin = hit.value().filter(Node::isBlank).flatMap(positions::of);
        Optional<Position> exact = hit.value().stream()
            .flatMap(value -> carriers(graph, hit, value).stream())
            .map(positions::of).flatMap(Optional::stream)
            .findFirst();
        return new Place(input.name(), begin.or(() -> exact).or(() -> positions.of(hit.dataset())), Optional.empty(), pointers.of(hit.dataset()));
    }
}
