package pimkg.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.Golden;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Example;
import pimkg.catalogue.Expected;
import pimkg.journal.Mark;
import pimkg.version.Audience;
import pimkg.version.LogFormat;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;

/** Looking after a store. */
class UpkeepTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Path filled() throws StoreException {
        Path store = folder.resolve("store");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            catalogue.put(List.of(Example.submission(Example.VISITS, "One"),
                Example.submission(Example.OTHER, Audience.OWNER, "Other", new Expected.Absent())), "Amina Example");
            catalogue.put(List.of(Example.submission(Example.VISITS, Audience.COMMUNITY, "Two", new Expected.Existing())), "Luc Exemple");
            catalogue.remove(Example.VISITS, new Expected.Anything(), "Amina Example");
            catalogue.put(List.of(Example.submission(Example.SURVEY, "كتاب")), "Amina Example");
        }
        return store;
    }

    private Path backup(Path store) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Upkeep(store).backup(out);
        return Files.write(folder.resolve("backup"), out.toByteArray());
    }

    /** The whole journal as people and other programs read it: change it only together with its format number. */
    @Test
    void theJournalIsWhatItWas() throws Exception {
        Golden.check("store/journal.txt", Files.readString(filled().resolve("journal.txt")));
    }

    /** A journal that an earlier release wrote opens. */
    @Test
    void readsTheJournalThatIsKept() throws Exception {
        Path store = Files.createDirectory(folder.resolve("kept"));
        Files.copy(Golden.file("store/journal.txt"), store.resolve("journal.txt"));
        Mark mark = new Upkeep(store).rebuild();
        assertEquals(5, mark.records());
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertEquals(List.of(Example.SURVEY, Example.OTHER), catalogue.current().stream().map(Version::key).toList());
            assertTrue(catalogue.description(Example.VISITS, 1).orElseThrow().isIsomorphicWith(Example.titled("One")));
        }
    }

    @Test
    void tellsWhatThereIs() throws StoreException {
        Status status = new Upkeep(filled()).status();
        assertEquals(5, status.head().records());
        assertEquals(Map.of(Audience.PUBLIC, 1L, Audience.COMMUNITY, 0L, Audience.OWNER, 1L), status.descriptions());
        assertEquals(2, status.agencies());
        assertEquals("2026-11-28T04:05:06Z", status.created());
        assertFalse(status.open());
    }

    @Test
    void tellsWhoDidWhat() throws Exception {
        List<Version> versions = new ArrayList<>();
        new Upkeep(filled()).log(versions::add);
        for (LogFormat format : LogFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(versions, out);
            Golden.check("store/log." + format.name().toLowerCase(Locale.ROOT), out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void restoresToTheSameHash() throws Exception {
        Path store = filled();
        Path restored = folder.resolve("restored");
        Mark mark = new Upkeep(restored).restore(backup(store));
        assertEquals(new Upkeep(store).status().head(), mark);
        assertArrayEquals(Files.readAllBytes(store.resolve("journal.txt")), Files.readAllBytes(restored.resolve("journal.txt")));
        assertTrue(new Upkeep(restored).verify().isSound());
        try (Catalogue catalogue = Catalogue.open(restored, Example.CLOCK)) {
            assertTrue(catalogue.opening().isQuiet());
            assertEquals(3, catalogue.history(Example.VISITS).size());
            catalogue.put(List.of(Example.submission(Example.VISITS, "Back")), "Amina Example");
        }
    }

    @Test
    void restoresIntoAnEmptyFolderOnly() throws Exception {
        Path store = filled();
        Path backup = backup(store);
        byte[] before = Files.readAllBytes(store.resolve("journal.txt"));
        assertEquals(Fault.NOT_EMPTY, assertThrows(StoreException.class, () -> new Upkeep(store).restore(backup)).fault());
        assertArrayEquals(before, Files.readAllBytes(store.resolve("journal.txt")));
        assertEquals(Fault.MISSING, assertThrows(StoreException.class, () -> new Upkeep(folder.resolve("x")).restore(folder.resolve("no"))).fault());
        assertEquals(Fault.MISSING, assertThrows(StoreException.class, () -> new Upkeep(folder.resolve("x/y")).restore(backup)).fault());
    }

    @Test
    void aBackupThatIsNotWholeLeavesNothingBehind() throws Exception {
        Path backup = backup(filled());
        byte[] bytes = Files.readAllBytes(backup);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 99, bytes.length - 1}) {
            Files.write(backup, Arrays.copyOf(bytes, length));
            assertNotRestored(backup, Fault.BACKUP);
        }
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        assertNotRestored(backup, Fault.BACKUP);
    }

    private void assertNotRestored(Path backup, Fault fault) throws IOException {
        Path made = folder.resolve("made");
        assertEquals(fault, assertThrows(StoreException.class, () -> new Upkeep(made).restore(backup)).fault());
        assertFalse(Files.exists(made));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(fault, assertThrows(StoreException.class, () -> new Upkeep(empty).restore(backup)).fault());
        assertEquals(0, empty.toFile().list().length);
        Files.delete(empty);
    }

    /** Each backup is a moment of the store: whole, and never with half of a batch. */
    @Test
    void backsUpWhileSomebodyWrites() throws Exception {
        Path store = folder.resolve("store");
        AtomicBoolean written = new AtomicBoolean();
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            catalogue.put(List.of(Example.submission(Example.OTHER, "First")), "Example Steward");
            Thread writer = new Thread(() -> {
                for (int round = 0; round < 30; round++) {
                    try {
                        catalogue.put(List.of(Example.submission(Example.VISITS, "Round " + round), Example.submission(Example.SURVEY, "Round " + round)),
                            "Example Steward");
                    } catch (StoreException failed) {
                        throw new IllegalStateException(failed);
                    }
                }
                written.set(true);
            });
            writer.start();
            int backups = 0;
            while (!written.get() || backups == 0) {
                Path restored = folder.resolve("restored" + backups++);
                Mark mark = new Upkeep(restored).restore(backup(store));
                assertEquals(1, mark.records() % 2);
                List<Version> versions = new ArrayList<>();
                new Upkeep(restored).log(versions::add);
                assertEquals(mark.records(), versions.size());
            }
            writer.join();
        }
        assertEquals(61, new Upkeep(store).status().head().records());
        assertTrue(new Upkeep(store).verify().isSound());
    }

    @Test
    void whatIsNoStoreIsLeftAlone() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        for (Upkeep upkeep : List.of(new Upkeep(other), new Upkeep(Files.writeString(folder.resolve("file"), "x")))) {
            assertEquals(Fault.NOT_A_STORE, assertThrows(StoreException.class, upkeep::status).fault());
            assertEquals(Fault.NOT_A_STORE, assertThrows(StoreException.class, upkeep::verify).fault());
            assertEquals(Fault.NOT_A_STORE, assertThrows(StoreException.class, upkeep::rebuild).fault());
        }
        assertEquals(0, other.toFile().list().length);
        assertEquals(Fault.MISSING, assertThrows(StoreException.class, new Upkeep(folder.resolve("none"))::status).fault());
    }
}
