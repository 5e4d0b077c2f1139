package pimkg.validation;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The scores of the descriptions of one group.
 *
 * @param group    the description, agency or category
 * @param datasets how many descriptions it has
 * @param scores   one a principle, in PIM's order
 */
public record GroupScore(Node group, long datasets, List<PrincipleScore> scores) {

    /** Takes a copy of the list. */
    public GroupScore {
        scores = List.copyOf(scores);
    }

    /** Demands looked at, over all principles. */
    public long checked() {
        return scores.stream().mapToLong(PrincipleScore::checked).sum();
    }

    /** Of these, how many are stated. */
    public long stated() {
        return scores.stream().mapToLong(PrincipleScore::stated).sum();
    }
}
