package pimkg.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where versions are kept: in memory or in a directory. Written by one thread at a time, read by many. */
interface Storage extends AutoCloseable {

    /**
     * Keeps them; they are safe when it returns, and none of them is there when it throws.
     *
     * @param batches each all or nothing, also when the power fails
     * @param effect  on the datasets
     */
    void write(List<List<Entry>> batches, Map<Audience, Map<Key, Optional<String>>> effect) throws StoreException;

    /** The canonical N-Quads of a version that was stored, checked. */
    String content(Version version) throws StoreException;

    /** The journal of a directory; empty when nothing is kept. */
    default Optional<Path> journal() {
        return Optional.empty();
    }

    /** One named graph a description. */
    DatasetGraph published(Audience audience);

    @Override
    void close();
}
