package pimkg.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pimkg.catalogue.Stored.Outcome;
import pimkg.version.Audience;
import pimkg.version.Entry;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;
import pimkg.version.Version.Kind;

/**
 * What somebody wants to be changed, all or nothing.
 *
 * @param items one a description
 * @param by    who wants it
 * @param made  when it was made elsewhere; empty when it is new
 */
record Change(List<Item> items, String by, Optional<Instant> made) {

    /** One that is new. */
    Change(List<Item> items, String by) {
        this(items, by, Optional.empty());
    }

    /** One that was made in another store, whole. */
    static Change of(List<Committed> batch) {
        Version first = batch.get(0).version();
        return new Change(batch.stream().map(Item::of).toList(), first.by(), Optional.of(first.when()));
    }

    /**
     * One description: its new content, or none when it is to be removed.
     *
     * @param chain see {@link Entry#chain()}
     */
    record Item(Key key, Kind kind, Audience audience, String content, String hash, Expected expected, Optional<String> chain) {

        Item(Key key, Kind kind, Audience audience, String content, String hash, Expected expected) {
            this(key, kind, audience, content, hash, expected, Optional.empty());
        }

        static Item of(Committed change) {
            Version version = change.version();
            return new Item(version.key(), version.kind(), version.audience(), change.content(), version.after(), new Expected.Anything(),
                Optional.of(change.chain()));
        }

        Version version(long sequence, Instant when, String by, Optional<Version> current) {
            Audience until = kind == Kind.REMOVED ? current.map(Version::audience).orElse(audience) : audience;
            return new Version(sequence, key, kind, until, when, by, current.map(Version::after).orElse(""), hash);
        }
    }

    /** What it comes to. */
    record Plan(List<Stored> results, List<Entry> entries) {
    }

    /** How much there is to write, in characters. */
    long size() {
        return items.stream().mapToLong(item -> item.content().length()).sum();
    }

    /**
     * Decides on each item.
     *
     * @param current what is there
     * @param last    the highest sequence so far
     * @throws StoreException when something else is there than was expected
     */
    Plan plan(Function<Key, Optional<Version>> current, long last, Instant now) throws StoreException {
        Instant when = made.orElse(now);
        List<Stored> results = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Item item : items) {
            Optional<Version> before = current.apply(item.key());
            if (!item.expected().holds(before)) {
                throw new StoreException(Fault.CHANGED, Optional.of(item.key()));
            }
            if (item.kind() == Kind.REMOVED && before.isEmpty()) {
                continue;
            }
            if (before.filter(there -> isSame(there, item)).isPresent()) {
                results.add(new Stored(before.get(), Outcome.UNCHANGED));
                continue;
            }
            Version version = item.version(last + 1 + entries.size(), when, by, before);
            results.add(new Stored(version, before.isEmpty() ? Outcome.CREATED : Outcome.REPLACED));
            entries.add(new Entry(version, item.content(), item.chain()));
        }
        return new Plan(results, entries);
    }

    private static boolean isSame(Version there, Item item) {
        return item.kind() == Kind.STORED && there.after().equals(item.hash()) && there.audience() == item.audience();
    }

    /** What the datasets have to hold in the end: for each audience the new content of a graph, none when it has to go. */
    static Map<Audience, Map<Key, Optional<String>>> effect(List<Entry> entries, Function<Key, Optional<Version>> before) {
        Map<Audience, Map<Key, Optional<String>>> effect = new EnumMap<>(Audience.class);
        for (Entry entry : entries) {
            Version version = entry.version();
            before.apply(version.key()).ifPresent(old -> put(effect, old.audience(), version.key(), Optional.empty()));
            effect.values().forEach(graphs -> graphs.computeIfPresent(version.key(), (key, old) -> Optional.empty()));
            if (version.kind() == Kind.STORED) {
                put(effect, version.audience(), version.key(), Optional.of(entry.content()));
            }
        }
        return effect;
    }

    private static void put(Map<Audience, Map<Key, Optional<String>>> effect, Audience audience, Key key, Optional<String> content) {
        effect.computeIfAbsent(audience, each -> new LinkedHashMap<>()).put(key, content);
    }
}
