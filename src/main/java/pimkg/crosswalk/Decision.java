package pimkg.crosswalk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody decides on a mapping.
 *
 * @param verdict   what they find
 * @param by        who
 * @param date      when
 * @param comment   why, in their words
 * @param agreement how far a second person agrees with the first, from -1 to 1; empty for fully, or not at all
 */
public record Decision(Verdict verdict, Reviewer by, LocalDate date, Optional<String> comment, OptionalDouble agreement) {

    /** What can be found of a mapping. */
    public enum Verdict {
        /** It holds. */
        ACCEPT,
        /** It does not hold. */
        REJECT,
        /** Can't be told. */
        UNSURE,
        /** Nothing in the other vocabulary fits. */
        NONE
    }

    /** A fully agreed or disagreed decision without comment. */
    public static Decision of(Verdict verdict, String by, LocalDate date) {
        return new Decision(verdict, Reviewer.of(by), date, Optional.empty(), OptionalDouble.empty());
    }
}
