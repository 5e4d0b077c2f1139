package pimkg.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import pimkg.admission.KnownHeavy;
import pimkg.admission.Lane;
import pimkg.guard.StoppedQueryException;
import pimkg.guard.StoppedQueryException.Why;

/**
 * Tells light queries from heavy ones by trying: each begins in a fast lane, with little time and few rows. What needs more begins
 * anew in the heavy lane, which has few places; so look-ups are answered however many heavy queries come.
 */
final class QueryLanes {

    private final Lane heavy;
    private final Duration light;
    private final KnownHeavy known = new KnownHeavy();
    private final AtomicInteger trying = new AtomicInteger();

    QueryLanes(Lane heavy, Duration light) {
        this.heavy = heavy;
        this.light = light;
    }

    /** An answer to a query, made whole before any of it is sent. */
    @FunctionalInterface
    interface Attempt {
        /**
         * Answers it.
         *
         * @throws QueryCancelledException when it takes longer than so many milliseconds, or more than it may of anything else
         */
        void run(long millis, int rows);
    }

    /** The heavy lane is full. */
    static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Answers a query in the lane that it needs.
     *
     * @param limit milliseconds that it may take
     * @throws BusyException when it is heavy, and too many are
     */
    void run(String query, long limit, Attempt attempt) {
        long little = light();
        if (limit <= light.toMillis()) {
            attempt.run(limit, ServerSettings.MAX_ROWS);
        } else if (known.contains(query) || !isAnswered(attempt, Math.min(little, limit))) {
            known.add(query);
            runHeavy(query, limit, attempt);
        }
    }

    /** When several are tried at once they share the processors, and each is given twice the time; more would hold up the light ones. */
    private long light() {
        return light.toMillis() * (trying.get() < Runtime.getRuntime().availableProcessors() ? 1 : 2);
    }

    private boolean isAnswered(Attempt attempt, long millis) {
        trying.incrementAndGet();
        try {
            attempt.run(millis, ServerLimits.LIGHT_ROWS);
            return true;
        } catch (StoppedQueryException stopped) {
            if (stopped.why() != Why.TIME && stopped.why() != Why.ROWS) {
                throw stopped;
            }
            return false;
        } catch (QueryCancelledException tooLong) {
            return false;
        } finally {
            trying.decrementAndGet();
        }
    }

    private void runHeavy(String query, long limit, Attempt attempt) {
        Lane.Place place = heavy.enter().orElseThrow(BusyException::new);
        try {
            long begin = System.nanoTime();
            attempt.run(limit, ServerSettings.MAX_ROWS);
            if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) < light.toMillis()) {
                // It only seemed heavy, as on a server that has just begun.
                known.remove(query);
            }
        } finally {
            place.close();
        }
    }
}
