package pimkg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.store.Condition;
import pimkg.store.Condition.State;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;
import pimkg.version.Audience;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/** What somebody does to the files of a store that is open: noticed, and nothing is taken that would be lost. */
class InUseTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder;
    private Path store;
    private Path journal;

    @BeforeEach
    void name() {
        store = folder.resolve("store");
        journal = store.resolve("journal.txt");
    }

    private static void put(Catalogue catalogue, String title) throws StoreException {
        catalogue.put(List.of(Example.submission(Example.VISITS, title)), "Example Steward");
    }

    /** On the disk a file still grows when its name is gone, and with the process all of it is gone. */
    @Test
    void nothingIsAcceptedIntoAJournalThatIsNotInItsPlace() throws Exception {
        Path head = store.resolve("journal.txt.head");
        Path kept = folder.resolve("kept");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            byte[] before = Files.readAllBytes(head);
            put(catalogue, "One");
            assertEquals(State.SOUND, catalogue.condition().state());
            byte[] after = Files.readAllBytes(head);
            byte[] all = Files.readAllBytes(journal);
            assertRefusedUntil(catalogue, "moved", () -> Files.move(journal, kept), () -> Files.move(kept, journal));
            assertRefusedUntil(catalogue, "all moved", () -> Files.move(store, kept), () -> Files.move(kept, store));
            assertRefusedUntil(catalogue, "written to", () -> Files.writeString(journal, "x", StandardOpenOption.APPEND), () -> Files.write(journal, all));
            assertRefusedUntil(catalogue, "shortened", () -> Files.write(journal, new byte[0]), () -> Files.write(journal, all));
            assertRefusedUntil(catalogue, "told to be shorter", () -> Files.write(head, before), () -> Files.write(head, after));
            assertRefusedUntil(catalogue, "not told of", () -> Files.delete(head), () -> Files.write(head, after));
            put(catalogue, "Two");
            assertEquals("Two", title(catalogue), "It goes on when all is back.");
            byte[] copy = Files.readAllBytes(journal);
            assertRefusedUntil(catalogue, "replaced by a copy", () -> {
                Files.delete(journal);
                Files.write(kept, copy);
                Files.move(kept, journal);
            }, () -> Files.exists(journal));
        }
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertEquals(2, catalogue.history(Example.VISITS).size());
        }
    }

    private interface Harm {
        void run() throws IOException;
    }

    private static void assertRefusedUntil(Catalogue catalogue, String name, Harm harm, Harm mended) throws Exception {
        String title = title(catalogue);
        int versions = catalogue.history(Example.VISITS).size();
        harm.run();
        assertEquals(Fault.CLOSED, assertThrows(StoreException.class, () -> put(catalogue, "Lost")).fault(), name);
        assertEquals(versions, catalogue.history(Example.VISITS).size(), name);
        assertEquals(title, title(catalogue), name);
        mended.run();
    }

    private static String title(Catalogue catalogue) {
        DatasetGraph dataset = catalogue.published(Audience.PUBLIC);
        return Txn.calculateRead(dataset, () -> dataset.find(NodeFactory.createURI(Example.VISITS.graph()), null,
            NodeFactory.createURI("http://purl.org/dc/terms/title"), null).next().getObject().getLiteralLexicalForm());
    }

    @Test
    void aLookTellsThatFilesAreGone() throws Exception {
        Catalogue catalogue = Catalogue.open(store, Example.CLOCK);
        put(catalogue, "One");
        Files.move(journal, folder.resolve("kept"));
        Condition damaged = catalogue.condition();
        assertEquals(State.DAMAGED, damaged.state());
        assertEquals(1, damaged.changes());
        assertEquals(Files.size(folder.resolve("kept")), damaged.journal());
        catalogue.close();
    }

    @Test
    void aLookTellsThatADatabaseIsNotWhatWasAccepted() throws Exception {
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            put(catalogue, "One");
            DatasetGraph dataset = catalogue.published(Audience.PUBLIC);
            Txn.executeWrite(dataset, () -> dataset.removeGraph(NodeFactory.createURI(Example.VISITS.graph())));
            assertEquals(State.DAMAGED, catalogue.condition().state());
        }
    }

    @Test
    void aLookTellsThatThereIsNoRoomAndThatItIsClosed() throws Exception {
        Catalogue full = Catalogue.open(store, Example.CLOCK, Long.MAX_VALUE / 2);
        assertEquals(State.FULL, full.condition().state());
        assertEquals(Fault.FULL, assertThrows(StoreException.class, () -> put(full, "One")).fault());
        full.close();
        Catalogue closed = Catalogue.open(store, Example.CLOCK);
        closed.close();
        assertEquals(State.CLOSED, closed.condition().state());
        assertFalse(Files.size(journal) == 0);
        assertTrue(new Upkeep(store).verify().isSound());
    }
}
