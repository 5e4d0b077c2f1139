package pimkg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraph;
import pimkg.canon.Canonical;
import pimkg.database.Comparison;
import pimkg.database.Databases;
import pimkg.journal.Draft;
import pimkg.journal.Journal;
import pimkg.journal.JournalRecord;
import pimkg.store.Condition.State;
import pimkg.version.Audience;
import pimkg.version.Entry;
import pimkg.version.Index;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;
import pimkg.version.VersionText;

/**
 * Keeps versions in a journal, and what is in the catalogue now in databases. What counts is the journal: a change is prepared in
 * the databases, made safe in the journal, made visible in the databases, and then acknowledged; whatever fails before that is taken
 * back.
 */
final class DiskStorage implements Storage {

    /** Without as much, nothing can be written even by who wants no reserve. */
    private static final long LEAST = 1 << 20;
    /** Databases write several times what there is to say. */
    private static final long WRITTEN_A_BYTE = 20;

    private final Layout layout;
    private final StoreLock lock;
    private final Journal journal;
    private final Databases databases;
    private final Index index;
    private final Map<Long, Place> places;
    private final long reserve;
    private final Set<Key> doubtful = new HashSet<>();

    /** Where a record stands in the journal. */
    record Place(long offset, int length) {

        Place(JournalRecord record) {
            this(record.offset(), record.length());
        }
    }

    /** The parts, opened and agreeing with each other. */
    DiskStorage(Layout layout, StoreLock lock, Journal journal, Databases databases, Index index, Map<Long, Place> places, long reserve) {
        this.layout = layout;
        this.lock = lock;
        this.journal = journal;
        this.databases = databases;
        this.index = index;
        this.places = new ConcurrentHashMap<>(places);
        this.reserve = reserve;
    }

    @Override
    public void write(List<List<Entry>> batches, Map<Audience, Map<Key, Optional<String>>> effect) throws StoreException {
        List<List<Draft>> drafts = batches.stream().map(batch -> batch.stream().map(VersionText::draft).toList()).toList();
        try {
            requireInPlace();
            requireRoom(batches);
            settle();
            databases.prepare(effect);
            keep(drafts, batches.stream().flatMap(List::stream).toList(), effect);
        } catch (IOException | RuntimeException | InternalError failed) {
            isSettled();
            throw Faults.whileWriting(failed, layout.directory());
        }
    }

    /** What is written into a file that somebody has moved away or replaced would be lost with the end of this process. */
    private void requireInPlace() throws IOException {
        if (!journal.isInPlace()) {
            throw new IOException("The journal is not where it was, or not as it was: " + layout.journal());
        }
    }

    @Override
    public State look(Collection<Version> closely) {
        try {
            if (!journal.isInPlace()) {
                return State.DAMAGED;
            }
            if (layout.directory().toFile().getUsableSpace() < Math.max(reserve, LEAST)) {
                return State.FULL;
            }
            boolean sound = isSettled() && new Comparison(databases, List.of(), this::content).of(closely).isEmpty();
            return sound ? State.SOUND : State.DAMAGED;
        } catch (StoreException | RuntimeException | InternalError unreadable) {
            return State.DAMAGED;
        }
    }

    /** Tries at once what has to be done before the next write: until then, readers may see what was taken back. */
    private boolean isSettled() {
        try {
            settle();
            return true;
        } catch (StoreException | RuntimeException | InternalError later) {
            return false;
        }
    }

    @Override
    public long size() {
        return journal.acknowledged().bytes();
    }

    private void requireRoom(List<List<Entry>> batches) throws StoreException {
        long content = batches.stream().flatMap(List::stream).mapToLong(entry -> entry.content().length()).sum();
        if (layout.directory().toFile().getUsableSpace() < reserve + (reserve == 0 ? 0 : WRITTEN_A_BYTE * content)) {
            throw new StoreException(Fault.FULL, layout.directory().toString());
        }
    }

    private void keep(List<List<Draft>> drafts, List<Entry> entries, Map<Audience, Map<Key, Optional<String>>> effect) throws IOException, StoreException {
        boolean acknowledged = false;
        boolean visible = false;
        try {
            List<JournalRecord> records = journal.append(drafts);
            requireSame(entries, records);
            visible = true;
            databases.commit();
            records.forEach(record -> places.put(record.number(), new Place(record)));
            journal.acknowledge();
            acknowledged = true;
        } finally {
            if (!acknowledged) {
                takeBack(visible ? effect : Map.of());
            }
        }
    }

    /** What was made elsewhere has to become the very same record here, or this journal is no copy of that one. */
    private void requireSame(List<Entry> entries, List<JournalRecord> records) throws StoreException {
        for (int at = 0; at < entries.size(); at++) {
            String hash = records.get(at).hash();
            if (entries.get(at).chain().filter(chain -> !chain.equals(hash)).isPresent()) {
                throw new StoreException(Fault.DIVERGED, layout.directory().toString(), Long.toString(records.get(at).number()));
            }
        }
    }

    private void takeBack(Map<Audience, Map<Key, Optional<String>>> seen) throws IOException {
        seen.values().forEach(graphs -> doubtful.addAll(graphs.keySet()));
        databases.abort();
        journal.undo();
    }

    /** After a failure some databases may show what was taken back: before anything else they get what is in the catalogue. */
    private void settle() throws StoreException {
        if (!doubtful.isEmpty()) {
            databases.prepare(state(doubtful));
            databases.commit();
            doubtful.clear();
        }
    }

    private Map<Audience, Map<Key, Optional<String>>> state(Set<Key> keys) throws StoreException {
        return state(keys, index, this::content);
    }

    /** What each database has to hold of some descriptions, whatever it holds now. */
    static Map<Audience, Map<Key, Optional<String>>> state(Iterable<Key> keys, Index index, Comparison.Contents contents) throws StoreException {
        Map<Audience, Map<Key, Optional<String>>> state = new HashMap<>();
        for (Key key : keys) {
            Optional<Version> current = index.current(key);
            for (Audience audience : Audience.values()) {
                boolean here = current.isPresent() && current.get().audience() == audience;
                state.computeIfAbsent(audience, each -> new HashMap<>()).put(key, here ? Optional.of(contents.of(current.get())) : Optional.empty());
            }
        }
        return state;
    }

    @Override
    public String content(Version version) throws StoreException {
        return content(layout, places.get(version.sequence()), version);
    }

    /** Read from the journal, and compared with its hash. */
    static String content(Layout layout, Place place, Version version) throws StoreException {
        try {
            String content = Journal.body(layout.journal(), place.offset(), place.length());
            if (!Canonical.hash(content).equals(version.after())) {
                throw new StoreException(Fault.JOURNAL, layout.journal().toString(), Long.toString(version.sequence()),
                    Long.toString(place.offset()), layout.directory().toString(), "DAMAGED");
            }
            return content;
        } catch (IOException unreadable) {
            throw Faults.of(unreadable, layout.directory());
        }
    }

    @Override
    public Optional<String> chain(long sequence) throws StoreException {
        Optional<Place> place = Optional.ofNullable(places.get(sequence));
        try {
            return place.isEmpty() ? Optional.empty() : Optional.of(Journal.hash(layout.journal(), place.get().offset(), place.get().length()));
        } catch (IOException unreadable) {
            throw Faults.of(unreadable, layout.directory());
        }
    }

    @Override
    public Optional<Path> journal() {
        return Optional.of(layout.journal());
    }

    @Override
    public DatasetGraph published(Audience audience) {
        return databases.of(audience);
    }

    @Override
    public void close() {
        databases.close();
        try (lock; journal) {
            if (doubtful.isEmpty()) {
                lock.end();
            }
        } catch (IOException unsaved) {
            // Everything acknowledged is safe already.
        }
    }
}
