package pimkg.crosswalk;

/** How far a mapping has come on its way from a guess to knowledge. Told by its slots: SSSOM has none for it. */
public enum Status {
    /** A program proposes it and nobody has looked. */
    CANDIDATE,
    /** Somebody looked and could not tell, or a second person does not agree. */
    UNSURE,
    /** Stated by somebody, or by a set that names no program it came from. */
    ACCEPTED,
    /** Stated by somebody not to hold, or that there is no term to map to. */
    REJECTED
}
