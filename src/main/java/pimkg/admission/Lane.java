package pimkg.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Places for work. So many work at once; a few more wait, not for long; whoever comes when all seats are taken is sent away at once,
 * as waiting costs a thread.
 */
public final class Lane {

    private final int size;
    private final int seats;
    private final Semaphore working;
    private final Semaphore inside;
    private final Duration patience;

    /**
     * A lane for heavy work, into which they come in the order in which they asked.
     *
     * @param places   how many work at once, 1 or more
     * @param waiting  how many more wait for a place, 0 or more
     * @param patience the longest that anybody waits
     */
    public Lane(int places, int waiting, Duration patience) {
        this(places, waiting, patience, true);
    }

    private Lane(int places, int waiting, Duration patience, boolean inOrder) {
        this.size = places;
        this.seats = places + waiting;
        this.working = new Semaphore(places, inOrder);
        this.inside = new Semaphore(seats);
        this.patience = patience;
    }

    /**
     * A lane for work that takes less time than to wake somebody who waits: whoever comes takes a place that is free, and those who
     * wait the next.
     */
    public static Lane ofShortWork(int places, int waiting, Duration patience) {
        return new Lane(places, waiting, patience, false);
    }

    /** A place that was taken; to be closed when the work is done, however it ended. */
    public final class Place {
        private Place() {
        }

        /** Gives it back. */
        public void close() {
            working.release();
            inside.release();
        }
    }

    /** A place; empty when all seats are taken, or none came free in time, or the server is stopping. */
    public Optional<Place> enter() {
        if (!inside.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(new Place());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        inside.release();
        return Optional.empty();
    }

    /** Whether all seats are taken now. */
    public boolean isFull() {
        return inside.availablePermits() == 0;
    }

    /** How many are at work now. */
    public int working() {
        return size - working.availablePermits();
    }

    /** How many wait for a place now; a glance, not a promise. */
    public int waiting() {
        return Math.max(0, seats - inside.availablePermits() - working());
    }
}
