package pimkg.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.journal.JournalException.Reason;

/** No change to what was acknowledged goes unnoticed, whatever and wherever it is. */
class JournalDamageTest {

    @TempDir
    private Path folder;
    private Path path;
    private byte[] bytes;
    private String text;

    @BeforeEach
    void write() throws Exception {
        path = Written.journal(folder);
        bytes = Files.readAllBytes(path);
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private JournalException refused(byte[] damaged) throws Exception {
        Files.write(path, damaged);
        JournalException refused = assertThrows(JournalException.class, () -> Written.open(path));
        assertArrayEquals(damaged, Files.readAllBytes(path), "Nothing is cut from what was acknowledged.");
        return refused;
    }

    private JournalException refused(String damaged) throws Exception {
        return refused(damaged.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80, 0xff})
    void noticesEveryByte(int bits) throws Exception {
        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) bits;
            refused(flipped);
        }
    }

    @Test
    void noticesEveryCut() throws Exception {
        for (int length = 0; length < bytes.length; length++) {
            JournalException cut = refused(Arrays.copyOf(bytes, length));
            assertTrue(cut.reason() == (length < 50 ? Reason.NOT_A_JOURNAL : Reason.SHORTENED) || length < 50, cut.getMessage() + " at " + length);
        }
    }

    @Test
    void tellsThePlace() throws Exception {
        JournalException second = refused(text.replace("Luc Exemple", "Luc Example"));
        assertEquals(Reason.DAMAGED, second.reason());
        assertEquals(2, second.record());
        assertEquals(text.indexOf("#record 2"), second.offset());
        JournalException cut = refused(Arrays.copyOf(bytes, text.indexOf("#record 3") + 20));
        assertEquals(Reason.SHORTENED, cut.reason());
        assertEquals(3, cut.record());
        assertEquals(text.indexOf("#record 3"), cut.offset());
    }

    @Test
    void noticesRecordsThatAreGoneOrMovedOrTwice() throws Exception {
        String[] parts = text.split("(?=#record )");
        assertEquals(4, parts.length);
        refused(parts[0] + parts[2] + parts[3]);
        refused(parts[0] + parts[1] + parts[3]);
        refused(parts[0] + parts[1] + parts[2]);
        refused(parts[0]);
        refused(parts[0] + parts[2] + parts[1] + parts[3]);
        refused(parts[0] + parts[1] + parts[2] + parts[2] + parts[3]);
        refused(parts[1] + parts[2] + parts[3]);
        refused(parts[0] + parts[0] + parts[1] + parts[2] + parts[3]);
        refused("");
    }

    /** Somebody who hashes anew what they changed is found out by the file beside the journal. */
    @Test
    void noticesAnotherJournalInItsPlace() throws Exception {
        Path other = folder.resolve("other");
        Files.createDirectory(other);
        Path forged = other.resolve("journal.txt");
        Journal.create(forged, Written.CREATED);
        try (Journal journal = Journal.open(forged, batch -> { })) {
            for (int number = 0; number < 9; number++) {
                journal.append(List.of(List.of(Written.draft("stored", "Somebody Else", "<urn:s> <urn:p> \"forged\" .\n"))));
            }
            journal.acknowledge();
        }
        assertEquals(9, Written.open(forged).size());
        assertEquals(Reason.DAMAGED, refused(Files.readAllBytes(forged)).reason());
    }

    @Test
    void noticesEveryByteOfTheFileBesideIt() throws Exception {
        byte[] head = Files.readAllBytes(Written.head(path));
        for (int at = 0; at < head.length; at++) {
            byte[] flipped = head.clone();
            flipped[at] ^= 1;
            Files.write(Written.head(path), flipped);
            assertEquals(Reason.HEAD, refused(bytes).reason());
            Files.write(Written.head(path), Arrays.copyOf(head, at));
            assertEquals(Reason.HEAD, refused(bytes).reason());
        }
        Files.delete(Written.head(path));
        assertEquals(Reason.HEAD, refused(bytes).reason());
    }

    @Test
    void canBeTrustedAgainByAPersonWhoLooked() throws Exception {
        Files.delete(Written.head(path));
        Journal.acknowledge(path, JournalCheck.readAlone(path, batch -> { }));
        assertEquals(3, Written.open(path).size());
        assertThrows(JournalException.class, () -> {
            Files.write(path, Arrays.copyOf(bytes, bytes.length - 5));
            JournalCheck.readAlone(path, batch -> { });
        });
    }

    @Test
    void refusesANewerFormatAndOtherFiles() throws Exception {
        assertEquals(Reason.NEWER, refused(text.replace("journal 1 ", "journal 2 ")).reason());
        for (String other : List.of("", "\n", "a,b\n", "#pim-kg journal\n", "#pim-kg journal 0 x\n", "#pim-kg journal 1 x", "\0".repeat(10_000))) {
            JournalException refused = assertThrows(JournalException.class,
                () -> new JournalReader(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))), other);
            assertEquals(Reason.NOT_A_JOURNAL, refused.reason());
        }
    }
}
