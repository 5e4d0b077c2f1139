package pimkg.catalogue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import pimkg.graph.SafeJena;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;

/** A process of its own that writes until it is killed, and tells what was acknowledged. */
final class CrashWriter {

    static final int THREADS = 4;

    private CrashWriter() {
    }

    /** The two descriptions of a batch: both or none must be there. */
    static Key key(int thread, int half) {
        return new Key("thread-" + thread, "half-" + half);
    }

    /** Waits for a line, then opens the store of the folder and writes to it without end. */
    public static void main(String[] arguments) throws Exception {
        SafeJena.start();
        Example.titled("made ready");
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        Catalogue catalogue = Catalogue.open(Path.of(arguments[0]), Clock.systemUTC());
        System.out.println("open .");
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            new Thread(() -> write(catalogue, number, System.out)).start();
        }
    }

    private static void write(Catalogue catalogue, int thread, PrintStream out) {
        try {
            while (true) {
                String title = "Written " + System.nanoTime();
                Audience audience = Audience.values()[(int) (System.nanoTime() % 3)];
                List<Stored> stored = catalogue.put(List.of(
                    Example.submission(key(thread, 0), audience, title, new Expected.Anything()),
                    Example.submission(key(thread, 1), audience, title, new Expected.Anything())), "Example Steward");
                String line = "";
                for (Stored each : stored) {
                    line += each.version().sequence() + " " + each.version().after() + " ";
                }
                out.println("ack " + thread + " " + line + ".");
            }
        } catch (StoreException failed) {
            out.println("failed " + failed + " .");
        }
    }
}
