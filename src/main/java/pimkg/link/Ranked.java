package pimkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The evidence for the targets of one term, the best first.
 *
 * @param evidence each target once
 * @param scores   of each, by the ranking weights
 * @param strange  how much the term stands among terms that lead nowhere, 0 to 1
 */
record Ranked(List<Evidence> evidence, List<Double> scores, double strange) {

    static Ranked of(List<Evidence> evidence, double strange, Weights weights) {
        record Scored(Evidence evidence, double score) {
        }
        List<Scored> scored = new ArrayList<>();
        evidence.forEach(each -> scored.add(new Scored(each, weights.score(each))));
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(each -> each.evidence().target()));
        return new Ranked(scored.stream().map(Scored::evidence).toList(), scored.stream().map(Scored::score).toList(), strange);
    }

    /** What makes the one at a place sure or not. */
    double[] doubts(int place) {
        double other = place > 0 ? scores.get(0) : scores.size() > 1 ? scores.get(1) : 0;
        return Doubt.of(evidence.get(place), scores.get(place), other, strange);
    }
}
