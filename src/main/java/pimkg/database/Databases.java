package pimkg.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import pimkg.version.Audience;
import pimkg.version.Key;

/** One TDB2 database for each audience. Written by one thread at a time. */
public final class Databases implements AutoCloseable {

    private final Map<Audience, DatasetGraph> datasets = new EnumMap<>(Audience.class);
    private final List<DatasetGraph> begun = new ArrayList<>();

    /** Those of a folder, made when they are not there; {@link RuntimeException} of TDB2 when one is beyond reading. */
    public Databases(Path folder) {
        try {
            for (Audience audience : Audience.values()) {
                Path place = folder.resolve(audience.name().toLowerCase(Locale.ROOT));
                place.toFile().mkdirs();
                datasets.put(audience, connect(place));
            }
        } catch (RuntimeException | Error damaged) {
            close();
            throw damaged;
        }
    }

    /**
     * TDB2 keeps the locks and files of a database that it failed to open, those of the whole and those of the generation it is in, so
     * that this process could not open another in its place.
     */
    private static DatasetGraph connect(Path place) {
        try {
            return DatabaseMgr.connectDatasetGraph(Location.create(place));
        } catch (RuntimeException | Error damaged) {
            ChannelManager.releaseAll(Location.create(place).getDirectoryPath());
            unlock(place);
            for (String generation : Objects.requireNonNullElse(place.toFile().list((folder, name) -> name.startsWith("Data-")), new String[0])) {
                unlock(place.resolve(generation));
            }
            throw damaged;
        }
    }

    private static void unlock(Path place) {
        ProcessFileLock lock = StoreConnection.lockForLocation(Location.create(place));
        if (lock.isLockedHere()) {
            lock.unlock();
        }
        ProcessFileLock.release(lock);
    }

    /** That of an audience: one named graph a description. */
    public DatasetGraph of(Audience audience) {
        return datasets.get(audience);
    }

    /** Makes the changes, which nobody sees and which are not safe before {@link #commit()}. None is made when it throws. */
    public void prepare(Map<Audience, Map<Key, Optional<String>>> effect) {
        try {
            effect.forEach((audience, graphs) -> {
                DatasetGraph dataset = of(audience);
                dataset.begin(TxnType.WRITE);
                begun.add(dataset);
                Graphs.apply(dataset, graphs);
            });
        } catch (RuntimeException | Error failed) {
            abort();
            throw failed;
        }
    }

    /** Makes them safe and lets everybody see them, one database after the other. */
    public void commit() {
        while (!begun.isEmpty()) {
            begun.get(0).commit();
            begun.remove(0).end();
        }
    }

    /** Gives up those that are not committed. */
    public void abort() {
        for (DatasetGraph dataset : begun) {
            try {
                dataset.abort();
            } catch (RuntimeException | Error already) {
                // What failed may have ended it.
            } finally {
                dataset.end();
            }
        }
        begun.clear();
    }

    @Override
    public void close() {
        datasets.values().forEach(dataset -> TDBInternal.expel(dataset, true));
        datasets.clear();
    }
}
