package pimkg.link;

import java.util.Locale;

/** The kind of a link, read from the agency's term to ours as in SKOS: with {@code BROAD}, ours is the broader one. */
public enum Relation {
    /** The same meaning, interchangeable. */
    EXACT,
    /** So near that one will do for the other in many uses. */
    CLOSE,
    /** Ours is broader. */
    BROAD,
    /** Ours is narrower. */
    NARROW,
    /** Neither, but connected. */
    RELATED;

    /** As SSSOM and SKOS write it, for example {@code skos:exactMatch}. */
    public String predicate() {
        return "skos:" + name().toLowerCase(Locale.ROOT) + "Match";
    }
}
