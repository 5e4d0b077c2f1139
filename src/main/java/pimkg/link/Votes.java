package pimkg.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where people linked words like these before. A word votes for each target it was linked to, by the share of the links it had;
 * words that were in few of the links have more to say.
 */
final class Votes {

    /** One link alone proves little. */
    private static final double DOUBT = 0.5;
    private static final double UNKNOWN = 0.5;
    private static final int BEGINNING = 5;

    private final Map<String, Map<Integer, Integer>> byStem = new HashMap<>();
    private final Map<String, Integer> total = new HashMap<>();
    private final Map<Integer, Integer> byTarget = new HashMap<>();
    private int all;
    private int most;

    static Votes of(Scheme scheme, Analysis analysis) {
        Votes votes = new Votes();
        for (int number = 0; number < scheme.targets().size(); number++) {
            for (Name name : scheme.targets().get(number).names()) {
                if (name.field() == Field.REMEMBERED) {
                    votes.add(analysis.stems(name.text(), name.language()), number);
                }
            }
        }
        return votes;
    }

    /** The words, and how the longer ones begin: endings differ between languages and between words of one root. */
    private static Set<String> signs(List<String> stems) {
        Set<String> signs = new LinkedHashSet<>(stems);
        stems.stream().filter(stem -> stem.length() > BEGINNING).forEach(stem -> signs.add(stem.substring(0, BEGINNING) + "*"));
        return signs;
    }

    private void add(List<String> stems, int target) {
        all++;
        most = Math.max(most, byTarget.merge(target, 1, Integer::sum));
        signs(stems).forEach(stem -> {
            byStem.computeIfAbsent(stem, key -> new HashMap<>()).merge(target, 1, Integer::sum);
            total.merge(stem, 1, Integer::sum);
        });
    }

    /** The share of the votes, 0 to 1, of each target that any word votes for. */
    Map<Integer, Double> of(List<String> stems) {
        Map<Integer, Double> shares = new HashMap<>();
        if (all == 0) {
            return shares;
        }
        double whole = 0;
        for (String stem : signs(stems)) {
            int links = total.getOrDefault(stem, 0);
            double weight = links == 0 ? UNKNOWN : Math.log((all + 1.0) / links) / Math.log(all + 1.0);
            whole += weight;
            byStem.getOrDefault(stem, Map.of()).forEach((target, count) ->
                shares.merge(target, weight * count / (links + DOUBT), Double::sum));
        }
        double sum = whole;
        shares.replaceAll((target, share) -> share / sum);
        return shares;
    }

    /** How often others were linked to it, from 0, never, to 1, more than to any other. */
    double common(int target) {
        return most == 0 ? 0 : Math.log(1.0 + byTarget.getOrDefault(target, 0)) / Math.log(1.0 + most);
    }
}
