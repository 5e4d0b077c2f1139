package pimkg.validation;

import java.util.ArrayList;
import java.util.List;

/** A sum of scores that grows; of one description it is no more than its scores. */
final class Sum {

    private List<PrincipleScore> scores = List.of();
    private long added;

    /** Adds the scores that so many descriptions have. */
    void add(List<PrincipleScore> more, long times) {
        if (added == 0 && times == 1) {
            scores = more;
        } else {
            List<PrincipleScore> sums = new ArrayList<>(more.size());
            for (int at = 0; at < more.size(); at++) {
                PrincipleScore score = more.get(at).times(times);
                sums.add(added == 0 ? score : scores.get(at).plus(score));
            }
            scores = sums;
        }
        added += times;
    }

    /** How many were added. */
    long added() {
        return added;
    }

    List<PrincipleScore> scores() {
        return scores;
    }
}
