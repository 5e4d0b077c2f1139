package pimkg.replica;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Committed;
import pimkg.catalogue.Outbox;
import pimkg.replica.Stop.Why;
import pimkg.text.Language;
import pimkg.version.StoreException;

/**
 * Tells the changes of a store to a log, after they are safe in the journal. Whoever submits never waits for the log: while it does
 * not answer, changes wait in the journal, and are told in their order when it does. Where to go on, the log itself says.
 */
public final class Publisher implements AutoCloseable {

    private final Catalogue catalogue;
    private final ChangeLog log;
    private final Set<Long> junk;
    private final LogThread thread;
    /** As far as is known: nothing, before the log answered for the first time. */
    private volatile long told;

    private Publisher(Catalogue catalogue, ChangeLog log, Set<Long> junk, Consumer<Stop> alarm) {
        this.junk = Set.copyOf(junk);
        this.catalogue = catalogue;
        this.log = log;
        this.thread = new LogThread(Standing.Role.WRITER, alarm, this::tellAll);
    }

    /**
     * Begins to tell.
     *
     * @param catalogue one that is kept in a directory
     * @param junk      offsets of events that a person has found to be of another server
     * @param alarm     is told when it does not go on, and when the log does not answer any more
     */
    public static Publisher start(Catalogue catalogue, ChangeLog log, Set<Long> junk, Consumer<Stop> alarm) {
        Publisher publisher = new Publisher(catalogue, log, junk, alarm);
        publisher.thread.start();
        return publisher;
    }

    /** How it stands now. */
    public Standing standing() {
        Standing now = thread.standing();
        return new Standing(now.role(), now.reachable(), Math.max(0, catalogue.last() - told), now.current(), now.stop());
    }

    private void tellAll() throws IOException, StoreException, StoppedException, InterruptedException {
        try (ChangeLog.Writer writer = log.writer()) {
            Outbox outbox = new Outbox(catalogue);
            Instant created = outbox.created();
            goOn(outbox, writer.last(entry -> Event.sequence(entry) > 0 && isOurs(entry)).filter(this::isOurs), created);
            while (!thread.isClosed()) {
                Together together = new Together(writer);
                outbox.tell(batch -> together.add(events(outbox, created, batch)));
                together.tell();
                note(outbox);
                catalogue.await(outbox.told() + 1, LogThread.PAUSE);
            }
        }
    }

    /** Not one that a person has found to be of another. */
    private boolean isOurs(LogEntry entry) {
        return !junk.contains(entry.offset());
    }

    private void note(Outbox outbox) {
        told = outbox.told();
        long behind = Math.max(0, catalogue.last() - outbox.told());
        thread.note(behind, behind == 0 ? Optional.of(Instant.now()) : Optional.empty());
    }

    /** Behind what the log has already, if that is ours. */
    private static void goOn(Outbox outbox, Optional<LogEntry> last, Instant created) throws IOException, StoreException, StoppedException {
        if (last.isEmpty()) {
            return;
        }
        LogEntry entry = last.get();
        boolean ours = Event.store(entry).equals(created.toString()) && Event.sequence(entry) > 0;
        if (!ours) {
            throw new StoppedException(Why.FOREIGN, entry.offset(), Event.store(entry));
        }
        Optional<String> chain = outbox.skip(Event.sequence(entry));
        if (chain.isEmpty() || !chain.get().equals(Event.chain(entry))) {
            throw new StoppedException(Why.AHEAD, entry.offset(), Long.toString(Event.sequence(entry)));
        }
    }

    private static List<LogEntry> events(Outbox outbox, Instant created, List<Committed> batch) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        for (Committed change : batch) {
            try {
                entries.add(Event.write(created, change, outbox.before(change.version())));
            } catch (StoreException unreadable) {
                throw new IOException(unreadable.in(Language.ofSystem()), unreadable);
            }
        }
        return entries;
    }

    /** Events that are told at once, as waiting for each would take most of the time. What fails is told again from where the log ends. */
    private final class Together {

        private static final int MOST = 200;
        private static final int MOST_BYTES = 4 << 20;

        private final ChangeLog.Writer writer;
        private final List<LogEntry> waiting = new ArrayList<>();
        private int bytes;

        Together(ChangeLog.Writer writer) {
            this.writer = writer;
        }

        void add(List<LogEntry> events) throws LogException {
            waiting.addAll(events);
            bytes += events.stream().mapToInt(event -> event.body().length).sum();
            if (waiting.size() >= MOST || bytes >= MOST_BYTES) {
                tell();
            }
        }

        void tell() throws LogException {
            if (!waiting.isEmpty()) {
                writer.add(List.copyOf(waiting), Event::when);
                told = Event.sequence(waiting.get(waiting.size() - 1));
                thread.note(Math.max(0, catalogue.last() - told), Optional.empty());
                waiting.clear();
                bytes = 0;
            }
        }
    }

    /** Ends. What was not told is told by the next one. */
    @Override
    public void close() {
        thread.close();
    }
}
