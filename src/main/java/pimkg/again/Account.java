package pimkg.again;

/**
 * How a file was judged.
 *
 * @param file   its name
 * @param how    the way
 * @param judged how many descriptions were looked at
 * @param told   how many were told from memory
 */
public record Account(String file, How how, long judged, long told) {

    /** The way. */
    public enum How {
        /** Only what changed. */
        CHANGES,
        /** All of it; next time only what changed. */
        ALL,
        /** All of it, and nothing is remembered: it can't be taken apart, the parser has thousands of remarks on it, or somebody wrote to it meanwhile. */
        ALWAYS
    }
}
