package pimkg.validation;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** By what scores may be told apart. */
public enum Grouping {
    /** Each description. */
    DATASET(dataset -> List.of(dataset.node())),
    /** Each publisher; a description with several counts for each. */
    AGENCY(Dataset::agencies),
    /** Each PIM category; a description with several counts for each. */
    CATEGORY(Dataset::categories);

    private final Function<Dataset, List<Node>> groups;

    Grouping(Function<Dataset, List<Node>> groups) {
        this.groups = groups;
    }

    /** The groups a description belongs to. */
    List<Node> of(Dataset dataset) {
        return groups.apply(dataset);
    }
}
