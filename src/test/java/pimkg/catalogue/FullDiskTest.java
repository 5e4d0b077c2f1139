package pimkg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.database.Verification;
import pimkg.store.Upkeep;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;

/** A disk without room: said so, nothing half stored, and on it goes once there is room. */
class FullDiskTest {

    private static final String BY = "Example Steward";

    @TempDir
    private Path disk;
    private boolean mounted;
    private final List<Version> acknowledged = new ArrayList<>();

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "pim-kg-test", disk.toString()) == 0;
        Assumptions.assumeTrue(mounted, "No small disk may be mounted here, so a full one is not tried.");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertEquals(0, run("umount", "-l", disk.toString()));
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    /** Takes all room but some. */
    private Path fill(long left) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (disk.toFile().getUsableSpace() > left) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what is wanted.
        }
        return filler;
    }

    private void put(Catalogue catalogue, int number) throws StoreException {
        List<Submission> batch = List.of(Example.submission(new Key("example-agency", "d" + number), Audience.values()[number % 3],
            "x".repeat(20_000) + number, new Expected.Anything()), Example.submission(Example.VISITS, "Visit " + number));
        catalogue.put(batch, BY).forEach(stored -> acknowledged.add(stored.version()));
    }

    private void assertAllThere(Catalogue catalogue) throws StoreException {
        for (Version version : acknowledged) {
            assertTrue(catalogue.history(version.key()).contains(version));
            assertTrue(catalogue.content(version.key(), version.sequence()).isPresent());
        }
        assertEquals(acknowledged.size(), catalogue.current().stream().mapToInt(version -> catalogue.history(version.key()).size()).sum(),
            "Nothing that was refused is there.");
    }

    @Test
    void isNoticedBeforeItHurts() throws Exception {
        Path store = disk.resolve("store");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            put(catalogue, 1);
            Path filler = fill(4 << 20);
            assertEquals(Fault.FULL, assertThrows(StoreException.class, () -> put(catalogue, 2)).fault());
            assertAllThere(catalogue);
            Files.delete(filler);
            put(catalogue, 2);
            assertAllThere(catalogue);
        }
        assertTrue(new Upkeep(store).verify().isSound());
    }

    /** Without the reserve: it fails in the databases or in the journal, as it comes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8, 40, 200, 700})
    void nothingIsHalfStored(int kilobytes) throws Exception {
        Path store = disk.resolve("store");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK, 0)) {
            put(catalogue, 1);
            Path filler = fill(kilobytes * 1024L);
            assertEquals(Fault.FULL, assertThrows(StoreException.class, () -> {
                for (int number = 2; number < 400; number++) {
                    put(catalogue, number);
                }
            }).fault());
            assertAllThere(catalogue);
            Files.delete(filler);
            put(catalogue, 1000);
            assertAllThere(catalogue);
            DatasetGraph dataset = catalogue.published(Audience.PUBLIC);
            assertTrue(Txn.calculateRead(dataset, () -> dataset.getGraph(NodeFactory.createURI(Example.VISITS.graph()))
                .isIsomorphicWith(Example.titled("Visit 1000"))));
        }
        Verification found = new Upkeep(store).verify();
        assertTrue(found.isSound() && found.tail() == 0, found::toString);
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            assertAllThere(catalogue);
        }
    }
}
