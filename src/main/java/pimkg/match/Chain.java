package pimkg.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;

/**
 * A path that goes on and on through the same few properties, such as {@code skos:broader+} or {@code (skos:exactMatch|^skos:exactMatch)*}.
 *
 * @param forward  the properties that it follows from subject to value
 * @param backward those that it follows from value to subject
 * @param empty    whether it also leads to where it begins
 */
public record Chain(List<Node> forward, List<Node> backward, boolean empty) {

    /** A chain; empty for a path of any other kind. */
    public static Optional<Chain> of(Path path) {
        if (path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN) {
            return links(path instanceof P_OneOrMore1 some ? some.getSubPath() : ((P_OneOrMoreN) path).getSubPath(), false);
        }
        if (path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrMoreN) {
            return links(path instanceof P_ZeroOrMore1 any ? any.getSubPath() : ((P_ZeroOrMoreN) path).getSubPath(), true);
        }
        return Optional.empty();
    }

    private static Optional<Chain> links(Path link, boolean empty) {
        Chain chain = new Chain(new ArrayList<>(), new ArrayList<>(), empty);
        return take(link, chain.forward, chain.backward) ? Optional.of(chain) : Optional.empty();
    }

    private static boolean take(Path link, List<Node> ahead, List<Node> back) {
        if (link instanceof P_Alt either) {
            return take(either.getLeft(), ahead, back) && take(either.getRight(), ahead, back);
        }
        return link instanceof P_Link property ? ahead.add(property.getNode())
            : link instanceof P_Inverse inverse && take(inverse.getSubPath(), back, ahead);
    }

    /** The same from its end to its beginning. */
    Chain reversed() {
        return new Chain(backward, forward, empty);
    }
}
