package pimkg.validation;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathWriter;
import pimkg.term.Prefixes;

/** SHACL paths, said in words and taken apart. */
final class Paths {

    private Paths() {
    }

    /** The path as SPARQL writes it, with the prefixes of the one table. */
    static String toText(Path path) {
        return PathWriter.asString(path, new Prologue(Prefixes.mapping()));
    }

    /** The property at the end of a path that ends in exactly one. */
    static Optional<Node> lastPredicate(Path path) {
        if (path instanceof P_Link link) {
            return Optional.of(link.getNode());
        }
        return path instanceof P_Seq sequence && !(sequence.getRight() instanceof P_Alt)
            ? lastPredicate(sequence.getRight())
            : Optional.empty();
    }

    /** A property by its short name. */
    static String toText(Node predicate) {
        return Prefixes.shorten(predicate.getURI());
    }

    /** The property that a path begins with, if there is only one. */
    static Optional<Node> firstPredicate(Path path) {
        if (path instanceof P_Link link) {
            return Optional.of(link.getNode());
        }
        return path instanceof P_Seq sequence ? firstPredicate(sequence.getLeft()) : Optional.empty();
    }
}
