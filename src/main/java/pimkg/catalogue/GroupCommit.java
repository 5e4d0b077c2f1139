package pimkg.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/**
 * One writer, with a thread of its own: a caller's could be interrupted, which closes files for everybody, or be in the middle of
 * reading. What comes while it writes waits, and is then written together, so that many callers cost little more than one.
 */
final class GroupCommit {

    /** Characters of content that are written together; more wait for the next time. */
    private static final long MAX_GROUP = 16 << 20;

    /** What is done with those who wait: each gets its results or its fault. */
    @FunctionalInterface
    interface Commit {
        void write(List<Waiting> group);
    }

    /** Somebody who waits. */
    record Waiting(Change change, CompletableFuture<List<Stored>> answer) {

        void succeed(List<Stored> results) {
            answer.complete(results);
        }

        void fail(StoreException why) {
            answer.completeExceptionally(why);
        }
    }

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread writer = new Thread(task, "store-writer");
        writer.setDaemon(true);
        return writer;
    });
    private final Commit commit;

    GroupCommit(Commit commit) {
        this.commit = commit;
    }

    /** Returns when the change is safe, throws when nothing of it was done. */
    List<Stored> write(Change change) throws StoreException {
        return write(List.of(change)).get(0);
    }

    /** Several that are written together as far as there is room; when it throws, those before the one that failed may be safe. */
    List<List<Stored>> write(List<Change> changes) throws StoreException {
        List<Waiting> mine = changes.stream().map(change -> new Waiting(change, new CompletableFuture<>())).toList();
        queue.addAll(mine);
        List<List<Stored>> results = new ArrayList<>();
        try {
            for (int each = 0; each < mine.size(); each++) {
                thread.execute(this::commit);
            }
            mine.forEach(each -> results.add(each.answer().join()));
            return results;
        } catch (RejectedExecutionException ended) {
            queue.removeAll(mine);
            throw new StoreException(Fault.CLOSED);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoreException known ? known.again() : new StoreException(Fault.CLOSED).because(failed.getCause());
        }
    }

    /**
     * Does something while nothing is being written.
     *
     * @throws RejectedExecutionException after the end
     */
    <T> CompletableFuture<T> between(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, thread);
    }

    private void commit() {
        List<Waiting> group = new ArrayList<>();
        long size = 0;
        for (Waiting next = queue.peek(); next != null && (group.isEmpty() || size + next.change().size() <= MAX_GROUP); next = queue.peek()) {
            size += next.change().size();
            group.add(queue.remove());
        }
        if (group.isEmpty()) {
            return;
        }
        try {
            commit.write(group);
        } catch (RuntimeException | Error stumbled) {
            // Nobody may be left waiting.
            group.forEach(each -> each.answer().completeExceptionally(stumbled));
        }
    }

    /** Waits until everything that was asked for is written, does a last thing, and ends. */
    void close(Runnable last) {
        try {
            CompletableFuture.runAsync(last, thread).join();
        } catch (RejectedExecutionException closedBefore) {
            return;
        } finally {
            thread.shutdown();
        }
    }
}
