package pimkg.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;
import pimkg.catalogue.Change.Item;
import pimkg.catalogue.GroupCommit.Waiting;
import pimkg.store.Condition;
import pimkg.store.Opening;
import pimkg.store.Storage;
import pimkg.store.StoreOpening;
import pimkg.version.Audience;
import pimkg.version.Entry;
import pimkg.version.Index;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;
import pimkg.version.Version.Kind;

/**
 * The descriptions that agencies submit. What was accepted is there for ever: a later version or a removal takes its place in the
 * catalogue, but not in its history. Safe for use by several threads: writers queue, readers never wait.
 */
public final class Catalogue implements AutoCloseable {

    /** The longest canonical text of one description, in characters. */
    public static final int MAX_CONTENT = 16 << 20;

    private final Clock clock;
    private final Storage storage;
    private final Index index;
    private final Opening opening;
    private final Editions editions = new Editions();
    private final GroupCommit writers = new GroupCommit(this::commit);
    private final SelfCheck check;

    private Catalogue(Clock clock, Storage storage, Index index, Opening opening) {
        this.opening = opening;
        this.clock = clock;
        this.storage = storage;
        this.index = index;
        this.check = new SelfCheck(writers, storage, index);
    }

    /** An empty one that is forgotten when the process ends. */
    public static Catalogue inMemory(Clock clock) {
        return new Catalogue(clock, new MemoryStorage(), new Index(), new Opening(0, 0, false));
    }

    /**
     * That of a directory. Its journal is read from end to end, and the databases are compared with it: the names of all graphs, and
     * the statements of the latest and of some others. What is only behind is brought up; what is wrong is refused.
     *
     * @param directory an empty one becomes a store; when it is not there it is made, if its parent is
     * @param clock     tells when things happen
     * @throws StoreException when it can't be used
     */
    public static Catalogue open(Path directory, Clock clock) throws StoreException {
        return open(directory, clock, StoreOpening.RESERVE);
    }

    /**
     * With another reserve.
     *
     * @param reserve bytes that must be free on the disk before anything is written; with 0 one writes until it is full
     */
    static Catalogue open(Path directory, Clock clock, long reserve) throws StoreException {
        StoreOpening.Opened opened = StoreOpening.open(directory, clock, reserve);
        return new Catalogue(clock, opened.storage(), opened.index(), opened.opening());
    }

    /** What was found when it was opened. */
    public Opening opening() {
        return opening;
    }

    /** How it is now. May be asked often: it looks once a second at most, and waits half a second at most. */
    public Condition condition() {
        return check.condition();
    }

    /**
     * Stores descriptions: all or none.
     *
     * @param batch each description once
     * @param by    who does it: see {@link Version#by()}
     * @return what became of each, in the same order; safe on disk when this returns
     * @throws StoreException           when nothing of it was stored; {@link StoreException#key()} tells which one was unfit
     * @throws IllegalArgumentException when {@code by} is no name
     */
    public List<Stored> put(List<Submission> batch, String by) throws StoreException {
        Set<Key> keys = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Submission submission : batch) {
            if (!keys.add(submission.key())) {
                throw new StoreException(Fault.REPEATED, Optional.of(submission.key()));
            }
            items.add(item(submission));
        }
        return write(new Change(items, by));
    }

    /**
     * Makes changes that were made in another store, in its order, so that this one becomes a copy of it, record by record. How far
     * that went and what was changed are made safe as one.
     *
     * @param batches each whole
     * @throws StoreException with {@link Fault#DIVERGED} when a change does not follow upon what is here; none of those that were
     *                        written together with it is made then
     */
    public void follow(List<List<Committed>> batches) throws StoreException {
        writers.write(batches.stream().map(Change::of).toList());
    }

    /** The highest number of a change; 0 when nothing was ever stored. */
    public long last() {
        return index.last();
    }

    /** When the latest change was made; empty when nothing was ever stored. */
    public Optional<Instant> latest() {
        return index.latest();
    }

    /** When the journal was begun, which tells a store from others; empty when nothing is kept. */
    public Optional<Instant> created() throws StoreException {
        return storage.journal().isEmpty() ? Optional.empty() : Optional.of(new Outbox(this).created());
    }

    /** Waits until a change is there, at most so long; tells whether it is. */
    public boolean await(long sequence, Duration atMost) throws InterruptedException {
        return index.await(sequence, atMost);
    }

    /** The hash of the record of a change, which stands for all changes up to it; empty when there is no such record. */
    public Optional<String> chain(long sequence) throws StoreException {
        return storage.chain(sequence);
    }

    /** The journal, to be read only; empty when nothing is kept. */
    public Optional<Path> journal() {
        return storage.journal();
    }

    private static Item item(Submission submission) throws StoreException {
        try {
            String content = Canonical.of(submission.description());
            if (content.length() > MAX_CONTENT) {
                throw new StoreException(Fault.TOO_LARGE, Optional.of(submission.key()));
            }
            return new Item(submission.key(), Kind.STORED, submission.audience(), content, Canonical.hash(content), submission.expected());
        } catch (CanonicalException unfit) {
            Fault fault = unfit.reason() == CanonicalException.Reason.TANGLED ? Fault.TANGLED : Fault.UNWRITABLE_TERM;
            throw new StoreException(fault, Optional.of(submission.key()), unfit.term());
        }
    }

    /**
     * Takes a description out of the catalogue. Its history stays.
     *
     * @return the version that says so; empty when there was nothing to remove
     * @throws StoreException           when it was not removed
     * @throws IllegalArgumentException when {@code by} is no name
     */
    public Optional<Version> remove(Key key, Expected expected, String by) throws StoreException {
        Item item = new Item(key, Kind.REMOVED, Audience.OWNER, "", "", expected);
        return write(new Change(List.of(item), by)).stream().map(Stored::version).findFirst();
    }

    private List<Stored> write(Change change) throws StoreException {
        if (!Version.isName(change.by())) {
            throw new IllegalArgumentException("by");
        }
        return writers.write(change);
    }

    private void commit(List<Waiting> group) {
        Map<Key, Optional<Version>> pending = new HashMap<>();
        List<List<Entry>> batches = new ArrayList<>();
        List<Runnable> acknowledgements = new ArrayList<>();
        List<Waiting> planned = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long last = index.last();
        for (Waiting waiting : group) {
            try {
                Change.Plan plan = waiting.change().plan(key -> pending.getOrDefault(key, index.current(key)), last, now);
                plan.entries().forEach(entry -> pending.put(entry.version().key(),
                    Optional.of(entry.version()).filter(version -> version.kind() == Kind.STORED)));
                last += plan.entries().size();
                batches.add(plan.entries());
                planned.add(waiting);
                acknowledgements.add(() -> waiting.succeed(plan.results()));
            } catch (StoreException refused) {
                waiting.fail(refused);
            }
        }
        try {
            keep(batches.stream().filter(batch -> !batch.isEmpty()).toList());
            acknowledgements.forEach(Runnable::run);
        } catch (StoreException failed) {
            planned.forEach(waiting -> waiting.fail(failed));
        }
    }

    private void keep(List<List<Entry>> batches) throws StoreException {
        if (!batches.isEmpty()) {
            List<Entry> entries = batches.stream().flatMap(List::stream).toList();
            Map<Audience, Map<Key, Optional<String>>> effect = Change.effect(entries, index::current);
            editions.begin(effect);
            try {
                storage.write(batches, effect);
                entries.forEach(entry -> index.add(entry.version()));
            } finally {
                editions.end();
            }
        }
    }

    /** The version that is in the catalogue now; empty when there is none or it was removed. */
    public Optional<Version> current(Key key) {
        return index.current(key);
    }

    /** All that are in the catalogue now, by key. */
    public List<Version> current() {
        return index.current();
    }

    /** All versions and removals of a description, the oldest first. */
    public List<Version> history(Key key) {
        return index.history(key);
    }

    /**
     * The content of a version exactly as it was accepted: canonical N-Quads, without a graph name.
     *
     * @return empty when the description has no such version, or that one is a removal
     * @throws StoreException when it can't be read, or is not what it was
     */
    public Optional<String> content(Key key, long sequence) throws StoreException {
        Optional<Version> version = history(key).stream()
            .filter(each -> each.sequence() == sequence && each.kind() == Kind.STORED).findFirst();
        return version.isEmpty() ? Optional.empty() : Optional.of(storage.content(version.get()));
    }

    /**
     * The content of a version as a graph of its own, every literal exactly as it was accepted.
     *
     * @return empty when the description has no such version, or that one is a removal
     * @throws StoreException when it can't be read, or is not what it was
     */
    public Optional<Graph> description(Key key, long sequence) throws StoreException {
        return content(key, sequence).map(Canonical::graph);
    }

    /**
     * What is in the catalogue for one audience alone, not what is there for the others: one named graph a description, called
     * {@link Key#graph()}. For reading, within transactions of one's own. That of {@link Audience#OWNER} holds those of all
     * agencies: it may be shown through a view for each agency only.
     */
    public DatasetGraph published(Audience audience) {
        return storage.published(audience);
    }

    /**
     * Stands for all that the catalogue holds for some audiences, and of one agency: as long as it is the same, nothing of that has
     * changed since this process began. {@link Audience#OWNER} is meant by naming the agency.
     *
     * @return empty while something of it is changing
     */
    public Optional<String> edition(List<Audience> audiences, Optional<String> agency) {
        return editions.edition(audiences, agency);
    }

    /** Waits for those who are writing; later ones are refused. */
    @Override
    public void close() {
        writers.close(storage::close);
    }
}
