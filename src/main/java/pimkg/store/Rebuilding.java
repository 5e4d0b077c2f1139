package pimkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import pimkg.database.Comparison;
import pimkg.database.Databases;
import pimkg.journal.Folders;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;

/** Makes the databases of a store from its journal, beside those that are there, and puts them in their place when they are right. */
final class Rebuilding {

    /** Characters that are written in one transaction. */
    private static final int AT_ONCE = 4 << 20;

    private final Layout layout;
    private final Scan scan;

    Rebuilding(Layout layout, Scan scan) {
        this.layout = layout;
        this.scan = scan;
    }

    void run() throws IOException, StoreException {
        remove(layout.unfinished());
        try {
            build();
            swap();
        } catch (RuntimeException | InternalError failed) {
            throw Faults.whileWriting(failed, layout.directory());
        } finally {
            remove(layout.unfinished());
        }
        remove(layout.outdated());
    }

    private void build() throws StoreException {
        try (Databases databases = new Databases(layout.unfinished())) {
            Map<Audience, Map<Key, Optional<String>>> pending = new EnumMap<>(Audience.class);
            int size = 0;
            for (Version version : scan.index().current()) {
                String content = scan.contents(layout).of(version);
                pending.computeIfAbsent(version.audience(), each -> new HashMap<>()).put(version.key(), Optional.of(content));
                size += content.length();
                if (size > AT_ONCE) {
                    write(databases, pending);
                    size = 0;
                }
            }
            write(databases, pending);
            if (!new Comparison(databases, scan.index().current(), scan.contents(layout)).quick(StoreOpening.CLOSELY).isEmpty()) {
                throw new StoreException(Fault.DATABASE, layout.directory().toString(), layout.unfinished().toString());
            }
        }
    }

    private static void write(Databases databases, Map<Audience, Map<Key, Optional<String>>> pending) {
        databases.prepare(pending);
        databases.commit();
        pending.clear();
    }

    /** Whenever the power fails in between, opening the store finds either, or none and makes them again. */
    private void swap() throws IOException {
        boolean had = Files.exists(layout.databases());
        if (had) {
            remove(layout.outdated());
            Files.move(layout.databases(), layout.outdated(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(layout.unfinished(), layout.databases(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException stuck) {
            if (had) {
                Files.move(layout.outdated(), layout.databases(), StandardCopyOption.ATOMIC_MOVE);
            }
            throw stuck;
        }
        Folders.force(layout.directory());
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
