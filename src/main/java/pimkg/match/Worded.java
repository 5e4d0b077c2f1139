package pimkg.match;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** A graph that knows where pieces of text stand, so that nobody has to look through all of it. */
public interface Worded {

    /**
     * Values in which a piece stands.
     *
     * @param property of which they are values
     * @param letters  how their texts are taken
     * @param piece    at least one character
     * @return at least all that hold it, each once; empty when that is not known
     */
    Optional<List<Node>> holding(Node property, Letters letters, String piece);
}
