package pimkg.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A log that keeps the order in which events were added. Writers and readers are used by one thread each. */
public interface ChangeLog {

    /** Opens it for adding; it is made when it is not there. */
    Writer writer() throws LogException;

    /** Opens it for reading, at its beginning. */
    Reader reader() throws LogException;

    /** Adds events. */
    interface Writer extends AutoCloseable {

        /** The last event that is a change as far as one can see, else the last of all; empty when there is none. */
        Optional<LogEntry> last(Predicate<LogEntry> isChange) throws LogException;

        /**
         * Adds events in this order behind what was there when it was looked at or added to the last time, and nowhere else; they are
         * safe when it returns. When it throws, the first ones may be there.
         *
         * @param made when the change of each was made
         */
        void add(List<LogEntry> entries, Function<LogEntry, Instant> made) throws LogException;

        @Override
        void close();
    }

    /** Reads events. */
    interface Reader extends AutoCloseable {

        /** Goes to a place before all events whose changes were made then or later. */
        void seek(Instant made) throws LogException;

        /** Goes to the first event that is still there. */
        void rewind() throws LogException;

        /**
         * The next events.
         *
         * @param atMost how long it waits for one
         * @return empty when there was none
         */
        List<LogEntry> next(Duration atMost) throws LogException;

        /** How many events there are behind those that were read, as the log itself says now. */
        long behind() throws LogException;

        @Override
        void close();
    }
}
