package pimkg.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The best of what speaks for each target of a scheme in a set of texts. */
final class Signals {

    private final Map<Integer, Match> best = new HashMap<>();
    private final Map<Integer, Match> contained = new HashMap<>();
    private final Map<Integer, double[]> levels = new HashMap<>();

    void add(List<Match> matches) {
        for (Match match : matches) {
            int target = match.entry().target();
            best.merge(target, match, (a, b) -> b.isBetterThan(a) ? b : a);
            if (match.isContained()) {
                contained.merge(target, match, (a, b) -> b.contained() > a.contained() ? b : a);
            }
            if (match.level() > 0) {
                double[] byField = levels.computeIfAbsent(target, key -> new double[Field.values().length]);
                int field = match.entry().name().field().ordinal();
                byField[field] = Math.max(byField[field], match.level());
            }
        }
    }

    Set<Integer> targets() {
        return best.keySet();
    }

    Optional<Match> best(int target) {
        return Optional.ofNullable(best.get(target));
    }

    Optional<Match> contained(int target) {
        return Optional.ofNullable(contained.get(target));
    }

    /** 1 when a name of this kind is the same, less when only its letters or stems are, 0 when none is. */
    double level(int target, Field field) {
        double[] byField = levels.get(target);
        return byField == null ? 0 : byField[field.ordinal()];
    }

    double level(int target) {
        double level = 0;
        for (Field field : Field.values()) {
            level = Math.max(level, level(target, field));
        }
        return level;
    }

    double likeness(int target) {
        return best(target).map(Match::likeness).orElse(0.0);
    }

    double contains(int target) {
        return contained(target).map(Match::contained).orElse(0.0);
    }
}
