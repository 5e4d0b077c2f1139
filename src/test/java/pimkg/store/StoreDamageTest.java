package pimkg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Example;
import pimkg.catalogue.Expected;
import pimkg.catalogue.Submission;
import pimkg.database.Databases;
import pimkg.database.Difference;
import pimkg.database.Verification;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/** Databases and journals that are not what they were: refused with the way out, never served. */
class StoreDamageTest {

    private static final int COUNT = 40;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;
    private Path store;

    @BeforeEach
    void fill() throws StoreException {
        store = folder.resolve("store");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            List<Submission> batch = new ArrayList<>();
            for (int number = 0; number < COUNT; number++) {
                batch.add(Example.submission(new Key("example-agency", "d" + number), Audience.values()[number % 3], "Title " + number, new Expected.Absent()));
            }
            catalogue.put(batch, "Example Steward");
            catalogue.remove(new Key("example-agency", "d0"), new Expected.Anything(), "Example Steward");
        }
    }

    private Path data(Audience audience) {
        return store.resolve("databases/" + audience.name().toLowerCase(Locale.ROOT) + "/Data-0001/nodes-data.obj");
    }

    private void assertRefused(Fault fault) {
        StoreException refused = assertThrows(StoreException.class, () -> Catalogue.open(store, Example.CLOCK).close());
        assertEquals(fault, refused.fault(), refused.toString());
    }

    private void assertMended() throws StoreException {
        new Upkeep(store).rebuild();
        assertTrue(new Upkeep(store).verify().isSound());
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertEquals(COUNT - 1, catalogue.current().size());
            DatasetGraph dataset = catalogue.published(Audience.COMMUNITY);
            assertTrue(Txn.calculateRead(dataset, () -> dataset.getGraph(NodeFactory.createURI(new Key("example-agency", "d1").graph()))
                .isIsomorphicWith(Example.titled("Title 1"))));
        }
    }

    /** The reference says of these: "starts and serves wrong data". */
    @ParameterizedTest
    @ValueSource(strings = {"truncated", "flipped", "deleted", "emptied", "zeroed"})
    void damagedNodesAreNoticed(String damage) throws Exception {
        Path nodes = data(Audience.PUBLIC);
        byte[] bytes = Files.readAllBytes(nodes);
        switch (damage) {
            case "truncated" -> Files.write(nodes, Arrays.copyOf(bytes, bytes.length / 2));
            case "flipped" -> {
                int title = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Title 15");
                bytes[title + 6] ^= 1;
                Files.write(nodes, bytes);
            }
            case "deleted" -> Files.delete(nodes);
            case "emptied" -> Files.write(nodes, new byte[0]);
            default -> Files.write(nodes, new byte[bytes.length]);
        }
        assertVerifyFinds();
        assertRefused(Fault.DATABASE);
        assertMended();
    }

    private void assertVerifyFinds() {
        try {
            assertFalse(new Upkeep(store).verify().isSound());
        } catch (StoreException unreadable) {
            assertEquals(Fault.DATABASE, unreadable.fault());
        }
    }

    /** TDB2 does not open a database whose own journal was cut short by a kill. Without a kill, nobody but a disk did it. */
    @Test
    void whatAKilledProcessLeftIsMadeAnewAndAnythingElseIsRefusedAgainAndAgain() throws Exception {
        Files.write(store.resolve("databases/owner/Data-0001/journal.jrnl"), new byte[] {0, 0, 0, 9, 0, 0, 0});
        assertVerifyFinds();
        assertRefused(Fault.DATABASE);
        assertRefused(Fault.DATABASE);
        Files.writeString(store.resolve("lock"), "4711\n");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertEquals(new Opening(0, 0, true), catalogue.opening());
        }
        assertEquals(0, Files.size(store.resolve("lock")));
        assertTrue(new Upkeep(store).verify().isSound());
    }

    @Test
    void everyDifferenceIsTold() throws Exception {
        try (Databases databases = new Databases(store.resolve("databases"))) {
            Txn.executeWrite(databases.of(Audience.PUBLIC), () -> {
                DatasetGraph dataset = databases.of(Audience.PUBLIC);
                dataset.removeGraph(NodeFactory.createURI(new Key("example-agency", "d3").graph()));
                dataset.getGraph(NodeFactory.createURI(new Key("example-agency", "d6").graph())).add(NodeFactory.createURI("urn:x"),
                    NodeFactory.createURI("urn:x"), NodeFactory.createURI("urn:x"));
                dataset.getGraph(NodeFactory.createURI("urn:secret")).add(NodeFactory.createURI("urn:x"), NodeFactory.createURI("urn:x"),
                    NodeFactory.createURI("urn:x"));
            });
        }
        Verification found = new Upkeep(store).verify();
        assertEquals(List.of(
            new Difference(Audience.PUBLIC, new Key("example-agency", "d3").graph(), Difference.Kind.MISSING),
            new Difference(Audience.PUBLIC, "urn:secret", Difference.Kind.EXTRA),
            new Difference(Audience.PUBLIC, new Key("example-agency", "d6").graph(), Difference.Kind.DIFFERENT)), found.differences());
        assertRefused(Fault.DATABASE);
        assertMended();
    }

    @Test
    void whatIsForAnotherAudienceIsNoticed() throws Exception {
        Path open = store.resolve("databases/public");
        Path owner = store.resolve("databases/owner");
        PathUtils.deleteDirectory(open);
        PathUtils.copyDirectory(owner, open);
        assertVerifyFinds();
        assertRefused(Fault.DATABASE);
        assertMended();
    }

    @Test
    void databasesThatAreGoneAreMadeAnew() throws Exception {
        PathUtils.deleteDirectory(store.resolve("databases"));
        Files.createDirectories(store.resolve("databases.new/public"));
        Files.createDirectories(store.resolve("databases.old/public"));
        assertEquals(COUNT, new Upkeep(store).verify().behind());
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertTrue(catalogue.opening().rebuilt());
        }
        assertTrue(new Upkeep(store).verify().isSound());
        try (Stream<Path> files = Files.list(store)) {
            assertEquals(List.of("databases", "journal.txt", "journal.txt.head", "lock"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aDamagedJournalIsRefusedByAll() throws Exception {
        Path journal = store.resolve("journal.txt");
        String text = Files.readString(journal);
        Files.writeString(journal, text.replace("Title 7", "Title 8"));
        assertRefused(Fault.JOURNAL);
        Upkeep upkeep = new Upkeep(store);
        assertEquals(Fault.JOURNAL, assertThrows(StoreException.class, upkeep::verify).fault());
        assertEquals(Fault.JOURNAL, assertThrows(StoreException.class, upkeep::rebuild).fault());
        assertEquals(Fault.JOURNAL, assertThrows(StoreException.class, upkeep::status).fault());
        assertEquals(Fault.JOURNAL, assertThrows(StoreException.class, () -> upkeep.log(version -> { })).fault());
        Files.delete(journal);
        assertRefused(Fault.JOURNAL);
        assertFalse(Files.exists(journal), "A new one in its place would hide that it is gone.");
        Files.writeString(journal, text);
        Catalogue.open(store, Example.CLOCK).close();
    }

    @Test
    void damageWhileTheStoreIsOpenIsNotGivenOut() throws Exception {
        Path journal = store.resolve("journal.txt");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            Files.writeString(journal, Files.readString(journal).replace("Title 7", "Title 8"));
            Key damaged = new Key("example-agency", "d7");
            assertEquals(Fault.JOURNAL, assertThrows(StoreException.class, () -> catalogue.content(damaged, 8)).fault());
            assertTrue(catalogue.content(new Key("example-agency", "d8"), 9).isPresent());
        }
    }

    @Test
    void aLostFileBesideTheJournalIsMendedByAPersonOnly() throws Exception {
        Files.delete(store.resolve("journal.txt.head"));
        assertRefused(Fault.JOURNAL);
        assertEquals(COUNT + 1, new Upkeep(store).rebuild().records());
        assertMended();
    }

    /** What was safe in the journal when the process died is put into the databases. */
    @Test
    void databasesThatAreBehindAreBroughtUp() throws Exception {
        Path before = folder.resolve("before");
        PathUtils.copyDirectory(store, before);
        Key key = new Key("example-agency", "d1");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            catalogue.put(List.of(Example.submission(key, Audience.OWNER, "New", new Expected.Existing())), "Example Steward");
            catalogue.remove(new Key("example-agency", "d2"), new Expected.Existing(), "Example Steward");
        }
        Files.copy(store.resolve("journal.txt"), before.resolve("journal.txt"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(2, new Upkeep(before).verify().behind());
        assertTrue(new Upkeep(before).verify().isSound());
        try (Catalogue catalogue = Catalogue.open(before, Example.CLOCK)) {
            assertEquals(new Opening(0, 2, false), catalogue.opening());
        }
        Verification after = new Upkeep(before).verify();
        assertTrue(after.isSound() && after.behind() == 0, after::toString);
    }

    @Test
    void anotherFolderIsLeftAlone() throws IOException, StoreException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear Amina");
        StoreException refused = assertThrows(StoreException.class, () -> Catalogue.open(other, Example.CLOCK));
        assertEquals(Fault.NOT_A_STORE, refused.fault());
        assertEquals(1, other.toFile().list().length);
        assertEquals(Fault.MISSING, assertThrows(StoreException.class,
            () -> Catalogue.open(folder.resolve("no/where"), Example.CLOCK)).fault());
        assertEquals(Fault.NOT_A_STORE, assertThrows(StoreException.class,
            () -> Catalogue.open(other.resolve("letter.txt"), Example.CLOCK)).fault());
    }

    @Test
    void oneAtATime() throws Exception {
        try (Catalogue first = Catalogue.open(store, Example.CLOCK)) {
            assertTrue(first.opening().isQuiet());
            assertRefused(Fault.LOCKED);
            assertEquals(Fault.LOCKED, assertThrows(StoreException.class, new Upkeep(store)::verify).fault());
            assertTrue(new Upkeep(store).status().open());
            assertRefused(Fault.LOCKED);
        }
        assertFalse(new Upkeep(store).status().open());
        Files.writeString(store.resolve("lock"), "left by somebody");
        Catalogue.open(store, Example.CLOCK).close();
    }
}
