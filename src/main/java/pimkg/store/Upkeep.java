package pimkg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pimkg.database.Comparison;
import pimkg.database.Databases;
import pimkg.database.Difference;
import pimkg.database.Verification;
import pimkg.journal.Backup;
import pimkg.journal.Journal;
import pimkg.journal.JournalCheck;
import pimkg.journal.JournalException;
import pimkg.journal.Mark;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;

/**
 * Looks after the store of a directory. Status, log and backup read what is acknowledged, also while a server writes; the others need
 * the store for themselves.
 */
public final class Upkeep {

    private final Layout layout;

    /**
     * For one store.
     *
     * @param directory where it is, or is to be restored
     */
    public Upkeep(Path directory) {
        this.layout = new Layout(directory);
    }

    /** What is done here. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, JournalException, StoreException;
    }

    private <T> T told(Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (JournalException damaged) {
            throw Faults.of(damaged, layout.journal());
        } catch (IOException failed) {
            throw Faults.of(failed, layout.directory());
        }
    }

    private <T> T ofStore(Work<T> work) throws StoreException {
        return told(() -> {
            if (!Files.isDirectory(layout.directory())) {
                throw new StoreException(Files.exists(layout.directory()) ? Fault.NOT_A_STORE : Fault.MISSING, layout.directory().toString());
            }
            if (!Files.exists(layout.journal()) && !Journal.isLost(layout.journal())) {
                throw new StoreException(Fault.NOT_A_STORE, layout.directory().toString());
            }
            return work.run();
        });
    }

    private <T> T alone(Work<T> work) throws StoreException {
        return ofStore(() -> {
            StoreLock lock = StoreLock.of(layout);
            try {
                return work.run();
            } finally {
                lock.close();
            }
        });
    }

    /**
     * What it holds.
     *
     * @throws StoreException when it is none, or its journal is damaged
     */
    public Status status() throws StoreException {
        return ofStore(() -> {
            Scan scan = new Scan();
            Mark head = JournalCheck.readAcknowledged(layout.journal(), scan, OutputStream.nullOutputStream());
            Map<Audience, Long> descriptions = new EnumMap<>(Audience.class);
            for (Audience audience : Audience.values()) {
                descriptions.put(audience, scan.index().current().stream().filter(version -> version.audience() == audience).count());
            }
            long agencies = scan.index().current().stream().map(version -> version.key().agency()).distinct().count();
            return new Status(head, Journal.created(layout.journal()), scan.latest().stream().map(Version::when).reduce((first, second) -> second), descriptions, agencies,
                StoreLock.isHeld(layout));
        });
    }

    /**
     * Everything that was ever changed, the oldest first.
     *
     * @param each is told before the end of the journal is checked
     * @throws StoreException when it is none, or its journal is damaged
     */
    public void log(Consumer<Version> each) throws StoreException {
        ofStore(() -> JournalCheck.readAcknowledged(layout.journal(), telling(each), OutputStream.nullOutputStream()));
    }

    private static Journal.Each telling(Consumer<Version> each) {
        Scan scan = new Scan();
        return batch -> {
            scan.take(batch);
            scan.latest().forEach(each);
        };
    }

    /**
     * Compares everything in the databases with the journal. Changes nothing.
     *
     * @throws StoreException when it can't be compared, such as when the journal is damaged
     */
    public Verification verify() throws StoreException {
        return alone(() -> {
            Scan scan = new Scan();
            Mark acknowledged = Journal.acknowledged(layout.journal());
            Mark head = JournalCheck.read(layout.journal(), acknowledged, scan);
            long since = Files.exists(layout.databases()) ? acknowledged.records() : 0;
            Set<String> behind = scan.index().since(since).stream().map(Key::graph).collect(Collectors.toSet());
            List<Difference> wrong = differences(scan).stream().filter(difference -> !behind.contains(difference.graph())).toList();
            return new Verification(head, scan.index().current().size(), Files.size(layout.journal()) - head.bytes(), behind.size(), wrong);
        });
    }

    private List<Difference> differences(Scan scan) throws StoreException {
        if (!Files.exists(layout.databases())) {
            return List.of();
        }
        try (Databases databases = new Databases(layout.databases())) {
            return new Comparison(databases, scan.index().current(), scan.contents(layout)).whole();
        } catch (RuntimeException | InternalError unreadable) {
            throw new StoreException(Fault.DATABASE, layout.directory().toString(), layout.databases().toString()).because(unreadable);
        }
    }

    /**
     * Makes the databases anew from the journal. Those that are there stay until the new ones are right. When the file beside the
     * journal is lost, the journal is taken as it is, if every record of it is right.
     *
     * @return how far the journal goes: whoever has noted the hash elsewhere should compare it
     * @throws StoreException when the journal is damaged, or there is no room
     */
    public Mark rebuild() throws StoreException {
        return alone(() -> {
            Scan scan = new Scan();
            Mark mark = sound(scan);
            new Rebuilding(layout, scan).run();
            Journal.acknowledge(layout.journal(), mark);
            return mark;
        });
    }

    private Mark sound(Scan scan) throws IOException, JournalException {
        if (!Journal.hasHead(layout.journal())) {
            return JournalCheck.readAlone(layout.journal(), scan);
        }
        try (Journal journal = Journal.open(layout.journal(), scan)) {
            return journal.mark();
        }
    }

    /**
     * Copies everything that is acknowledged, as one file that can tell whether it is whole.
     *
     * @param out takes the copy; what it got is good for nothing when this throws
     * @return how far it goes: note the hash elsewhere
     * @throws StoreException when the journal is damaged
     */
    public Mark backup(OutputStream out) throws StoreException {
        return ofStore(() -> Backup.write(layout.journal(), new Scan(), out));
    }

    /**
     * Makes a store of a backup, in a directory that is empty or not there yet.
     *
     * @return how far it goes; the same as when it was backed up
     * @throws StoreException when the backup is not whole, or the directory not empty; nothing is left behind then
     */
    public Mark restore(Path backup) throws StoreException {
        return told(() -> {
            if (!Files.isRegularFile(backup)) {
                throw new StoreException(Fault.MISSING, backup.toString());
            }
            boolean made = StoreOpening.make(layout);
            if (Files.exists(layout.journal()) || !StoreOpening.isEmpty(layout)) {
                throw new StoreException(Fault.NOT_EMPTY, layout.directory().toString());
            }
            boolean done = false;
            StoreLock lock = StoreLock.of(layout);
            try {
                Mark mark = restored(backup);
                done = true;
                return mark;
            } finally {
                lock.close();
                if (!done) {
                    clear(made);
                }
            }
        });
    }

    private Mark restored(Path backup) throws IOException, StoreException {
        Scan scan = new Scan();
        try {
            Mark mark = Backup.restore(backup, layout.journal(), scan);
            new Rebuilding(layout, scan).run();
            return mark;
        } catch (JournalException damaged) {
            Fault fault = damaged.reason() == JournalException.Reason.NEWER ? Fault.NEWER : Fault.BACKUP;
            throw new StoreException(fault, backup.toString(), Long.toString(damaged.record()), Long.toString(damaged.offset())).because(damaged);
        }
    }

    private void clear(boolean made) throws IOException {
        Journal.remove(layout.journal());
        Files.deleteIfExists(layout.lock());
        Rebuilding.remove(layout.databases());
        if (made) {
            Files.deleteIfExists(layout.directory());
        }
    }
}
