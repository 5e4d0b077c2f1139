package pimkg.replica;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Committed;
import pimkg.replica.Stop.Why;
import pimkg.text.Language;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** Makes the changes of events that come in their order: those that are here already are known by their number. */
final class Applier {

    private final Catalogue catalogue;
    private final Set<Long> junk;
    private final List<Committed> begun = new ArrayList<>();
    private final Map<Key, String> pending = new HashMap<>();
    private long offset;
    private long seen;
    private String created = "";

    Applier(Catalogue catalogue, Set<Long> junk) {
        this.catalogue = catalogue;
        this.junk = junk;
    }

    /**
     * Makes them, as far as their batches are whole.
     *
     * @throws StoppedException at the first that can't be made; those before it are
     */
    void make(List<LogEntry> entries) throws StoppedException {
        List<List<Committed>> whole = new ArrayList<>();
        try {
            for (int at = 0; at < entries.size(); at++) {
                if (!junk.contains(entries.get(at).offset()) && !isPast(entries.subList(at, entries.size()))) {
                    take(entries.get(at), whole);
                }
            }
        } finally {
            store(whole);
            pending.clear();
        }
    }

    /** The last change of our store that came; 0 when none did. */
    long seen() {
        return seen;
    }

    /** No change, but before one that is here already: whoever made this copy went past it. */
    private boolean isPast(List<LogEntry> rest) {
        long last = catalogue.last();
        return Event.sequence(rest.get(0)) == 0 && rest.stream().map(Event::sequence).anyMatch(sequence -> sequence > 0 && sequence <= last);
    }

    private void take(LogEntry entry, List<List<Committed>> whole) throws StoppedException {
        offset = entry.offset();
        long next = catalogue.last() + whole.stream().mapToInt(List::size).sum() + begun.size() + 1;
        long sequence = Event.sequence(entry);
        if (sequence > 0 && !Event.store(entry).equals(created())) {
            throw new StoppedException(Why.FOREIGN, offset, Event.store(entry));
        }
        if ("1".equals(entry.headers().get("place")) && !begun.isEmpty()) {
            // Whoever told it stopped in the middle, and tells the batch again.
            next -= begun.size();
            begun.forEach(change -> pending.remove(change.version().key()));
            begun.clear();
        }
        if (sequence > 0 && sequence < next) {
            requireSame(entry, sequence, whole);
            return;
        }
        if (sequence > next) {
            throw new StoppedException(Why.GAP, offset, next + " < " + sequence);
        }
        Committed change = Event.read(entry, this::before);
        seen = sequence;
        if (change.place() != begun.size() + 1) {
            throw new StoppedException(Why.CONTRADICTED, offset, change.place() + "/" + change.of());
        }
        begun.add(change);
        pending.put(change.version().key(), change.content());
        if (change.place() == change.of()) {
            whole.add(List.copyOf(begun));
            begun.clear();
        }
    }

    /** What came before may come again, but only as it was: otherwise two servers have written, each their own. */
    private void requireSame(LogEntry entry, long sequence, List<List<Committed>> whole) throws StoppedException {
        Optional<String> here = Stream.concat(whole.stream().flatMap(List::stream), begun.stream())
            .filter(change -> change.version().sequence() == sequence).map(Committed::chain).findFirst();
        try {
            here = here.isPresent() ? here : catalogue.chain(sequence);
        } catch (StoreException unreadable) {
            throw new StoppedException(Why.STORE, offset, unreadable.in(Language.ofSystem()));
        }
        if (here.filter(chain -> !chain.equals(Event.chain(entry))).isPresent()) {
            throw new StoppedException(Why.FORKED, offset, Long.toString(sequence));
        }
        seen = Math.max(seen, sequence);
    }

    private String created() throws StoppedException {
        try {
            if (created.isEmpty()) {
                created = catalogue.created().map(Instant::toString).orElse("");
            }
            return created;
        } catch (StoreException unreadable) {
            throw new StoppedException(Why.STORE, offset, unreadable.in(Language.ofSystem()));
        }
    }

    private String before(Key key) throws StoppedException {
        if (pending.containsKey(key)) {
            return pending.get(key);
        }
        try {
            Optional<Version> current = catalogue.current(key);
            return current.isEmpty() ? "" : catalogue.content(key, current.get().sequence()).orElse("");
        } catch (StoreException unreadable) {
            throw new StoppedException(Why.STORE, offset, unreadable.in(Language.ofSystem()));
        }
    }

    /** Together, as that costs little more than one; when they are refused, one by one, to make those before the one that is unfit. */
    private void store(List<List<Committed>> whole) throws StoppedException {
        try {
            if (!whole.isEmpty()) {
                catalogue.follow(whole);
            }
        } catch (StoreException together) {
            long done = catalogue.last();
            for (List<Committed> batch : whole.stream().filter(each -> each.get(0).version().sequence() > done).toList()) {
                one(batch);
            }
        }
    }

    private void one(List<Committed> batch) throws StoppedException {
        try {
            catalogue.follow(List.of(batch));
        } catch (StoreException refused) {
            throw new StoppedException(Why.STORE, offset, batch.get(0).version().sequence() + ": " + refused.in(Language.ofSystem()));
        }
    }
}
