package pimkg.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pimkg.catalogue.Catalogue;
import pimkg.replica.Stop.Why;

/**
 * Makes the changes of a log in a copy of the store that told them. How far it has come stands in the journal of the copy, made safe
 * together with the changes: whenever the power fails, each is made once. What can't be made stops it, until a person has looked.
 */
public final class Follower implements AutoCloseable {

    /** Clocks of the servers that wrote may differ by so much, and be put back. */
    private static final Duration MARGIN = Duration.ofHours(1);
    /** Whoever tells a log everything again does not pause for longer. */
    private static final Duration GRACE = Duration.ofSeconds(15);
    /** A log in which nothing turns up for so long is empty. */
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final ChangeLog log;
    private final Set<Long> junk;
    private final Duration grace;
    private final LogThread thread;

    private Follower(Catalogue catalogue, ChangeLog log, Set<Long> junk, Duration grace, Consumer<Stop> alarm) {
        this.grace = grace;
        this.catalogue = catalogue;
        this.log = log;
        this.junk = Set.copyOf(junk);
        this.thread = new LogThread(Standing.Role.REPLICA, alarm, this::followAll);
    }

    /**
     * Begins to follow.
     *
     * @param catalogue a copy, perhaps an empty one, which nobody else changes
     * @param junk      offsets of events that a person has found to be no changes. A change can't be lost by that: the next one
     *                  would not follow upon what is here
     * @param alarm     is told when it does not go on, and when the log does not answer any more
     */
    public static Follower start(Catalogue catalogue, ChangeLog log, Set<Long> junk, Consumer<Stop> alarm) {
        return start(catalogue, log, junk, GRACE, alarm);
    }

    static Follower start(Catalogue catalogue, ChangeLog log, Set<Long> junk, Duration grace, Consumer<Stop> alarm) {
        Follower follower = new Follower(catalogue, log, junk, grace, alarm);
        follower.thread.start();
        return follower;
    }

    /** When the store was begun whose changes a log has; empty when it has none yet. */
    public static Optional<Instant> created(ChangeLog log, Duration atMost) throws LogException {
        try (ChangeLog.Reader reader = log.reader()) {
            long begun = System.nanoTime();
            long end = begun + atMost.toNanos();
            while (System.nanoTime() < end) {
                List<LogEntry> first = reader.next(LogThread.PAUSE);
                Optional<Instant> created = first.stream().map(Event::store)
                    .filter(text -> text.matches("[0-9TZ:.-]{20,30}")).map(Instant::parse).findFirst();
                // A writer that began a moment ago is about to tell its first.
                boolean isEmpty = first.isEmpty() && reader.behind() == 0 && System.nanoTime() - begun > FIRST.toNanos();
                if (created.isPresent() || isEmpty) {
                    return created;
                }
            }
            return Optional.empty();
        }
    }

    /** How it stands now. */
    public Standing standing() {
        return thread.standing();
    }

    private void followAll() throws LogException, StoppedException {
        try (ChangeLog.Reader reader = log.reader()) {
            follow(reader);
        }
    }

    private void follow(ChangeLog.Reader reader) throws LogException, StoppedException {
        boolean whole = seek(reader);
        Applier applier = new Applier(catalogue, junk);
        long silent = System.nanoTime();
        while (!thread.isClosed()) {
            try {
                // Taken before: what comes while it reads is not here yet.
                Instant asked = Instant.now();
                List<LogEntry> entries = reader.next(LogThread.PAUSE);
                applier.make(entries);
                silent = entries.isEmpty() ? silent : System.nanoTime();
                note(reader.behind(), applier.seen(), asked, System.nanoTime() - silent > grace.toNanos());
            } catch (StoppedException missing) {
                if (whole || missing.stop().why() != Why.GAP && missing.stop().why() != Why.LOST) {
                    throw missing;
                }
                // The clock may have been put back by more than the margin.
                reader.rewind();
                whole = true;
                silent = System.nanoTime();
                applier = new Applier(catalogue, junk);
            }
        }
    }

    /** Up to date is who has, when nothing more is to come, what came last: a log that is empty says nothing of that. */
    private void note(long behind, long seen, Instant asked, boolean silent) throws StoppedException {
        if (behind == 0 && seen > 0 && seen < catalogue.last() && silent) {
            throw new StoppedException(Why.LOST, -1, seen + " < " + catalogue.last());
        }
        thread.note(behind, behind == 0 && seen == catalogue.last() ? Optional.of(asked) : Optional.empty());
    }

    /** Goes where the log has what is not here yet, and tells whether that is its beginning. */
    private boolean seek(ChangeLog.Reader reader) throws LogException {
        Optional<Instant> latest = catalogue.latest();
        if (latest.isPresent()) {
            reader.seek(latest.get().minus(MARGIN));
        }
        return latest.isEmpty();
    }

    /** Ends; the change that is being made is made to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
