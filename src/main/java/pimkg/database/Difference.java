package pimkg.database;

import pimkg.version.Audience;

/**
 * Where a database is not what the journal says.
 *
 * @param audience whose database
 * @param graph    the name of the graph; empty when it is about the whole database
 * @param kind     what is wrong
 */
public record Difference(Audience audience, String graph, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** The journal has it, the database does not. */
        MISSING,
        /** The database has it, the journal does not. */
        EXTRA,
        /** It holds other statements. */
        DIFFERENT,
        /** It can't be read. */
        UNREADABLE
    }
}
