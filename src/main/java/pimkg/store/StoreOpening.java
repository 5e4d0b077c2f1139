package pimkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.database.Comparison;
import pimkg.database.Databases;
import pimkg.database.Difference;
import pimkg.database.Growth;
import pimkg.journal.Journal;
import pimkg.journal.JournalException;
import pimkg.journal.Mark;
import pimkg.version.Index;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/** Opens the store of a directory, and believes nothing of it that it has not looked at. */
public final class StoreOpening {

    /** Bytes that must be free on the disk: databases take room in steps, and fail badly without. */
    public static final long RESERVE = 16 << 20;
    /** Graphs whose statements are compared at each start. */
    static final int CLOSELY = 400;

    private final Layout layout;

    private StoreOpening(Layout layout) {
        this.layout = layout;
    }

    /**
     * What comes of it.
     *
     * @param storage what is kept, and where what comes is to be kept
     * @param index   all versions that are kept; whoever adds to what is kept adds to it too
     * @param opening what was found
     */
    public record Opened(Storage storage, Index index, Opening opening) {
    }

    /**
     * Opens it, for writing by nobody else.
     *
     * @param directory an empty one becomes a store; when it is not there it is made, if its parent is
     * @param clock     tells when it was begun
     * @param reserve   bytes that must be free on the disk before anything is written, such as {@link #RESERVE}
     * @throws StoreException when it can't be used
     */
    public static Opened open(Path directory, Clock clock, long reserve) throws StoreException {
        Layout layout = new Layout(directory);
        try {
            prepare(layout);
            StoreLock lock = StoreLock.of(layout);
            boolean left = lock.isLeft();
            boolean done = false;
            try {
                lock.begin();
                Opened opened = new StoreOpening(layout).open(lock, left, clock, reserve);
                done = true;
                return opened;
            } finally {
                if (!done) {
                    giveUp(lock, left);
                }
            }
        } catch (IOException failed) {
            throw Faults.of(failed, directory);
        }
    }

    /** What was refused once is refused again. */
    private static void giveUp(StoreLock lock, boolean left) throws IOException {
        if (!left) {
            lock.end();
        }
        lock.close();
    }

    /** An empty directory, or one that is not there, becomes a store; any other has to be one. */
    private static void prepare(Layout layout) throws IOException, StoreException {
        make(layout);
        Path directory = layout.directory();
        boolean begun = Files.exists(layout.journal()) || Journal.isLost(layout.journal());
        if (!Files.isDirectory(directory) || !begun && !isEmpty(layout)) {
            throw new StoreException(Fault.NOT_A_STORE, directory.toString());
        }
        if (!Files.isReadable(directory) || !Files.isWritable(directory)) {
            throw new StoreException(Fault.DENIED, directory.toString(), "");
        }
    }

    /** Makes the directory when it is not there; tells whether it did. */
    static boolean make(Layout layout) throws IOException, StoreException {
        Path directory = layout.directory();
        if (Files.exists(directory)) {
            return false;
        }
        if (!Files.isDirectory(directory.toAbsolutePath().getParent())) {
            throw new StoreException(Fault.MISSING, directory.toString());
        }
        Files.createDirectory(directory);
        return true;
    }

    /** Apart from what a first opening leaves when it is cut short. */
    static boolean isEmpty(Layout layout) throws IOException {
        try (Stream<Path> files = Files.list(layout.directory())) {
            return files.allMatch(file -> file.equals(layout.lock()) || Journal.isUnfinished(layout.journal(), file));
        }
    }

    private Opened open(StoreLock lock, boolean left, Clock clock, long reserve) throws IOException, StoreException {
        if (!Files.exists(layout.journal()) && !Journal.isLost(layout.journal())) {
            Journal.create(layout.journal(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
        Scan scan = new Scan();
        Journal journal = journal(scan);
        try {
            boolean gone = !Files.exists(layout.databases());
            if (gone) {
                new Rebuilding(layout, scan).run();
            }
            Rebuilding.remove(layout.unfinished());
            Rebuilding.remove(layout.outdated());
            Optional<Databases> whole = usable(scan, journal.acknowledged(), left);
            boolean rebuilt = gone || whole.isEmpty();
            Databases databases = whole.isPresent() ? lean(whole.get(), scan, journal.acknowledged()) : rebuilt(scan, journal.acknowledged());
            long replayed = rebuilt ? 0 : journal.mark().records() - journal.acknowledged().records();
            Opening opening = new Opening(journal.cut(), replayed, rebuilt && !scan.places().isEmpty());
            journal.acknowledge();
            return new Opened(new DiskStorage(layout, lock, journal, databases, scan.index(), scan.places(), reserve), scan.index(), opening);
        } catch (IOException | StoreException | RuntimeException | Error failed) {
            journal.close();
            throw failed;
        }
    }

    private Journal journal(Scan scan) throws IOException, StoreException {
        try {
            return Journal.open(layout.journal(), scan);
        } catch (JournalException damaged) {
            throw Faults.of(damaged, layout.journal());
        }
    }

    /**
     * Whoever wrote last may have been killed in the middle of it, which can leave a database that TDB2 does not open any more: then
     * empty, as they are to be made anew. When nobody was, a database that is wrong is a disk that is wrong, and a person has to know.
     */
    private Optional<Databases> usable(Scan scan, Mark acknowledged, boolean left) throws StoreException {
        try {
            return Optional.of(databases(scan, acknowledged));
        } catch (StoreException wrong) {
            if (wrong.fault() != Fault.DATABASE || !left) {
                throw wrong;
            }
            return Optional.empty();
        }
    }

    /** Those that are sound, made anew when most of them is of no use any more; as they are when there is no room for that. */
    private Databases lean(Databases sound, Scan scan, Mark acknowledged) throws IOException, StoreException {
        if (!Growth.isTooMuch(layout.databases(), scan.currentBytes())) {
            return sound;
        }
        sound.close();
        try {
            new Rebuilding(layout, scan).run();
        } catch (StoreException noRoom) {
            if (noRoom.fault() != Fault.FULL) {
                throw noRoom;
            }
        }
        return databases(scan, acknowledged);
    }

    private Databases rebuilt(Scan scan, Mark acknowledged) throws IOException, StoreException {
        new Rebuilding(layout, scan).run();
        return databases(scan, acknowledged);
    }

    private Databases databases(Scan scan, Mark acknowledged) throws StoreException {
        Databases databases = connect();
        try {
            List<Key> behind = scan.index().since(acknowledged.records());
            databases.prepare(DiskStorage.state(behind, scan.index(), scan.contents(layout)));
            databases.commit();
            List<Difference> differences = new Comparison(databases, scan.index().current(), scan.contents(layout)).quick(CLOSELY);
            if (!differences.isEmpty()) {
                throw damaged(differences.get(0).graph());
            }
            return databases;
        } catch (StoreException wrong) {
            databases.close();
            throw wrong;
        } catch (RuntimeException | Error unreadable) {
            databases.close();
            throw damaged("").because(unreadable);
        }
    }

    private Databases connect() throws StoreException {
        try {
            return new Databases(layout.databases());
        } catch (RuntimeException | Error unreadable) {
            throw damaged("").because(unreadable);
        }
    }

    private StoreException damaged(String graph) {
        return new StoreException(Fault.DATABASE, layout.directory().toString(), graph.isEmpty() ? layout.databases().toString() : graph);
    }
}
