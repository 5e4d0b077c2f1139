package pimkg.validation;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import pimkg.graph.Position;
import pimkg.rule.Rule;
import pimkg.stream.Block;
import pimkg.stream.Slice;

/** Finds where in a description a result belongs: at what offends, else as near as possible to where something is missing. */
final class Places {

    private final Slice slice;

    Places(Slice slice) {
        this.slice = slice;
    }

    Optional<Position> of(Rule rule, Optional<Path> path, Optional<Node> value) {
        return value.flatMap(offending -> at(offending, path.flatMap(Paths::lastPredicate)))
            .or(() -> path.flatMap(Paths::firstPredicate).or(rule::about).flatMap(slice.block()::positionOf))
            .or(slice.block()::position);
    }

    private Optional<Position> at(Node value, Optional<Node> predicate) {
        // A bracketed value is complete only at its closing bracket: its own block stands where it begins.
        Optional<Position> begin = value.isBlank() ? slice.block(value).flatMap(Block::position) : Optional.empty();
        return begin
            .or(() -> in(slice.block(), value, predicate))
            .or(() -> slice.blocks().stream().flatMap(block -> in(block, value, predicate).stream()).findFirst())
            // Where nothing has it as a value, it is the name of a property itself that offends.
            .or(() -> slice.block().positionOf(value));
    }

    private static Optional<Position> in(Block block, Node value, Optional<Node> predicate) {
        if (predicate.isPresent()) {
            return block.position(predicate.get(), value);
        }
        return block.predicates().stream().flatMap(each -> block.position(each, value).stream()).findFirst();
    }
}
