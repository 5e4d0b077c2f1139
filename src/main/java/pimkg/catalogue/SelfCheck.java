package pimkg.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import pimkg.store.Condition;
import pimkg.store.Condition.State;
import pimkg.store.Storage;
import pimkg.version.Index;
import pimkg.version.Version;

/**
 * Looks after a store that is in use: whether its files are where they were, whether there is room, and at each look whether the next
 * few descriptions are what was accepted, so that in time all have been looked at.
 */
final class SelfCheck {

    private static final int SOME = 8;
    /** Whoever asks again sooner gets the same answer. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE_MILLIS = 500;

    private final GroupCommit writers;
    private final Storage storage;
    private final Index index;
    private final ReentrantLock asking = new ReentrantLock();
    private int next;
    private long lookedNanos;
    private volatile long seenNanos = System.nanoTime();
    private volatile State state = State.SOUND;

    /** For a store that was looked at when it was opened. */
    SelfCheck(GroupCommit writers, Storage storage, Index index) {
        this.writers = writers;
        this.storage = storage;
        this.index = index;
        this.lookedNanos = System.nanoTime() - FRESH_NANOS;
    }

    /** How it is; how it was at the last look when somebody else is asking, or much is being written. */
    Condition condition() {
        if (asking.tryLock()) {
            try {
                if (System.nanoTime() - lookedNanos >= FRESH_NANOS) {
                    look();
                }
            } finally {
                asking.unlock();
            }
        }
        return new Condition(state, Duration.ofNanos(System.nanoTime() - seenNanos), storage.size(), index.last());
    }

    /** Between two writes, so that nothing is in the middle of being changed. */
    private void look() {
        try {
            see(writers.between(() -> storage.look(some())).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException closed) {
            see(State.CLOSED);
        } catch (ExecutionException stumbled) {
            see(State.DAMAGED);
        } catch (TimeoutException busy) {
            lookedNanos = System.nanoTime();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void see(State seen) {
        state = seen;
        lookedNanos = System.nanoTime();
        seenNanos = lookedNanos;
    }

    private List<Version> some() {
        List<Version> current = index.current();
        List<Version> some = new ArrayList<>();
        for (int count = 0; count < Math.min(SOME, current.size()); count++) {
            some.add(current.get(Math.floorMod(next++, current.size())));
        }
        return some;
    }
}
