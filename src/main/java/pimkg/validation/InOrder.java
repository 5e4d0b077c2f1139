package pimkg.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does small pieces of work on the other cores and hands on what comes of them in the order in which they were given. Only
 * so many wait at a time; little work is done at once by the caller.
 */
public final class InOrder<T> implements AutoCloseable {

    private static final int BATCH = 64;
    private static final int BATCHES_A_WORKER = 4;

    private final Consumer<T> results;
    private final int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final Deque<Future<List<T>>> waiting = new ArrayDeque<>();
    private List<Supplier<T>> batch = new ArrayList<>(BATCH);
    private ExecutorService pool;

    /** Hands on to {@code results}, in the thread that gives the work. */
    public InOrder(Consumer<T> results) {
        this.results = results;
    }

    /** Gives a piece of work. */
    public void submit(Supplier<T> piece) {
        batch.add(piece);
        if (batch.size() == BATCH) {
            List<Supplier<T>> full = batch;
            batch = new ArrayList<>(BATCH);
            if (pool == null) {
                pool = Executors.newFixedThreadPool(workers);
            }
            waiting.add(pool.submit(() -> full.stream().map(Supplier::get).toList()));
            if (waiting.size() > workers * BATCHES_A_WORKER) {
                take(waiting.remove());
            }
        }
    }

    private void take(Future<List<T>> done) {
        try {
            done.get().forEach(results);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while judging.", stopped);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof Error error) {
                throw error;
            }
            throw broken.getCause() instanceof RuntimeException same ? same : new IllegalStateException(broken.getCause());
        }
    }

    /** Finishes all that was given. */
    @Override
    public void close() {
        try {
            waiting.forEach(this::take);
            batch.forEach(piece -> results.accept(piece.get()));
        } finally {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
    }
}
