package pimkg.query;

import java.util.Optional;

/**
 * A blank that a stored question leaves for the asker to fill.
 *
 * @param name         the SPARQL variable it binds, without the question mark
 * @param kind         what may stand there
 * @param defaultValue what stands there when the asker is silent; without one, the variable stays open
 * @param description  what it means, in English
 */
public record Parameter(String name, Kind kind, Optional<String> defaultValue, String description) {

    /** What may fill a blank. */
    public enum Kind {
        /** Words, a language tag, a code. */
        TEXT,
        /** A day, as year-month-day. */
        DATE,
        /** A whole IRI, or {@code prefix:name} with a prefix of the one table. */
        IRI
    }
}
