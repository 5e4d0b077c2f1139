package pimkg.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pimkg.admission.Lane;
import pimkg.guard.Purse;
import pimkg.setting.ServerLimits;
import pimkg.sparql.QueryLanes.Attempt;

/** What was too much for the first lane does not come into it again until it was found to be little. */
final class QueryLanesTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** More than a slice of the first lane, less than a light query may take. */
    private static final long MORE = Duration.ofMillis(60).toNanos();
    private static final long LIMIT = 60_000;

    private final QueryLanes lanes = new QueryLanes(new Lane(1, 1, Duration.ofSeconds(1)), ServerLimits.local(), new Purse(Long.MAX_VALUE));
    private final AtomicInteger attempts = new AtomicInteger();

    /** How often a query that takes so many nanoseconds of work was begun. */
    private int ask(String query, long work) {
        attempts.set(0);
        Attempt attempt = share -> {
            attempts.incrementAndGet();
            long end = THREADS.getCurrentThreadCpuTime() + work;
            while (THREADS.getCurrentThreadCpuTime() < end) {
                share.clock().run();
            }
            return () -> { };
        };
        lanes.run(query, LIMIT, () -> { }, attempt);
        return attempts.get();
    }

    private static String query(int number) {
        return "SELECT ?a { ?a <http://x.example/p> <http://x.example/n" + number + "> } ORDER BY ?a LIMIT 10";
    }

    @Test
    void aShapeIsTriedInTheFirstLaneOnlyWhileItIsLittle() {
        assumeTrue(THREADS.isCurrentThreadCpuTimeSupported(), "The system does not tell what a thread has worked.");
        assertEquals(1, ask(query(1), 0), "a look-up");
        assertEquals(2, ask(query(2), MORE), "found to be more");
        assertEquals(1, ask(query(3), MORE), "known to be more");
        assertEquals(1, ask(query(4), MORE), "still known");
        assertEquals(1, ask(query(5), 0), "found to be little, in the second lane");
        assertEquals(2, ask(query(6), MORE), "tried in the first lane again");
    }
}
