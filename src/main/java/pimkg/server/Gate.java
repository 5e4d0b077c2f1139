package pimkg.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests with something to work on are in the house: one gate for all who bring such, as they share one machine. */
final class Gate {

    /** Whoever comes when these are taken is told at once to come again: what is being sent is held in memory. */
    private final Semaphore visitors = new Semaphore(ServerSettings.MAX_VISITORS);
    /** As many are served at once as there are processors; others wait a little. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Duration time;

    /**
     * A gate.
     *
     * @param time the longest that anybody waits for a place, and then that their work may take
     */
    Gate(Duration time) {
        this.time = time;
    }

    /** What is done with a request. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    Duration time() {
        return time;
    }

    /** The time as people read it. */
    String timeInWords() {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    /** Lets a request in; false, with nothing done, when there are too many. */
    boolean visit(Work work) throws IOException {
        return visitors.tryAcquire() && run(visitors, work);
    }

    /** Does the work when there is a place; false, with nothing done, when none came free in time. */
    boolean serve(Work work) throws IOException {
        return hasPlace() && run(places, work);
    }

    private static boolean run(Semaphore taken, Work work) throws IOException {
        try {
            work.run();
            return true;
        } finally {
            taken.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
