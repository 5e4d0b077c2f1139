package pimkg.catalogue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import pimkg.database.Graphs;
import pimkg.store.Condition;
import pimkg.store.Storage;
import pimkg.version.Audience;
import pimkg.version.Entry;
import pimkg.version.Key;
import pimkg.version.Version;

/** Keeps everything until the process ends. */
final class MemoryStorage implements Storage {

    private final Map<Long, String> contents = new ConcurrentHashMap<>();
    private final Map<Audience, DatasetGraph> datasets = new EnumMap<>(Audience.class);

    MemoryStorage() {
        for (Audience audience : Audience.values()) {
            datasets.put(audience, DatasetGraphFactory.createTxnMem());
        }
    }

    @Override
    public void write(List<List<Entry>> batches, Map<Audience, Map<Key, Optional<String>>> effect) {
        batches.forEach(batch -> batch.forEach(entry -> contents.put(entry.version().sequence(), entry.content())));
        effect.forEach((audience, graphs) ->
            Txn.executeWrite(datasets.get(audience), () -> Graphs.apply(datasets.get(audience), graphs)));
    }

    @Override
    public String content(Version version) {
        return contents.get(version.sequence());
    }

    @Override
    public Condition.State look(Collection<Version> closely) {
        return Condition.State.SOUND;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public DatasetGraph published(Audience audience) {
        return datasets.get(audience);
    }

    @Override
    public void close() {
        datasets.values().forEach(DatasetGraph::close);
    }
}
