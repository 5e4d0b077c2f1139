package pimkg.journal;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;

/** What is added to a journal is there, and what was never acknowledged is cut. */
class JournalTest {

    @TempDir
    private Path folder;

    private static final List<List<Draft>> MORE = List.of(
        List.of(Written.draft("stored", "A", "<urn:a> <urn:p> \"3\" .\n"), Written.draft("stored", "A", "<urn:b> <urn:p> \"4\" .\n")),
        List.of(Written.draft("stored", "B", "<urn:c> <urn:p> \"5\" .\n")));

    @Test
    void isTextThatPeopleCanRead() throws Exception {
        Golden.check("journal/journal.txt", Files.readString(Written.journal(folder)));
        Golden.check("journal/journal.txt.head", Files.readString(Written.head(folder.resolve("journal.txt"))));
    }

    @Test
    void givesBackWhatWasAdded() throws Exception {
        Path path = Written.journal(folder);
        List<JournalRecord> records = new ArrayList<>();
        Mark mark = JournalCheck.read(path, Journal.acknowledged(path), records::addAll);
        assertEquals(Map.of("kind", "stored", "by", "Amina Example", "after", ""), records.get(0).fields());
        assertEquals(List.of(2, 2, 1), records.stream().map(JournalRecord::of).toList());
        assertEquals(new Mark(3, Files.size(path), records.get(2).hash()), mark);
        for (JournalRecord record : records) {
            assertEquals(record.body(), Journal.body(path, record.offset(), record.length()));
        }
        assertTrue(records.get(0).body().contains("كتاب"));
    }

    /** The chain is one that any program can follow: a hash of all bytes from #record up to #hash. */
    @Test
    void hashesAsOtherProgramsCanCheck() throws Exception {
        String text = Files.readString(Written.journal(folder));
        String previous = RecordText.hash((text.lines().findFirst().orElseThrow() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String record : text.substring(text.indexOf('\n') + 1).split("(?=#record )")) {
            String hashed = record.substring(0, record.indexOf("#hash "));
            assertTrue(hashed.contains("\n#previous " + previous + "\n"), record);
            previous = RecordText.hash(hashed.getBytes(StandardCharsets.UTF_8));
            assertTrue(record.endsWith("#hash " + previous + "\n"), record);
        }
    }

    @Test
    void goesOnWhereItWas() throws Exception {
        Path path = Written.journal(folder);
        try (Journal journal = Journal.open(path, batch -> { })) {
            List<JournalRecord> added = journal.append(MORE);
            assertEquals(List.of(4L, 5L, 6L), added.stream().map(JournalRecord::number).toList());
            assertEquals(3, journal.acknowledged().records());
            journal.acknowledge();
        }
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), Written.open(path));
    }

    /** The process died at any moment: what is whole may stay, what is not goes, what was acknowledged is there. */
    @Test
    void cutsATailThatNobodyWasTold() throws Exception {
        Path path = Written.journal(folder);
        long safe = Files.size(path);
        try (Journal journal = Journal.open(path, batch -> { })) {
            journal.append(MORE);
        }
        byte[] all = Files.readAllBytes(path);
        long batch = new String(all, StandardCharsets.ISO_8859_1).indexOf("#record 6\n");
        for (int length = (int) safe; length <= all.length; length++) {
            Path copy = Written.copy(path, folder.resolve("cut"));
            Files.write(copy, Arrays.copyOf(all, length));
            List<Long> expected = length == all.length ? List.of(1L, 2L, 3L, 4L, 5L, 6L) : length >= batch ? List.of(1L, 2L, 3L, 4L, 5L) : List.of(1L, 2L, 3L);
            assertEquals(expected, Written.open(copy), "cut at " + length);
            assertEquals(length == all.length ? length : length >= batch ? batch : safe, Files.size(copy));
        }
        assertArrayEquals(Arrays.copyOfRange(all, (int) batch, all.length - 1), Files.readAllBytes(folder.resolve("cut/journal.txt.cut")),
            "What is cut is kept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\0", "#record 4\n#batch 1/1\n\0\0\0\0\n#hash sha256:0\n", "junk\n", "#whole", "\n"})
    void cutsWhatNoRecordIs(String tail) throws Exception {
        Path path = Written.journal(folder);
        byte[] before = Files.readAllBytes(path);
        Files.writeString(path, Files.readString(path) + tail);
        assertEquals(List.of(1L, 2L, 3L), Written.open(path));
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    void takesBackWhatWasNotAcknowledged() throws Exception {
        Path path = Written.journal(folder);
        byte[] before = Files.readAllBytes(path);
        try (Journal journal = Journal.open(path, batch -> { })) {
            journal.append(MORE);
            journal.undo();
            assertEquals(3, journal.mark().records());
            journal.append(MORE);
            journal.acknowledge();
        }
        assertEquals(6, Written.open(path).size());
        assertTrue(new String(Files.readAllBytes(path), StandardCharsets.UTF_8).startsWith(new String(before, StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatCouldNotBeReadAgain() {
        for (String body : List.of("no line feed", "#x\n", "a\n#b\n", "\n", "a\n\nb\n", "a\0b\n")) {
            assertThrows(IllegalArgumentException.class, () -> new Draft(Map.of(), body), body);
        }
        for (String value : List.of("two\nlines", " space", "space ", "\u0085", "x".repeat(5_000))) {
            assertThrows(IllegalArgumentException.class, () -> new Draft(Map.of("by", value), ""), value);
        }
        for (String name : List.of("", "Upper", "a b", "hash", "previous", "record", "batch")) {
            assertThrows(IllegalArgumentException.class, () -> new Draft(Map.of(name, "x"), ""), name);
        }
    }

    @Test
    void restoresABackupToTheSame() throws Exception {
        Path path = Written.journal(folder);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Mark saved = Backup.write(path, batch -> { }, copy);
        Path backup = Files.write(folder.resolve("backup"), copy.toByteArray());
        Path restored = Files.createDirectory(folder.resolve("new")).resolve("journal.txt");
        assertEquals(saved, Backup.restore(backup, restored, batch -> { }));
        assertArrayEquals(Files.readAllBytes(path), Files.readAllBytes(restored));
        assertEquals(List.of(1L, 2L, 3L), Written.open(restored));
    }

    @Test
    void refusesABackupThatIsNotWhole() throws Exception {
        Path path = Written.journal(folder);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Backup.write(path, batch -> { }, copy);
        byte[] whole = copy.toByteArray();
        Path restored = folder.resolve("restored.txt");
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            assertRefused(flipped, restored);
            assertRefused(Arrays.copyOf(whole, at), restored);
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), restored);
    }

    private void assertRefused(byte[] bytes, Path restored) throws IOException {
        Path backup = Files.write(folder.resolve("backup"), bytes);
        assertThrows(JournalException.class, () -> Backup.restore(backup, restored, batch -> { }));
        assertFalse(Files.exists(restored));
    }

    /** Only what is acknowledged goes into a backup, whatever is being added. */
    @Test
    void backsUpWhatIsAcknowledged() throws Exception {
        Path path = Written.journal(folder);
        try (Journal journal = Journal.open(path, batch -> { })) {
            journal.append(MORE);
            assertEquals(3, Backup.write(path, batch -> { }, new ByteArrayOutputStream()).records());
            journal.acknowledge();
            assertEquals(6, Backup.write(path, batch -> { }, new ByteArrayOutputStream()).records());
        }
    }
}
