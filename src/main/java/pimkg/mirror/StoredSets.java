package pimkg.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import pimkg.catalogue.Catalogue;
import pimkg.shelf.SetPlace;
import pimkg.text.Language;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** The sets that a store holds, as a copy of another server serves them. Safe for use by several threads. */
public final class StoredSets implements SetPlace {

    private final Catalogue catalogue;
    private final Map<Key, Held> held = new ConcurrentHashMap<>();
    private final AtomicReference<Names> names = new AtomicReference<>(new Names(-1, Map.of()));

    private record Held(long sequence, String name, byte[] file) {
    }

    private record Names(long upTo, Map<String, Version> sets) {
    }

    /** Those of a store. */
    public StoredSets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<String> names() {
        return List.copyOf(sets().keySet());
    }

    /** The version of each set, by name. */
    Map<String, Version> sets() {
        long last = catalogue.last();
        Names known = names.get();
        if (known.upTo() != last) {
            Map<String, Version> found = new TreeMap<>();
            catalogue.current().stream().filter(version -> version.key().agency().equals(Key.SETS))
                .forEach(version -> found.put(held(version).name(), version));
            known = new Names(last, found);
            names.set(known);
        }
        return known.sets();
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return catalogue.current(SetText.key(name)).map(version -> held(version).file());
    }

    private Held held(Version version) {
        return held.compute(version.key(), (key, before) -> before != null && before.sequence() == version.sequence() ? before : read(version));
    }

    private Held read(Version version) {
        try {
            Graph graph = catalogue.description(version.key(), version.sequence()).orElseThrow();
            return new Held(version.sequence(), SetText.name(version.key(), graph), SetText.file(version.key(), graph));
        } catch (StoreException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable.in(Language.ofSystem()), unreadable));
        } catch (IOException noSet) {
            throw new UncheckedIOException(noSet);
        }
    }

    @Override
    public boolean isFree(String name) {
        return false;
    }

    @Override
    public void write(String name, byte[] file) throws IOException {
        throw new IOException("A copy takes no changes: " + name);
    }
}
