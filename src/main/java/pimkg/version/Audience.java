package pimkg.version;

/** Who may read a description. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** The agencies that share this catalogue. */
    COMMUNITY,
    /** The agency that submitted it, nobody else. */
    OWNER
}
