package pimkg.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.database.Comparison;
import pimkg.journal.Journal;
import pimkg.journal.JournalException;
import pimkg.journal.JournalRecord;
import pimkg.store.DiskStorage.Place;
import pimkg.version.Entry;
import pimkg.version.Index;
import pimkg.version.Version;
import pimkg.version.VersionText;

/** What a journal says, batch by batch: all versions, and where their contents stand. */
final class Scan implements Journal.Each {

    private final Index index = new Index();
    private final Map<Long, Place> places = new HashMap<>();
    private List<Version> latest = List.of();

    @Override
    public void take(List<JournalRecord> batch) throws JournalException {
        List<Version> versions = new ArrayList<>();
        for (JournalRecord record : batch) {
            Optional<Entry> entry = VersionText.read(record, index::current);
            versions.add(entry.orElseThrow(record::contradicted).version());
        }
        versions.forEach(index::add);
        latest = List.copyOf(versions);
        batch.forEach(record -> places.put(record.number(), new Place(record)));
    }

    /** The versions of the batch that was taken last. */
    List<Version> latest() {
        return latest;
    }

    Index index() {
        return index;
    }

    /** Bytes of all that is in the catalogue now. */
    long currentBytes() {
        return index.current().stream().mapToLong(version -> places.get(version.sequence()).length()).sum();
    }

    Map<Long, Place> places() {
        return places;
    }

    Comparison.Contents contents(Layout layout) {
        return version -> DiskStorage.content(layout, places.get(version.sequence()), version);
    }
}
