package pimkg.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import pimkg.admission.Lane;
import pimkg.setting.ServerSettings;

/** How many requests with something to work on are in the house: one gate for all who bring such, as they share one machine. */
public final class Gate {

    /** Whoever comes when these are taken is told at once to come again: what is being sent is held in memory. */
    private final Semaphore visitors = new Semaphore(ServerSettings.MAX_VISITORS);
    /** As many are served at once as there are processors; others wait a little. */
    private final Lane places;
    private final Duration time;

    /**
     * A gate.
     *
     * @param time the longest that anybody waits for a place, and then that their work may take
     */
    public Gate(Duration time) {
        this.time = time;
        this.places = new Lane(Runtime.getRuntime().availableProcessors(), ServerSettings.MAX_VISITORS, time);
    }

    /** What is done with a request. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Something that is worked out. */
    @FunctionalInterface
    public interface Task<T> {
        T run() throws IOException;
    }

    /** How long one piece of work may take. */
    public Duration time() {
        return time;
    }

    /** The time as people read it. */
    public String timeInWords() {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    /** Lets a request in; false, with nothing done, when there are too many. */
    public boolean visit(Work work) throws IOException {
        return visitors.tryAcquire() && leave(() -> {
            work.run();
            return true;
        });
    }

    /** Lets a request in for something; empty, with nothing done, when there are too many. */
    public <T> Optional<T> admit(Task<T> task) throws IOException {
        return visitors.tryAcquire() ? Optional.of(leave(task)) : Optional.empty();
    }

    private <T> T leave(Task<T> task) throws IOException {
        try {
            return task.run();
        } finally {
            visitors.release();
        }
    }

    /** Does the work when there is a place; false, with nothing done, when none came free in time. */
    public boolean serve(Work work) throws IOException {
        return work(() -> {
            work.run();
            return true;
        }).isPresent();
    }

    /** Works something out when there is a place; empty, with nothing done, when none came free in time. */
    public <T> Optional<T> work(Task<T> task) throws IOException {
        Optional<Lane.Place> place = places.enter();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.run());
        } finally {
            place.get().close();
        }
    }

    /** The places for work. */
    public Lane lane() {
        return places;
    }
}
