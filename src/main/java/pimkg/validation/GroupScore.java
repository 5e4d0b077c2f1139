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
        long sum = 0;
        for (PrincipleScore score : scores) {
            sum += score.checked();
        }
        return sum;
    }

    /** Of these, how many are stated. */
    public long stated() {
        long sum = 0;
        for (PrincipleScore score : scores) {
            sum += score.stated();
        }
        return sum;
    }
}
