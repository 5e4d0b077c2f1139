package pimkg.replica;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import pimkg.replica.Stop.Why;
import pimkg.text.Language;
import pimkg.version.StoreException;

/** Works with a log until it is told to end: begins anew when the log was away, and stops where a person has to look. */
final class LogThread implements AutoCloseable {

    /** How long it waits for something new, and before it begins anew. */
    static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<Stop> alarm;
    private final Work work;
    private final AtomicReference<Standing> standing;
    /** Whether nothing was told of the log yet. */
    private final AtomicBoolean silence = new AtomicBoolean(true);
    private final Thread thread = new Thread(this::run);
    private volatile boolean closed;

    /** What is done, until it is closed. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, StoreException, StoppedException, InterruptedException;
    }

    LogThread(Standing.Role role, Consumer<Stop> alarm, Work work) {
        this.alarm = alarm;
        this.work = work;
        this.standing = new AtomicReference<>(Standing.beginning(role));
        thread.setName("log-" + role.name().toLowerCase(Locale.ROOT));
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Standing standing() {
        return standing.get();
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Notes how it stands, now that the log has answered.
     *
     * @param behind   events that are to be worked on
     * @param upToDate when nothing was left to be done; empty when that is not known
     */
    void note(long behind, Optional<Instant> upToDate) {
        standing.updateAndGet(now -> now.behind(behind, upToDate));
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    work.run();
                } catch (LogException trouble) {
                    tell(trouble);
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (StoppedException stopped) {
            stop(stopped.stop());
        } catch (StoreException damaged) {
            stop(new Stop(Why.STORE, -1, damaged.in(Language.ofSystem())));
        } catch (IOException | RuntimeException | Error bug) {
            stop(new Stop(Why.BUG, -1, bug.toString()));
        }
    }

    /** Once, until it was there again. What has to be looked at again tells itself then. */
    private void tell(LogException trouble) {
        if (trouble.kind() == LogException.Kind.CROSSED) {
            return;
        }
        if (trouble.kind() == LogException.Kind.REFUSED) {
            refused(new Stop(Why.REFUSED, -1, String.valueOf(trouble.getMessage())));
            return;
        }
        boolean wasThere = standing.getAndUpdate(Standing::unreachable).reachable();
        boolean isFirst = silence.getAndSet(false);
        if (!closed && (wasThere || isFirst)) {
            alarm.accept(new Stop(Why.UNREACHABLE, -1, String.valueOf(trouble.getMessage())));
        }
    }

    /** It is tried again nevertheless: a person mends that at the log. */
    private void refused(Stop stop) {
        if (!closed && standing.getAndUpdate(now -> now.with(stop)).stop().filter(stop::equals).isEmpty()) {
            alarm.accept(stop);
        }
    }

    private void stop(Stop stop) {
        if (!closed) {
            alarm.accept(stop);
            standing.updateAndGet(now -> now.with(stop));
        }
    }

    /** Ends; what is being written is written to its end. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
