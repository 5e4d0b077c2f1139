package pimkg.catalogue;

import pimkg.version.Version;

/**
 * What became of a submission.
 *
 * @param version the current one from now on
 * @param outcome how it came to be that
 */
public record Stored(Version version, Outcome outcome) {

    /** What putting it did. */
    public enum Outcome {
        /** There was none before. */
        CREATED,
        /** It took the place of another content, or has another audience now. */
        REPLACED,
        /** The same content for the same audience is there already: nothing was written. */
        UNCHANGED
    }
}
