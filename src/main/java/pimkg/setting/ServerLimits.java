package pimkg.setting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pimkg.admission.Budget;
import pimkg.edge.Clients;
import pimkg.reply.Requests;

/**
 * What an operator decides on how much is done at once, and for whom.
 *
 * @param heavy          heavy queries that run at once, 1 or more
 * @param heavyWaiting   heavy queries that wait for one of those to end, 0 or more
 * @param heavyPatience  the longest that a heavy query waits
 * @param light          a query that takes longer than this, or has more rows than {@link #LIGHT_ROWS}, is heavy
 * @param atOnce         requests that have a thread at once: half of them for look-ups, a quarter for queries, a quarter for what is posted;
 *                       4 or more
 * @param patience       the longest that a request waits for a thread
 * @param budget         what each client may use in a minute; empty when nobody counts
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed
 */
public record ServerLimits(int heavy, int heavyWaiting, Duration heavyPatience, Duration light, int atOnce, Duration patience,
                           Optional<Budget> budget, List<String> trustedProxies) {

    /** Rows or triples of an answer that a light query has at the most. */
    public static final int LIGHT_ROWS = 5_000;

    /** Queries that are heavier than a look-up, and wait to be tried as light ones. */
    public static final int TRIALS_WAITING = 32;

    /** Requests of each kind that wait for a thread, without taking one; more than that many clients are told to come again. */
    public static final int SEATS = 1_024;

    private static final long MOST_RECALLED = 64L << 20;

    /** A body may take this long whatever its size. */
    public static final Duration BODY_GRACE = Duration.ofSeconds(30);

    /** Whoever is still sending when the answer is there may do so for this long. */
    public static final Duration HEARS_OUT = Duration.ofSeconds(10);

    /** One processor is left to look-ups when there are several; nobody is counted. */
    public static ServerLimits local() {
        return new ServerLimits(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), 8, Duration.ofSeconds(5), Duration.ofMillis(250),
            64, Duration.ofSeconds(10), Optional.empty(), List.of());
    }

    /** Whether a text is an address or a network such as {@code 10.0.0.0/8}. */
    public static boolean isAddress(String text) {
        return Clients.isAddress(text);
    }

    /** Requests of a kind that have a thread at once: a quarter of all. */
    public int quarter() {
        return Math.max(1, atOnce / 4);
    }

    /** Bytes of answers that are kept to be given again: an eighth of the heap, 64 MiB at the most. */
    public static long recallBytes() {
        return Math.min(MOST_RECALLED, Runtime.getRuntime().maxMemory() / 8);
    }

    /** Bytes of bodies that are held at once, and of answers that are held at once: a tenth of the heap each. */
    public static long mostHeld() {
        return Math.max(ServerSettings.MAX_BODY * 2L, Runtime.getRuntime().maxMemory() / 10);
    }
}
