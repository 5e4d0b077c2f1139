package pimkg.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/** A log in the memory of one process, which can be out of order and have strange things in it. */
final class ListLog implements ChangeLog {

    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private int room = Integer.MAX_VALUE;
    private boolean refused;
    private long first;

    void down(boolean now) {
        down.set(now);
    }

    boolean isDown() {
        return down.get();
    }

    /** It goes down after so many more events. */
    synchronized void room(int more) {
        room = more;
    }

    /** It takes nothing. */
    synchronized void refuse(boolean now) {
        refused = now;
    }

    /** Everything is gone, as when a topic is made anew. */
    synchronized void begin() {
        entries.clear();
        times.clear();
    }

    synchronized void inject(Map<String, String> headers, String body) {
        entries.add(new LogEntry(entries.size(), headers, body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        times.add(Instant.EPOCH);
    }

    /** What is before this offset is not kept any more. */
    synchronized void forget(long offset) {
        first = offset;
    }

    synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    private void requireUp() throws LogException {
        if (down.get()) {
            throw new LogException(LogException.Kind.AWAY, "down", null);
        }
    }

    @Override
    public ChangeLog.Writer writer() throws LogException {
        requireUp();
        return new Writer();
    }

    @Override
    public ChangeLog.Reader reader() throws LogException {
        requireUp();
        return new Reader();
    }

    private final class Writer implements ChangeLog.Writer {

        private int end;

        @Override
        public Optional<LogEntry> last(Predicate<LogEntry> isChange) throws LogException {
            requireUp();
            synchronized (ListLog.this) {
                end = entries.size();
                return entries.stream().filter(isChange).reduce((one, later) -> later).or(() -> entries.stream().reduce((one, later) -> later));
            }
        }

        @Override
        public void add(List<LogEntry> added, Function<LogEntry, Instant> made) throws LogException {
            for (LogEntry each : added) {
                requireUp();
                synchronized (ListLog.this) {
                    if (entries.size() != end) {
                        throw new LogException(LogException.Kind.CROSSED, "another end", null);
                    }
                    if (refused) {
                        throw new LogException(LogException.Kind.REFUSED, "too large", null);
                    }
                    if (room-- <= 0) {
                        down.set(true);
                        throw new LogException(LogException.Kind.AWAY, "full", null);
                    }
                    entries.add(new LogEntry(entries.size(), each.headers(), each.body()));
                    times.add(made.apply(each));
                    end++;
                }
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private final class Reader implements ChangeLog.Reader {

        private int at = (int) first;

        @Override
        public void seek(Instant made) {
            synchronized (ListLog.this) {
                for (at = (int) first; at < times.size() && times.get(at).isBefore(made);) {
                    at++;
                }
            }
        }

        @Override
        public void rewind() {
            at = (int) first;
        }

        @Override
        public List<LogEntry> next(Duration atMost) throws LogException {
            requireUp();
            List<LogEntry> found;
            synchronized (ListLog.this) {
                at = at > entries.size() ? (int) first : at;
                found = List.copyOf(entries.subList(at, Math.min(entries.size(), at + 3)));
                at += found.size();
            }
            if (found.isEmpty()) {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            return found;
        }

        @Override
        public long behind() throws LogException {
            requireUp();
            synchronized (ListLog.this) {
                return Math.max(0, entries.size() - at);
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
