package pimkg.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes are read as records whose hashes are right, or refused with a place within them. */
class JournalFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        isReadOrRefused(bytes);
    }

    /** Damage to a sound journal reaches deeper than bytes at random. Hashes are put right, so that it reaches deeper still. */
    @Test
    void aDamagedJournalIsReadOrRefused(@TempDir Path folder) throws Exception {
        String sound = Files.readString(Written.journal(folder));
        Random random = new Random(20261128);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder damaged = new StringBuilder(sound);
            for (int damage = 0; damage <= random.nextInt(4); damage++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, "#\n \0/19<_x".charAt(random.nextInt(10)));
                    case 1 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
                    default -> damaged.insert(at, damaged.substring(at, Math.min(damaged.length(), at + random.nextInt(60))));
                }
            }
            read += isReadOrRefused(rehashed(damaged.toString()).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(read > 500, "Too few went deep: " + read);
    }

    /** With the chain made to fit. */
    private static String rehashed(String damaged) {
        int first = damaged.indexOf('\n') + 1;
        StringBuilder text = new StringBuilder(damaged.substring(0, first));
        String previous = RecordText.hash(text.toString().getBytes(StandardCharsets.UTF_8));
        for (String record : damaged.substring(first).split("(?=#record )")) {
            int hash = record.indexOf("#hash ");
            String begin = (hash < 0 ? record : record.substring(0, hash)).replaceFirst("#previous sha256:[0-9a-f]{64}", "#previous " + previous);
            previous = RecordText.hash(begin.getBytes(StandardCharsets.UTF_8));
            text.append(begin).append("#hash ").append(previous).append('\n');
        }
        return text.toString();
    }

    /** How many records were read. */
    private static int isReadOrRefused(byte[] bytes) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        try {
            JournalReader reader = new JournalReader(new ByteArrayInputStream(bytes));
            for (Optional<List<JournalRecord>> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                records.addAll(batch.get());
                assertEquals(records.size(), reader.mark().records());
            }
            assertEquals(bytes.length, reader.mark().bytes());
        } catch (JournalException refused) {
            assertTrue(refused.offset() >= 0 && refused.offset() <= bytes.length, refused.getMessage());
        }
        for (JournalRecord record : records) {
            String text = new String(bytes, Math.toIntExact(record.offset()), record.length(), StandardCharsets.UTF_8);
            assertTrue(text.endsWith("#hash " + record.hash() + "\n"));
            assertEquals(record.body(), RecordText.body(text));
        }
        return records.size();
    }
}
