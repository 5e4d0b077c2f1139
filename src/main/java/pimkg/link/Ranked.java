package pimkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The evidence for the targets of one term, the best first.
 *
 * @param evidence each target once
 * @param scores   of each, by the ranking weights
 */
record Ranked(List<Evidence> evidence, List<Double> scores) {

    static Ranked of(List<Evidence> evidence, Weights weights) {
        record Scored(Evidence evidence, double score) {
        }
        List<Scored> scored = new ArrayList<>();
        evidence.forEach(each -> scored.add(new Scored(each, weights.score(each))));
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(each -> each.evidence().target()));
        return new Ranked(scored.stream().map(Scored::evidence).toList(), scored.stream().map(Scored::score).toList());
    }

    /** What makes the one at a place sure or not. */
    double[] doubts(int place) {
        double other = place > 0 ? scores.get(0) : scores.size() > 1 ? scores.get(1) : 0;
        return Doubt.of(evidence.get(place), scores.get(place), other);
    }
}
