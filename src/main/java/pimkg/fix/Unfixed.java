package pimkg.fix;

import pimkg.validation.Finding;

/**
 * A finding whose value can only mean one thing, and which stays all the same.
 *
 * @param finding the finding
 * @param reason  why
 */
public record Unfixed(Finding finding, Reason reason) {

    /** Why a finding stays. Each has its text in the message bundles. */
    public enum Reason {
        /** The file is in a syntax that is not patched. */
        SYNTAX,
        /** It is for a person to say so. */
        MEANING,
        /** The words were not found where they should stand. */
        PLACE,
        /** With the change the finding would stay, or another one would appear. */
        EFFECT
    }
}
