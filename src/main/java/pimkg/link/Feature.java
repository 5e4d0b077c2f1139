package pimkg.link;

/** What speaks for a target, each as a number from 0 to 1. The weights say how much each has turned out to tell. */
public enum Feature {
    /** A name of the term is the target's preferred label. */
    PREFERRED_LABEL,
    /** It is another label of the target. */
    OTHER_LABEL,
    /** It is a hidden label or a code of the target. */
    HIDDEN_LABEL,
    /** How like the nearest label is. */
    LIKENESS,
    /** A label stands whole within the name; longer and rarer ones tell more. */
    CONTAINED,
    /** The label that stands within ends the name. */
    CONTAINED_AT_END,
    /** The label that stands within begins the name. */
    CONTAINED_AT_START,
    /** How much of the name the nearest label explains. */
    EXPLAINED,
    /** A name is a label of a finer term below the target. */
    FINER_LABEL,
    /** How like the nearest label of a finer term is. */
    FINER_LIKENESS,
    /** A label of such or of a finer term stands whole within the name. */
    FINER_CONTAINED,
    /** A name is a label of a term that means nearly the same as the target. */
    NEAR_LABEL,
    /** How like the nearest label of such a term is. */
    NEAR_LIKENESS,
    /** A name is a label of a term related to the target. */
    RELATED_LABEL,
    /** How like the nearest label of a related term is. */
    RELATED_LIKENESS,
    /** A part of the name (in brackets, beside a slash or "and") is a label of the target or of a finer term. */
    PART_LABEL,
    /** How like the nearest label is to a part of the name. */
    PART_LIKENESS,
    /** The words of the name stand in what is said of the target's meaning. */
    GLOSS,
    /** A label of the target stands in what the agency says of the term's meaning. */
    DEFINITION,
    /** The words of the context are like a label of the target. */
    CONTEXT,
    /** The term above was linked to the target. */
    PARENT,
    /** The terms beside it were linked to the target. */
    SIBLINGS,
    /** Only a label in another language is the same. */
    FOREIGN,
    /** How near in meaning the nearest label is, where a {@link Meaning} tells. */
    MEANING,
    /** Words of the name were in names that people linked to the target. */
    VOTES,
    /** People linked many to the target. */
    COMMON;

    static final int COUNT = values().length;
}
