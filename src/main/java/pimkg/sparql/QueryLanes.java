package pimkg.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import pimkg.admission.KnownHeavy;
import pimkg.admission.Lane;
import pimkg.admission.Shape;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.guard.Purse;
import pimkg.guard.StoppedQueryException.Why;
import pimkg.guard.StoppedQueryException;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;

/**
 * Tells light queries from heavy ones by trying: each begins with very little, and what needs more begins anew with more, behind
 * fewer others. Look-ups pass in the first lane, in which nobody stays for long, however many heavy queries come; and what is of
 * the same shape as something heavy does not come into it.
 */
public final class QueryLanes {

    /** Of the time that a light query may take, it gets this part of a processor before it has to make room for others. */
    private static final int SLICES = 10;
    private static final Duration LEAST_SLICE = Duration.ofMillis(10);
    /** Each processor has so many look-ups to turn to: with one each, nearly every look-up has its thread put to sleep and woken again. */
    private static final int QUICK_BY_PROCESSOR = 4;
    /** Enough for as many as have a thread. */
    private static final int SEATS = 1_024;
    private static final Set<Why> NEEDS_MORE = Set.of(Why.TIME, Why.ROWS, Why.MEMORY);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lane quick;
    private final Lane light;
    private final Lane heavy;
    private final Purse purse;
    private final ServerLimits limits;
    private final KnownHeavy known = new KnownHeavy();
    private final KnownHeavy shapes = new KnownHeavy();

    /** @param purse what all queries hold together */
    public QueryLanes(Lane heavy, ServerLimits limits, Purse purse) {
        this.purse = purse;
        int processors = Runtime.getRuntime().availableProcessors();
        this.heavy = heavy;
        this.limits = limits;
        this.quick = Lane.ofShortWork(QUICK_BY_PROCESSOR * processors, SEATS, limits.patience());
        this.light = new Lane(Math.max(1, processors / 2), ServerLimits.TRIALS_WAITING, limits.heavyPatience());
    }

    /** How many queries may be in the second and third lane, at work or waiting; each of them has a thread. */
    public static int threads(ServerLimits limits) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2) + ServerLimits.TRIALS_WAITING + limits.heavy() + limits.heavyWaiting();
    }

    /**
     * What a query may take in a lane.
     *
     * @param limits its own
     * @param rows   or triples of its answer
     * @param clock  is looked at now and then, beside the time of the limits; it throws when the query has to go
     * @param purse  what all queries hold together
     */
    record Share(Limits limits, int rows, Runnable clock, Purse purse) {
        /** To be closed when the answer is sent. */
        Meter meter() {
            return new Meter(limits, clock, purse);
        }
    }

    /** An answer to a query, made whole before any of it is sent. */
    @FunctionalInterface
    interface Attempt {
        /**
         * Answers it.
         *
         * @return sends the answer; run when the place in the lane is somebody else's, as clients may be slow
         * @throws QueryCancelledException when it takes more than it may
         */
        Runnable run(Share share);
    }

    /** The lane that a query needs is full. */
    static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Looks whether there is room before anybody reads a query: in a flood most are sent away.
     *
     * @throws BusyException when there is certainly none
     */
    void look(String query) {
        if (heavy.isFull() && known.contains(query) || light.isFull() && shapes.contains(Shape.of(query))) {
            throw new BusyException();
        }
    }

    /**
     * Answers a query in the lane that it needs.
     *
     * @param limit   milliseconds that it may take
     * @param waiting is run now and then; throws when nobody waits for the answer
     * @throws BusyException when too many are there
     */
    void run(String query, long limit, Runnable waiting, Attempt attempt) {
        if (limit <= limits.light().toMillis()) {
            in(light, () -> attempt.run(new Share(Limits.ofLight(Duration.ofMillis(limit)), ServerSettings.MAX_ROWS, () -> { }, purse))).run();
            return;
        }
        if (known.contains(query)) {
            heavy(query, limit, waiting, attempt).run();
            return;
        }
        Optional<Runnable> answer = !shapes.isEmpty() && shapes.contains(Shape.of(query)) ? Optional.empty()
            : in(quick, () -> tried(attempt, Math.min(2 * limits.light().toMillis(), limit), slice()));
        answer.or(() -> light(query, limit, waiting, attempt)).orElseGet(() -> heavy(query, limit, waiting, attempt)).run();
    }

    /** Tries it in the second lane. What takes more than a slice there would be tried in the first in vain. */
    private Optional<Runnable> light(String query, long limit, Runnable waiting, Attempt attempt) {
        String shape = Shape.of(query);
        return in(light, () -> {
            long begin = worked();
            Optional<Runnable> answer = tried(attempt, Math.min(limits.light().toMillis(), limit), waiting);
            if (answer.isPresent() && worked() - begin <= mostOfSlice()) {
                shapes.remove(shape);
            } else {
                shapes.add(shape);
            }
            return answer;
        });
    }

    /**
     * Answers a query in the heavy lane without trying: one that makes another server work is asked once only.
     *
     * @param limit   milliseconds that it may take
     * @param waiting is run now and then; throws when nobody waits for the answer
     * @throws BusyException when too many are there
     */
    void runOnce(long limit, Runnable waiting, Attempt attempt) {
        in(heavy, () -> attempt.run(new Share(Limits.of(Duration.ofMillis(limit)), ServerSettings.MAX_ROWS, waiting, purse))).run();
    }

    private static <T> T in(Lane lane, Supplier<T> work) {
        Lane.Place place = lane.enter().orElseThrow(BusyException::new);
        try {
            return work.get();
        } finally {
            place.close();
        }
    }

    /** Throws when this thread has used up its slice: time on the clock passes faster where many work. */
    private Runnable slice() {
        long most = mostOfSlice();
        long end = worked() + most;
        return () -> {
            if (worked() > end) {
                throw new StoppedQueryException(Why.TIME, TimeUnit.NANOSECONDS.toMillis(most));
            }
        };
    }

    private long mostOfSlice() {
        return Math.max(LEAST_SLICE.toNanos(), limits.light().toNanos() / SLICES);
    }

    /** Nanoseconds that this thread has worked; always 0 where the system does not tell. */
    private static long worked() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
    }

    private Optional<Runnable> tried(Attempt attempt, long millis, Runnable clock) {
        try {
            return Optional.of(attempt.run(new Share(Limits.ofLight(Duration.ofMillis(millis)), ServerLimits.LIGHT_ROWS, clock, purse)));
        } catch (StoppedQueryException stopped) {
            if (!NEEDS_MORE.contains(stopped.why())) {
                throw stopped;
            }
            return Optional.empty();
        } catch (QueryCancelledException tooLong) {
            return Optional.empty();
        }
    }

    private Runnable heavy(String query, long limit, Runnable waiting, Attempt attempt) {
        known.add(query);
        return in(heavy, () -> {
            waiting.run();
            long begin = System.nanoTime();
            Runnable answer = attempt.run(new Share(Limits.of(Duration.ofMillis(limit)), ServerSettings.MAX_ROWS, waiting, purse));
            if (System.nanoTime() - begin < limits.light().toNanos()) {
                // It only seemed heavy, as on a server that has just begun.
                known.remove(query);
            }
            return answer;
        });
    }
}
