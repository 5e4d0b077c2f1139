package pimkg.link;

/** The part of a term that a match was found in, and the property that SSSOM names for it. */
public enum Field {
    /** The preferred label. */
    PREFERRED("skos:prefLabel"),
    /** Another label. */
    ALTERNATIVE("skos:altLabel"),
    /** A label that is searched and never shown. */
    HIDDEN("skos:hiddenLabel"),
    /** A code. */
    NOTATION("skos:notation"),
    /** What it means. */
    DEFINITION("skos:definition"),
    /** A term that somebody linked to it before. */
    REMEMBERED("skos:exactMatch"),
    /** The term above it in its list. */
    PARENT("skos:broader"),
    /** A part of a label. */
    DERIVED("skos:hiddenLabel"),
    /** A word of its theme, or what another scheme calls it. */
    THEME("skos:hiddenLabel"),
    /** A label that shares no words and is near in meaning. */
    MEANING("skos:prefLabel");

    private final String property;

    Field(String property) {
        this.property = property;
    }

    /** As SSSOM writes it in {@code subject_match_field} and {@code object_match_field}. */
    public String property() {
        return property;
    }
}
