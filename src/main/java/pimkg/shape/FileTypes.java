package pimkg.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.stream.Block;

/** The classes of a block with those above them, while a file is still being read. */
final class FileTypes {

    private final Background background;
    private final Function<Node, Optional<Block>> elsewhere;

    FileTypes(Background background, Function<Node, Optional<Block>> elsewhere) {
        this.background = background;
        this.elsewhere = elsewhere;
    }

    Set<Node> of(Block block) {
        Set<Node> types = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(block.soFar(RDF.Nodes.type));
        while (!open.isEmpty()) {
            Node type = open.removeFirst();
            if (types.add(type)) {
                open.addAll(above(type));
            }
        }
        return types;
    }

    private List<Node> above(Node type) {
        return background.holds(type)
            ? background.above(type)
            : elsewhere.apply(type).map(block -> block.soFar(RDFS.Nodes.subClassOf)).orElse(List.of());
    }
}
