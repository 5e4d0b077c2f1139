package pimkg.validation;

import java.util.List;
import java.util.stream.IntStream;
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

    /** The sum of two scores of one group. */
    GroupScore plus(GroupScore other) {
        return new GroupScore(group, datasets + other.datasets,
            IntStream.range(0, scores.size()).mapToObj(at -> scores.get(at).plus(other.scores.get(at))).toList());
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
