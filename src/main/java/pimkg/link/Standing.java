package pimkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a link to a target stands among those of the same list. Where many terms lead to one target, most are kinds of it, and the one
 * that fits best is likeliest to be it.
 *
 * @param score     of the link, by the ranking weights
 * @param others    how many other terms of the list lead to the target first of all
 * @param surpassed whether one of them fits better
 */
record Standing(double score, int others, boolean surpassed) {

    private static final double LIKELY = 0.4;
    private static final double SLIGHTLY = 1e-6;

    /** The scores of the likely links to each target. */
    static Map<Integer, List<Double>> scores(List<Ranked> ranked, Weights weights) {
        Map<Integer, List<Double>> scores = new HashMap<>();
        for (Ranked each : ranked) {
            if (!each.evidence().isEmpty() && weights.confidence(each.doubts(0)) >= LIKELY) {
                scores.computeIfAbsent(each.evidence().get(0).target(), key -> new ArrayList<>()).add(each.scores().get(0));
            }
        }
        return scores;
    }

    /** Of the link at a place of one term's. */
    static Standing of(Ranked ranked, int place, Map<Integer, List<Double>> scores, Weights weights) {
        double score = ranked.scores().get(place);
        List<Double> likely = scores.getOrDefault(ranked.evidence().get(place).target(), List.of());
        boolean isOne = place == 0 && weights.confidence(ranked.doubts(0)) >= LIKELY;
        return new Standing(score, likely.size() - (isOne ? 1 : 0), likely.stream().anyMatch(other -> other > score + SLIGHTLY));
    }
}
