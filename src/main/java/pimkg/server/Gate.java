package pimkg.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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

    /** Something that is worked out. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
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

    /** Lets a request in for something; empty, with nothing done, when there are too many. */
    <T> Optional<T> admit(Task<T> task) throws IOException {
        return visitors.tryAcquire() ? Optional.of(get(visitors, task)) : Optional.empty();
    }

    /** Works something out when there is a place; empty, with nothing done, when none came free in time. */
    <T> Optional<T> work(Task<T> task) throws IOException {
        return hasPlace() ? Optional.of(get(places, task)) : Optional.empty();
    }

    private static <T> T get(Semaphore taken, Task<T> task) throws IOException {
        try {
            return task.run();
        } finally {
            taken.release();
        }
    }

    private static boolean run(Semaphore taken, Work work) throws IOException {
        return get(taken, () -> {
            work.run();
            return true;
        });
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
