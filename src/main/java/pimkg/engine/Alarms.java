package pimkg.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Signals for questions whose time is over, many behind one clock: to set a clock for each wakes a thread each time, which takes longer
 * than some questions. A signal may come a tenth of a second late, as a question looks at the time itself too. Safe for use by several
 * threads.
 */
public final class Alarms {

    private static final long GRAIN = 100;

    private final Map<Long, Bell> bells = new ConcurrentHashMap<>();

    /** An alarm that is set; closed when nobody needs it any more. */
    @FunctionalInterface
    public interface Alarm extends AutoCloseable {
        @Override
        void close();
    }

    /** All signals of one moment. */
    private static final class Bell {
        private final Set<AtomicBoolean> signals = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean wound;
        private boolean rung;

        /** Whether somebody has to see to it that it rings: the first who asks. */
        synchronized boolean isNew() {
            boolean first = !wound;
            wound = true;
            return first;
        }

        synchronized void add(AtomicBoolean signal) {
            if (rung) {
                signal.set(true);
            } else {
                signals.add(signal);
            }
        }

        synchronized void remove(AtomicBoolean signal) {
            signals.remove(signal);
        }

        synchronized void ring() {
            rung = true;
            signals.forEach(signal -> signal.set(true));
            signals.clear();
        }
    }

    /** Has a signal set to true after so many milliseconds, or up to a tenth of a second later. */
    public Alarm set(long milliseconds, AtomicBoolean signal) {
        long moment = (TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) + milliseconds) / GRAIN + 1;
        Bell bell = bells.computeIfAbsent(moment, each -> new Bell());
        if (bell.isNew()) {
            wind(bell, moment);
        }
        bell.add(signal);
        return () -> bell.remove(signal);
    }

    /** How many moments are waited for. */
    int waiting() {
        return bells.size();
    }

    private void wind(Bell bell, long moment) {
        long left = Math.max(1, moment * GRAIN - TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        new CompletableFuture<Void>().completeOnTimeout(null, left, TimeUnit.MILLISECONDS).thenRun(() -> {
            bells.remove(moment, bell);
            bell.ring();
        });
    }
}
