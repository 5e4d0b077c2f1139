package pimkg.link;

/** What a name of a term means beside the term itself. */
public enum Sense {
    /** The same. */
    SAME,
    /** A kind or a part of it: every torture is violence. */
    KIND,
    /** What goes with it without being one: a prison, for detention. */
    NEIGHBOUR,
    /** Something wider: a needs assessment, for a protection needs assessment. */
    WIDER
}
