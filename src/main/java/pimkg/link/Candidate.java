package pimkg.link;

/**
 * A target proposed for a term.
 *
 * @param target             what the term may be linked to
 * @param confidence         0 to 1: the share of such proposals that people found right
 * @param relation           the most probable kind of link
 * @param relationConfidence 0 to 1: how probable this kind is if the target is right
 * @param reason             why
 */
public record Candidate(Target target, double confidence, Relation relation, double relationConfidence, Reason reason) {

    /** From here on a proposal is strong: it may be accepted in bulk after a glance. */
    public static final double STRONG = 0.80;

    /** Whether it is strong. */
    public boolean isStrong() {
        return confidence >= STRONG;
    }
}
