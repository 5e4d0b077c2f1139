package pimkg.peer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Nobody is sent where the answer would come too late. */
final class PaceTest {

    private final Pace pace = new Pace(2);

    @Test
    void whatWasNeverAskedIsAsked() {
        assertFalse(pace.isHopeless("a", "count", 64));
        assertFalse(pace.isLong("a", "count"));
    }

    @Test
    void manyClientsWaitForEachOther() {
        pace.note("a", "count", 1, took(2_000));
        assertTrue(pace.isLong("a", "count"));
        assertFalse(pace.isHopeless("a", "count", 59));
        assertTrue(pace.isHopeless("a", "count", 60));
        assertFalse(pace.isHopeless("b", "count", 60));
        assertFalse(pace.isHopeless("a", "look-up", 60));
    }

    /** Four that shared two processors for a minute had half a minute each: one alone may still be answered. */
    @Test
    void noAnswerTellsTheLeastThatItTakes() {
        pace.note("a", "count", 4, Load.Reading.NOTHING);
        assertTrue(pace.isHopeless("a", "count", 4));
        assertFalse(pace.isHopeless("a", "count", 1));
        pace.note("a", "count", 1, Load.Reading.NOTHING);
        assertTrue(pace.isHopeless("a", "count", 1));
    }

    private static Load.Reading took(double millis) {
        return new Load.Reading(1, 0, 1, millis, millis, millis);
    }
}
