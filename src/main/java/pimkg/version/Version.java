package pimkg.version;

import java.time.Instant;

/**
 * One change of one description, as it is in the journal for ever.
 *
 * @param sequence its number in the store, from 1; later ones have higher numbers
 * @param key      of which description
 * @param kind     whether it was stored or removed
 * @param audience who may read it from then on; at a removal, who could read it until then
 * @param when     by the clock of the store, to the microsecond
 * @param by       who did it: one line without control characters, 1 to 200 characters
 * @param before   the hash of its content before; empty when there was none
 * @param after    the hash of its content since: {@code sha256:} and 64 hexadecimal digits of the canonical N-Quads; empty when removed
 */
public record Version(long sequence, Key key, Kind kind, Audience audience, Instant when, String by, String before, String after) {

    private static final int MAX_NAME = 200;

    /** What was done. */
    public enum Kind {
        /** Stored, for the first time or in place of an earlier content. */
        STORED,
        /** Taken out of the catalogue. Its history stays. */
        REMOVED
    }

    /**
     * Checks who did it.
     *
     * @throws IllegalArgumentException when that can't stand in a line of the journal
     */
    public Version {
        if (!isName(by)) {
            throw new IllegalArgumentException("by");
        }
    }

    /** Whether a text may be the name of somebody who changes a description. */
    public static boolean isName(String by) {
        return !by.isEmpty() && by.length() <= MAX_NAME && by.equals(by.strip()) && by.codePoints().noneMatch(Version::isUnfit);
    }

    /** It would begin a line, or have no UTF-8. */
    private static boolean isUnfit(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE;
    }
}
