package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.saying;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Submission;
import pimkg.graph.SafeJena;
import pimkg.kafka.Broker;
import pimkg.version.Audience;
import pimkg.version.Key;

/**
 * The figures of the guide, written to {@code target/replica-figures.txt}: with {@code -Pcluster} only. Nothing is asked of times,
 * which are those of the machine; that everything arrives is.
 */
class ReplicaFiguresClusterTest {

    private static final int CHANGES = Integer.getInteger("replica.changes", 10_000);
    private static final int AT_ONCE = 10;
    private static final int WRITES = 200;
    private static final int CLIENTS = 8;
    private static final Stewards STEWARDS = new Stewards();

    @TempDir
    private Path folder;

    private final List<String> figures = new ArrayList<>();

    private void figure(String name, double value, String unit) {
        figures.add(String.format("%-52s %12.1f %s", name, value, unit));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void together(int clients, List<Callable<Object>> work) throws Exception {
        ExecutorService load = Executors.newFixedThreadPool(clients);
        try {
            for (Future<Object> one : load.invokeAll(work)) {
                one.get();
            }
        } finally {
            load.shutdownNow();
        }
    }

    private void fill() throws Exception {
        SafeJena.start();
        try (Catalogue catalogue = Catalogue.open(folder.resolve("origin"), Clock.systemUTC())) {
            List<Callable<Object>> work = IntStream.range(0, CHANGES / AT_ONCE).mapToObj(group -> (Callable<Object>) () ->
                catalogue.put(IntStream.range(0, AT_ONCE).mapToObj(each -> submission(group * AT_ONCE + each)).toList(), "Omar Example")).toList();
            together(64, work);
            assertEquals(CHANGES, catalogue.last());
        }
    }

    private static Submission submission(int number) {
        return new Submission(new Key(A, "d-" + number), Audience.PUBLIC, RDFParser.fromString(saying("wren-" + number), Lang.TURTLE).toGraph());
    }

    private void writes(ServerProcess writer, int clients, String name) throws Exception {
        long begun = System.nanoTime();
        double before = processor(writer);
        together(clients, IntStream.range(0, WRITES).mapToObj(number -> (Callable<Object>) () -> {
            HttpResponse<String> answer = writer.put(STEWARDS.first, name + "-" + number, saying("wren-" + name));
            assertEquals(201, answer.statusCode(), answer::body);
            return answer;
        }).toList());
        figure("changes accepted over HTTP, clients at once: " + clients, WRITES / since(begun), "1/s");
        figure("processor time of the writer for each of them", 1e3 * (processor(writer) - before) / WRITES, "ms");
    }

    private static double megabytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    private static double memory(ServerProcess server) throws IOException {
        Path status = Path.of("/proc/" + server.pid() + "/status");
        return Files.notExists(status) ? Double.NaN : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3).findFirst().orElse(Double.NaN);
    }

    /** Of the processor, since the process began: it says more than a clock where others work too. */
    private static double processor(ServerProcess server) {
        return ProcessHandle.of(server.pid()).flatMap(process -> process.info().totalCpuDuration()).map(time -> time.toMillis() / 1e3).orElse(Double.NaN);
    }

    private static void told(ServerProcess server) throws Exception {
        server.until("/health", answer -> answer.body().contains("\"reachable\":true,\"behind\":0"));
    }

    @Test
    void everythingArrivesAndTheFiguresAreWritten() throws Exception {
        fill();
        figure("journal, bytes a change", 1e6 * megabytes(folder.resolve("origin/journal.txt")) / CHANGES, "bytes");
        try (Broker broker = new Broker(folder)) {
            String log = broker.topic("pim-changes").toString();
            try (ServerProcess writer = new ServerProcess(folder.resolve("origin"), STEWARDS.tokens, "--log", log).start();
                    ServerProcess copy = new ServerProcess(folder.resolve("copy"), STEWARDS.tokens, "--replica-of", log)) {
                long begun = System.nanoTime();
                told(writer);
                figure("changes told to the log, of " + CHANGES, CHANGES / since(begun), "1/s");
                figure("log, bytes an event", 1e6 * megabytes(folder.resolve("data/pim-changes-0/00000000000000000000.log")) / CHANGES, "bytes");
                copy.start();
                begun = System.nanoTime();
                assertEquals(200, copy.after(Integer.toString(CHANGES), "/datasets/" + A + "/d-0.ttl").statusCode());
                figure("seconds for a new copy to make " + CHANGES + " changes", since(begun), "s");
                figure("changes made by a copy", CHANGES / since(begun), "1/s");
                figure("processor time of the copy, with its start", processor(copy), "s");
                figure("processor time of the writer, with its start", processor(writer), "s");
                writes(writer, 1, "one");
                writes(writer, CLIENTS, "many");
                copy.kill();
                copy.start();
                begun = System.nanoTime();
                assertEquals(200, copy.after(Integer.toString(CHANGES + 2 * WRITES), "/datasets/" + A + "/d-1.ttl").statusCode());
                figure("seconds for a copy that was killed, after its start", since(begun), "s");
                figure("memory of the writer (-Xmx384m)", memory(writer), "MB");
                figure("memory of the copy (-Xmx384m)", memory(copy), "MB");
                figure("disk of the copy, journal and databases", megabytes(folder.resolve("copy")), "MB");
                assertArrayEquals(writer.journal(), copy.journal());
            }
        }
        Files.write(Path.of("target/replica-figures.txt"), figures);
    }
}
