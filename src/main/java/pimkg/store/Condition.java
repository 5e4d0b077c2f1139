package pimkg.store;

import java.time.Duration;

/**
 * How a store is while it is in use.
 *
 * @param state   whether it can be relied on
 * @param age     how long ago it was last looked at
 * @param journal bytes of everything that was ever accepted; 0 when it is kept in memory
 * @param changes how many were ever accepted
 */
public record Condition(State state, Duration age, long journal, long changes) {

    /** What can be. */
    public enum State {
        /** All is as it should be. */
        SOUND,
        /** It is read as always, but there is no room to write. */
        FULL,
        /** Something is not where it was, or not what it was: nothing is written, and what is read may be wrong. */
        DAMAGED,
        /** It was closed. */
        CLOSED
    }
}
