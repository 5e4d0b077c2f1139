package pimkg.crosswalk;

/** What kind of value a slot takes, and so how each form of a mapping set writes it. */
public enum SlotType {
    /** Something that has an IRI; a CURIE in tables and JSON, always the whole IRI in the model. */
    ENTITY,
    /** An address, written in full everywhere. */
    URI,
    /** Words. */
    TEXT,
    /** A number; its bounds are the slot's. */
    NUMBER,
    /** A day, {@code 2026-11-22}. */
    DATE,
    /** One of a few values, see {@link Choices}. */
    CHOICE
}
