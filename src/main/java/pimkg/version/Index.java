package pimkg.version;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import pimkg.version.Version.Kind;

/** All versions, by description. Read by many while one writes. */
public final class Index {

    private final ConcurrentSkipListMap<Key, List<Version>> histories = new ConcurrentSkipListMap<>();
    private volatile long last;
    private volatile Optional<Instant> latest = Optional.empty();

    /** Puts one behind those that are there. By one thread at a time, and in the order of their numbers. */
    public void add(Version version) {
        histories.compute(version.key(), (key, before) -> {
            List<Version> history = before == null ? new ArrayList<>() : new ArrayList<>(before);
            history.add(version);
            return List.copyOf(history);
        });
        synchronized (histories) {
            latest = Optional.of(version.when());
            last = version.sequence();
            histories.notifyAll();
        }
    }

    /** Waits until a version is there, at most so long; tells whether it is. */
    public boolean await(long sequence, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (histories) {
            for (long left = atMost.toMillis(); last < sequence && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                histories.wait(left);
            }
            return last >= sequence;
        }
    }

    /** The highest sequence; 0 when nothing was ever stored. */
    public long last() {
        return last;
    }

    /** When the last one was made; empty when nothing was ever stored. */
    public Optional<Instant> latest() {
        return latest;
    }

    /** All of a description, the oldest first. */
    public List<Version> history(Key key) {
        return histories.getOrDefault(key, List.of());
    }

    /** The one that is in the catalogue now; empty when there is none or it was removed. */
    public Optional<Version> current(Key key) {
        return current(history(key));
    }

    /** All that are in the catalogue now, by key. */
    public List<Version> current() {
        return histories.values().stream().flatMap(history -> current(history).stream()).toList();
    }

    /** What has changed after a version. */
    public List<Key> since(long sequence) {
        return histories.entrySet().stream().filter(entry -> entry.getValue().get(entry.getValue().size() - 1).sequence() > sequence)
            .map(Map.Entry::getKey).toList();
    }

    private static Optional<Version> current(List<Version> history) {
        return history.isEmpty() ? Optional.empty()
            : Optional.of(history.get(history.size() - 1)).filter(version -> version.kind() == Kind.STORED);
    }
}
