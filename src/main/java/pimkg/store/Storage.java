package pimkg.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import pimkg.version.Audience;
import pimkg.version.Entry;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** Where versions are kept: in memory or in a directory. Written by one thread at a time, read by many. */
public interface Storage extends AutoCloseable {

    /**
     * Keeps them; they are safe when it returns, and none of them is there when it throws.
     *
     * @param batches each all or nothing, also when the power fails
     * @param effect  on the datasets
     */
    void write(List<List<Entry>> batches, Map<Audience, Map<Key, Optional<String>>> effect) throws StoreException;

    /** The canonical N-Quads of a version that was stored, checked. */
    String content(Version version) throws StoreException;

    /** The hash of the record of a change, which stands for all changes up to it; empty when nothing is kept. */
    default Optional<String> chain(long sequence) throws StoreException {
        return Optional.empty();
    }

    /** The journal of a directory; empty when nothing is kept. */
    default Optional<Path> journal() {
        return Optional.empty();
    }
    /**
     * Whether it can be trusted and written to. Asked between writes.
     *
     * @param closely what is to be compared with what was accepted
     */
    Condition.State look(Collection<Version> closely);

    /** Bytes of everything that was ever accepted; 0 when it is kept nowhere. */
    long size();

    /** One named graph a description. */
    DatasetGraph published(Audience audience);

    @Override
    void close();
}
