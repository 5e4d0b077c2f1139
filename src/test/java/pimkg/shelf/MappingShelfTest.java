package pimkg.shelf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.Golden;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Reviewer;
import pimkg.crosswalk.Slot;
import pimkg.graph.KnowledgeGraph;

/** A folder of sets: what is in it, and how one is changed. */
final class MappingShelfTest {

    @TempDir
    private Path folder;
    private MappingShelf shelf;

    @BeforeEach
    void aSetLiesThere() throws IOException {
        Files.write(folder.resolve("agency.sssom.tsv"), Files.readAllBytes(Golden.file("server/agency.sssom.tsv")));
        shelf = new MappingShelf(KnowledgeGraph.packaged(), Optional.of(new FolderPlace(folder)), "coverage"::equals);
    }

    private List<String> names() {
        return shelf.all().stream().map(HeldSet::name).toList();
    }

    @Test
    void onlySetsWithAFitNameAreThere() throws IOException {
        for (String other : List.of("coverage.sssom.tsv", "crosswalks.sssom.tsv", ".hidden.sssom.tsv", "a b.sssom.tsv", "notes.txt", "x.tsv")) {
            Files.copy(folder.resolve("agency.sssom.tsv"), folder.resolve(other));
        }
        Files.createSymbolicLink(folder.resolve("link.sssom.tsv"), folder.resolve("agency.sssom.tsv"));
        Files.createDirectory(folder.resolve("folder.sssom.tsv"));
        assertEquals(List.of("crosswalks", "agency"), names());
        assertTrue(shelf.set("../agency").isEmpty() && shelf.set("link").isEmpty() && shelf.set("folder").isEmpty());
    }

    @Test
    void whatIsPutThereOrTakenAwayIsNoticed() throws IOException {
        Files.copy(folder.resolve("agency.sssom.tsv"), folder.resolve("more.sssom.tsv"));
        assertEquals(List.of("crosswalks", "agency", "more"), names());
        Files.delete(folder.resolve("agency.sssom.tsv"));
        assertEquals(List.of("crosswalks", "more"), names());
    }

    @Test
    void aChangeThatFailsLeavesTheFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("agency.sssom.tsv"));
        assertThrows(IllegalStateException.class, () -> shelf.change("agency", held -> true, set -> {
            throw new IllegalStateException("refused");
        }));
        ShelfException changed = assertThrows(ShelfException.class, () -> shelf.change("agency", held -> false, set -> set));
        assertEquals(ShelfException.Fault.CHANGED, changed.fault());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("agency.sssom.tsv")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aChangeKeepsTheRightsOfTheFileAndHasAnotherVersion() throws Exception {
        Path file = folder.resolve("agency.sssom.tsv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        HeldSet before = shelf.set("agency").orElseThrow();
        HeldSet after = shelf.change("agency", held -> held.version().equals(before.version()), set -> set.with(Slot.COMMENT, "changed"));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(!after.version().equals(before.version()));
        assertEquals(after.version(), new MappingShelf(KnowledgeGraph.packaged(), Optional.of(new FolderPlace(folder)), "coverage"::equals).set("agency").orElseThrow().version());
        MappingSet stored = shelf.set("agency").orElseThrow().set();
        assertEquals(Optional.of("changed"), stored.get(Slot.COMMENT));
        assertEquals(before.set().mappings(), stored.mappings());
    }

    private ShelfException.Fault refusal(String name) {
        return assertThrows(ShelfException.class, () -> shelf.put(name, before -> true, Reviewer.of("Amina Example"), shelf.set("agency").orElseThrow().set())).fault();
    }

    @Test
    void aNewSetHasTheRightsOfAnyNewFileAndIsReadAgain() throws Exception {
        MappingSet set = shelf.set("agency").orElseThrow().set();
        HeldSet put = shelf.put("new", Optional::isEmpty, Reviewer.of("Amina Example"), set);
        Path plain = Files.createFile(folder.resolve("plain"));
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(folder.resolve("new.sssom.tsv")));
        assertEquals(put, new MappingShelf(KnowledgeGraph.packaged(), Optional.of(new FolderPlace(folder)), "coverage"::equals).set("new").orElseThrow());
        assertEquals(set.mappings(), put.set().mappings());
        assertEquals(ShelfException.Fault.CHANGED, assertThrows(ShelfException.class, () -> shelf.put("new", Optional::isEmpty, Reviewer.of("x"), set)).fault());
    }

    @Test
    void nothingIsPutBehindALinkOrWhereNoSetCanBe() throws IOException {
        Path elsewhere = Files.createFile(folder.resolve("elsewhere.txt"));
        Files.createSymbolicLink(folder.resolve("link.sssom.tsv"), elsewhere);
        Files.createDirectory(folder.resolve("folder.sssom.tsv"));
        for (String name : List.of("link", "folder", "coverage", "../x", "a/b", "", ".x", "x".repeat(101))) {
            assertEquals(ShelfException.Fault.NAME, refusal(name), name);
        }
        assertEquals(0, Files.size(elsewhere));
        assertEquals(ShelfException.Fault.READ_ONLY, refusal(MappingShelf.PACKAGED));
        MappingSet set = shelf.set("agency").orElseThrow().set();
        MappingShelf none = new MappingShelf(KnowledgeGraph.packaged(), Optional.empty(), name -> false);
        assertEquals(ShelfException.Fault.NO_FOLDER, assertThrows(ShelfException.class, () -> none.put("x", before -> true, Reviewer.of("x"), set)).fault());
    }

    @Test
    void aShelfIsFullAtSomePoint() throws IOException {
        for (int number = 1; number < 1000; number++) {
            Files.createFile(folder.resolve("s" + number + ".sssom.tsv"));
        }
        assertEquals(ShelfException.Fault.FULL, refusal("one-more"));
        Files.delete(folder.resolve("s1.sssom.tsv"));
        assertTrue(shelf.set("one-more").isEmpty());
    }

    @Test
    void whatShipsIsNotChanged() {
        assertEquals(ShelfException.Fault.READ_ONLY,
            assertThrows(ShelfException.class, () -> shelf.change(MappingShelf.PACKAGED, held -> true, set -> set)).fault());
    }
}
