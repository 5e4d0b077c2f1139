package pimkg.mirror;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.access.Holder;
import pimkg.catalogue.Catalogue;
import pimkg.graph.SafeJena;
import pimkg.shelf.FolderPlace;
import pimkg.text.Language;
import pimkg.version.Key;
import pimkg.version.Version;

/** Each state of a file goes into the store, and none is lost on the way back. All sets are fictional. */
class RecordedSetsTest {

    private static final String ONE = "#curie_map:\n#  ex: https://example.org/\nsubject_id\tobject_id\nex:a\tex:b\n";
    private static final String TWO = ONE + "ex:c\tex:d\n";

    @TempDir
    private Path folder;

    private final List<String> alarms = new ArrayList<>();
    private Catalogue catalogue;

    @BeforeEach
    void begin() {
        SafeJena.start();
        catalogue = Catalogue.inMemory(Clock.systemUTC());
    }

    private RecordedSets open() throws IOException {
        return RecordedSets.open(new FolderPlace(folder), catalogue, Language.EN, alarms::add);
    }

    private Path file(String name) {
        return folder.resolve(name + ".sssom.tsv");
    }

    private String stored(String name) {
        return new StoredSets(catalogue).bytes(name).map(String::new).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "one", "one\n", "twice\ntwice\n\n\ntwice", "\r\n\ttabs \" and \\ quotes\r\n", "\u0645\u0631\u062d\u0628\u0627 \uD83D\uDE00\n"})
    void aFileComesBackByteForByte(String text) throws IOException {
        byte[] file = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Key key = SetText.key("Fictional list.2");
        assertArrayEquals(file, SetText.file(key, SetText.graph("Fictional list.2", file)));
        assertEquals("Fictional list.2", SetText.name(key, SetText.graph("Fictional list.2", file)));
    }

    @Test
    void whatIsNoGraphOfASetIsToldAndNeverServed() throws IOException {
        assertThrows(IOException.class, () -> SetText.file(SetText.key("one"), SetText.graph("another", ONE.getBytes())));
        assertThrows(IOException.class, () -> SetText.graph("one", new byte[] {(byte) 0xC3, 0x28}));
    }

    @Test
    void whatIsDecidedIsRecordedOnceAndWhatIsChangedByHandAsWell() throws IOException {
        Files.writeString(file("agency"), ONE);
        try (RecordedSets sets = open()) {
            assertEquals(ONE, stored("agency"));
            sets.write("agency", TWO.getBytes());
            assertEquals(TWO, stored("agency"));
            assertEquals(2, catalogue.last());
            sets.look();
            sets.write("agency", TWO.getBytes());
            assertEquals(2, catalogue.last());
            Files.writeString(file("by-hand"), ONE);
            sets.look();
            assertEquals(List.of("agency", "by-hand"), new StoredSets(catalogue).names());
            assertEquals(sets.names(), new StoredSets(catalogue).names());
        }
        assertEquals(List.of(), alarms);
    }

    @Test
    void aSetOfWhichOnlyTheStoreKnowsIsBroughtBack() throws IOException {
        Files.writeString(file("agency"), ONE);
        open().close();
        Files.delete(file("agency"));
        open().close();
        assertEquals(ONE, Files.readString(file("agency")));
        assertTrue(alarms.get(0).contains("agency"), alarms::toString);
        assertEquals(1, catalogue.last());
    }

    @Test
    void anEarlierStateOfAFolderDoesNotTakeDecisionsAway() throws IOException {
        Files.writeString(file("agency"), ONE);
        try (RecordedSets sets = open()) {
            sets.write("agency", TWO.getBytes());
        }
        Files.writeString(file("agency"), ONE);
        open().close();
        assertEquals(TWO, Files.readString(file("agency")));
        try (Stream<Path> files = Files.list(folder)) {
            Path kept = files.filter(path -> path.toString().endsWith(".bak")).findFirst().orElseThrow();
            assertEquals(ONE, Files.readString(kept));
            assertTrue(alarms.get(0).contains(kept.toString()), alarms::toString);
        }
        Files.writeString(file("agency"), TWO + "ex:e\tex:f\n");
        open().close();
        assertEquals(TWO + "ex:e\tex:f\n", stored("agency"));
        assertEquals(3, catalogue.last());
    }

    @Test
    void onlyAFileThatIsEmptyIsASetThatIsRemoved() throws IOException {
        Files.writeString(file("agency"), ONE);
        try (RecordedSets sets = open()) {
            Files.delete(file("agency"));
            sets.look();
            assertEquals(ONE, stored("agency"));
            Files.writeString(file("agency"), "");
            sets.look();
            assertEquals("none", stored("agency"));
        }
        Files.delete(file("agency"));
        open().close();
        assertTrue(Files.notExists(file("agency")));
        assertEquals(List.of(), alarms);
    }

    @Test
    void whatCantBeRecordedIsToldOnceAndTriedAgain() throws IOException {
        Files.write(file("agency"), new byte[] {(byte) 0xC3, 0x28});
        try (RecordedSets sets = open()) {
            sets.look();
            assertEquals(1, alarms.size(), alarms::toString);
            Files.writeString(file("agency"), ONE);
            sets.look();
            assertEquals(ONE, stored("agency"));
        }
        catalogue.close();
        try (RecordedSets sets = RecordedSets.open(new FolderPlace(folder), catalogue, Language.FR, alarms::add)) {
            Files.writeString(file("agency"), TWO);
            sets.look();
            assertTrue(alarms.get(1).contains("agency"), alarms::toString);
        }
    }

    @Test
    void nobodyIsOfTheAgencyThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Holder("Omar Example", Holder.STEWARD, Optional.of(Key.SETS)));
        assertThrows(IOException.class, () -> new StoredSets(catalogue).write("agency", ONE.getBytes()));
        assertTrue(Version.isName(RecordedSets.BY));
    }
}
