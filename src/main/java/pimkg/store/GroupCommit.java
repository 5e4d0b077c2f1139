package pimkg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import pimkg.store.StoreException.Fault;

/**
 * One writer at a time. Whoever comes while another writes waits, and the next to write takes along all who wait: they are made
 * safe together, so that many writers cost little more than one.
 */
final class GroupCommit {

    /** What is done with those who wait: each gets its results or its fault. */
    @FunctionalInterface
    interface Commit {
        void write(List<Waiting> group);
    }

    /** Somebody who waits. */
    static final class Waiting {

        private final Change change;
        private List<Stored> results = List.of();
        private Optional<StoreException> fault = Optional.empty();
        private boolean done;

        private Waiting(Change change) {
            this.change = change;
        }

        Change change() {
            return change;
        }

        void succeed(List<Stored> found) {
            results = found;
            done = true;
        }

        void fail(StoreException why) {
            fault = Optional.of(why);
            done = true;
        }
    }

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Commit commit;

    GroupCommit(Commit commit) {
        this.commit = commit;
    }

    /** Returns when the change is safe, throws when nothing of it was done. */
    List<Stored> write(Change change) throws StoreException {
        Waiting mine = new Waiting(change);
        queue.add(mine);
        turn.lock();
        try {
            if (!mine.done) {
                commitAll();
            }
        } finally {
            turn.unlock();
        }
        if (mine.fault.isPresent()) {
            throw mine.fault.get();
        }
        return mine.results;
    }

    /** Nobody may be left waiting for somebody who stumbled. */
    private void commitAll() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
        }
        try {
            commit.write(group);
        } finally {
            group.stream().filter(each -> !each.done).forEach(each -> each.fail(new StoreException(Fault.CLOSED)));
        }
    }

    /** Does something while nobody writes. */
    void alone(Runnable action) {
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }
}
