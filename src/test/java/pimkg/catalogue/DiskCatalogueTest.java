package pimkg.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import pimkg.store.MemoryFolder;
import pimkg.version.StoreException;

/** The contract, in a directory. */
class DiskCatalogueTest extends CatalogueContract {

    @TempDir(factory = MemoryFolder.class)
    private Path directory;

    @Override
    Catalogue open() throws StoreException {
        return Catalogue.open(directory, Example.CLOCK);
    }
}
