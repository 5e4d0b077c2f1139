package pimkg.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Example;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;
import pimkg.version.Audience;

/** Databases only grow; a start takes away what is of no use any more. */
class GrowthTest {

    private static final int CHANGES = 3;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    @Test
    void aStartMakesSmallWhatOnlyReplacementsMadeLarge() throws Exception {
        Path store = folder.resolve("store");
        Path databases = store.resolve("databases");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            for (int change = 1; change <= CHANGES; change++) {
                catalogue.put(List.of(Example.submission(Example.VISITS, "Title " + change)), "Example Steward");
            }
        }
        // The growth is made by hand: it would take thousands of changes.
        try (RandomAccessFile file = new RandomAccessFile(databases.resolve("public/Data-0001/SPOG.dat").toFile(), "rw")) {
            file.setLength(100 << 20);
        }
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertEquals(0, Growth.of(databases));
            assertEquals(CHANGES, catalogue.history(Example.VISITS).size());
            DatasetGraph dataset = catalogue.published(Audience.PUBLIC);
            Graph there = Example.titled("Title " + CHANGES);
            assertTrue(Txn.calculateRead(dataset, () -> dataset.getGraph(NodeFactory.createURI(Example.VISITS.graph())).isIsomorphicWith(there)));
            assertTrue(catalogue.opening().isQuiet(), "Nothing was wrong.");
            catalogue.put(List.of(Example.submission(Example.VISITS, "After")), "Example Steward");
        }
        assertTrue(new Upkeep(store).verify().isSound());
    }
}
