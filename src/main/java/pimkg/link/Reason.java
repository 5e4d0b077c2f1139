package pimkg.link;

import java.util.Optional;

/**
 * Why a target is proposed, in the words of SSSOM.
 *
 * @param subjectField  {@code subject_match_field}: the part of the agency's term that fits
 * @param objectField   {@code object_match_field}: the part of our term it fits
 * @param matchString   {@code match_string}: the label of ours that fits
 * @param preprocessing {@code subject_preprocessing}: what was done to the words, as a term of semapv; empty when nothing was
 * @param justification {@code mapping_justification}, as a term of semapv
 * @param similarity    {@code similarity_score}, 0 to 1: how like the two labels are
 * @param finer         the finer term of ours whose label it is, when it isn't the target's own
 * @param measure       {@code similarity_measure}: how that was measured
 */
public record Reason(Field subjectField, Field objectField, String matchString, Optional<String> preprocessing,
                     String justification, double similarity, Optional<Target> finer, String measure) {

    /** How likeness of words is measured. */
    public static final String MEASURE = "weighted F1 of stems and Dice of trigrams";

    /** A reason that is measured by {@link #MEASURE}. */
    public Reason(Field subjectField, Field objectField, String matchString, Optional<String> preprocessing, String justification,
                  double similarity, Optional<Target> finer) {
        this(subjectField, objectField, matchString, preprocessing, justification, similarity, finer, MEASURE);
    }
}
