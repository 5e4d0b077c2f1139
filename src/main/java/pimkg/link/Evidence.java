package pimkg.link;

import java.util.Optional;

/**
 * All that speaks for one target as the counterpart of one term.
 *
 * @param target   the number of the target in its scheme
 * @param features by the ordinal of {@link Feature}
 * @param match    the name that fits best, of the target, of a finer or a related term, or of a part
 * @param via      how the name of {@code match} belongs to the target
 * @param near     the name that is nearest in meaning, where somebody tells
 */
record Evidence(int target, double[] features, Optional<Match> match, Via via, Optional<Meanings.Near> near) {

    Evidence(int target, double[] features, Optional<Match> match, Via via) {
        this(target, features, match, via, Optional.empty());
    }

    /** How a name belongs to a target. */
    enum Via { ITSELF, FINER, NEAR, RELATED, PART, CONTEXT }

    double get(Feature feature) {
        return features[feature.ordinal()];
    }

    Evidence with(Feature feature, double value) {
        double[] copy = features.clone();
        copy[feature.ordinal()] = value;
        return new Evidence(target, copy, match, via, near);
    }

    /** With what it means. */
    Evidence with(Meanings.Near nearest) {
        Evidence marked = with(Feature.MEANING, nearest.likeness());
        return new Evidence(target, marked.features, match, via, Optional.of(nearest));
    }
}
