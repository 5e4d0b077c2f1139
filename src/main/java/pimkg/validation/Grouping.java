package pimkg.validation;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** By what scores may be told apart. */
public enum Grouping {
    /** Each description. */
    DATASET(kind -> List.of()),
    /** Each publisher; a description with several counts for each. */
    AGENCY(Kind::agencies),
    /** Each PIM category; a description with several counts for each. */
    CATEGORY(Kind::categories);

    private final Function<Kind, List<Node>> groups;

    Grouping(Function<Kind, List<Node>> groups) {
        this.groups = groups;
    }

    /** The groups that all descriptions of a kind belong to. */
    List<Node> of(Kind kind) {
        return groups.apply(kind);
    }
}
