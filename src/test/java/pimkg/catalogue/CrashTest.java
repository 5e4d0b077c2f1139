package pimkg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.database.Verification;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** Twenty times a process that writes from four threads is killed: what was acknowledged is there, and nothing is there by halves. */
class CrashTest {

    private static final int ROUNDS = 20;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Random moments = new Random(20261128);
        Process next = start();
        for (int round = 0; round < ROUNDS; round++) {
            Process writer = next;
            next = start();
            run(writer, 20 + moments.nextInt(250));
        }
        next.destroyForcibly();
        assertTrue(acknowledged.size() > ROUNDS, "Too little was written: " + acknowledged.size());
        check();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), CrashWriter.class.getName(), folder.resolve("store").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Lets it go, kills it some milliseconds after the first acknowledgement, and reads what it had told. */
    private void run(Process writer, int milliseconds) throws Exception {
        try (BufferedReader told = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            writer.getOutputStream().write('\n');
            writer.getOutputStream().flush();
            assertEquals("open .", told.readLine(), "It opens after each crash.");
            acknowledged.add(told.readLine());
            new Thread(() -> kill(writer, milliseconds)).start();
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                if (line.endsWith(" .")) {
                    acknowledged.add(line);
                }
            }
        }
        writer.waitFor();
    }

    private static void kill(Process writer, int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException sooner) {
            Thread.currentThread().interrupt();
        }
        // Not the process object's own: that closes the streams, from which is still read.
        writer.toHandle().destroyForcibly();
    }

    private void check() throws StoreException {
        Path store = folder.resolve("store");
        try (Catalogue catalogue = Catalogue.open(store, Example.CLOCK)) {
            for (String line : acknowledged) {
                String[] parts = line.split(" ");
                assertEquals("ack", parts[0], line);
                for (int half = 0; half < 2; half++) {
                    long sequence = Long.parseLong(parts[2 + 2 * half]);
                    String hash = parts[3 + 2 * half];
                    assertTrue(catalogue.history(CrashWriter.key(Integer.parseInt(parts[1]), half)).stream()
                        .anyMatch(version -> version.sequence() == sequence && version.after().equals(hash)), () -> "lost: " + line);
                }
            }
            for (int thread = 0; thread < CrashWriter.THREADS; thread++) {
                List<Version> first = catalogue.history(CrashWriter.key(thread, 0));
                List<Version> second = catalogue.history(CrashWriter.key(thread, 1));
                assertEquals(first.stream().map(Version::after).toList(), second.stream().map(Version::after).toList(), "half of a batch");
                for (Version version : first) {
                    assertTrue(catalogue.content(version.key(), version.sequence()).isPresent());
                }
            }
        }
        Verification found = new Upkeep(store).verify();
        assertTrue(found.isSound() && found.tail() == 0 && found.behind() == 0, found::toString);
        assertTrue(found.head().records() >= 2L * acknowledged.size());
    }
}
