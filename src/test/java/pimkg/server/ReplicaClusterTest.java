package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.saying;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.kafka.Broker;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;

/** Servers in processes of their own that are killed and replaced: with {@code -Pcluster} only, as it takes minutes. */
class ReplicaClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Stewards STEWARDS = new Stewards();

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Node> nodes = new ArrayList<>();
    private Broker broker;
    private String log;

    @BeforeEach
    void begin() throws IOException {
        broker = new Broker(folder);
        log = broker.topic("pim-changes").toString();
    }

    @AfterEach
    void end() {
        nodes.forEach(node -> node.process.destroyForcibly().onExit().join());
        broker.close();
    }

    /** A server of a folder, always at the same port. */
    private final class Node {

        private final Path store;
        private final String option;
        private final int port;
        private Process process;

        Node(String name, String option) throws IOException {
            this.store = folder.resolve(name);
            this.option = option;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                this.port = socket.getLocalPort();
            }
            nodes.add(this);
        }

        void start() throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "pimkg.cli.Main", "serve", "--lang", "en", "--port",
                Integer.toString(port), "--store", store.toString(), "--tokens", STEWARDS.tokens.toString(), option, log)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertTrue(String.valueOf(out.readLine()).contains("http://127.0.0.1:" + port), store.toString());
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        void replace() throws IOException {
            process.toHandle().destroy();
            process.onExit().join();
            assertEquals(0, process.exitValue());
            start();
        }

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
            return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> put(String id, String word) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/datasets/" + A + "/" + id + "?audience=public"))
                .timeout(Duration.ofSeconds(20)).header("Content-Type", "text/turtle").header("Authorization", "Bearer " + STEWARDS.first.token())
                .PUT(BodyPublishers.ofString(saying(word))).build(), BodyHandlers.ofString());
        }

        byte[] journal() throws IOException {
            return Files.readAllBytes(store.resolve("journal.txt"));
        }

        /** Waits until it has a change. */
        HttpResponse<String> after(String version, String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(path, ReplicaFilter.VERSION, version);
            for (long end = System.nanoTime() + PATIENCE.toNanos(); answer.statusCode() == 503 && System.nanoTime() < end;) {
                answer = get(path, ReplicaFilter.VERSION, version);
            }
            return answer;
        }
    }

    private static String version(HttpResponse<?> answer) {
        return answer.headers().firstValue(ReplicaFilter.VERSION).orElseThrow();
    }

    private Node node(String name, String option) throws IOException {
        Node node = new Node(name, option);
        node.start();
        return node;
    }

    @Test
    void aCopyThatWasKilledCatchesUpAndABackupIsABeginningToo() throws Exception {
        Node writer = node("origin", "--log");
        assertEquals(201, writer.put("first", "wren-first").statusCode());
        Node copy = node("copy", "--replica-of");
        String last = "0";
        for (int number = 0; number < 12; number++) {
            last = version(writer.put("kept-" + number % 4, "wren-" + number));
            if (number == 5) {
                copy.kill();
            }
        }
        copy.start();
        assertTrue(copy.after(last, "/datasets/" + A + "/kept-3.ttl").body().contains("wren-11"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("backup"))) {
            new Upkeep(writer.store).backup(out);
        }
        last = version(writer.put("later", "wren-later"));
        new Upkeep(folder.resolve("restored")).restore(folder.resolve("backup"));
        Node restored = node("restored", "--replica-of");
        assertTrue(restored.after(last, "/datasets/" + A + "/later.ttl").body().contains("wren-later"));
        assertEquals(200, copy.after(last, "/datasets/" + A + "/later.ttl").statusCode());
        assertArrayEquals(writer.journal(), copy.journal());
        assertArrayEquals(writer.journal(), restored.journal());
    }

    @Test
    void everyServerIsReplacedUnderLoadAndNothingAcceptedIsLost() throws Exception {
        Node writer = node("origin", "--log");
        assertEquals(201, writer.put("first", "wren-first").statusCode());
        List<Node> copies = List.of(node("one", "--replica-of"), node("two", "--replica-of"));
        for (Node copy : copies) {
            assertEquals(200, copy.after("1", "/datasets/" + A + "/first.ttl").statusCode());
        }
        Map<String, String> accepted = new ConcurrentHashMap<>();
        AtomicInteger answered = new AtomicInteger();
        List<String> unanswered = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService load = Executors.newFixedThreadPool(2);
        try {
            Future<?> writing = load.submit(() -> write(writer, accepted, over));
            Future<?> reading = load.submit(() -> read(copies, answered, unanswered, over));
            for (Node node : Stream.concat(copies.stream(), Stream.of(writer)).toList()) {
                int before = accepted.size();
                node.replace();
                for (long end = System.nanoTime() + PATIENCE.toNanos(); accepted.size() < before + 3 && System.nanoTime() < end;) {
                    Thread.sleep(20);
                }
                assertTrue(accepted.size() >= before + 3, "Nothing is accepted any more.");
            }
            broker.kill();
            int before = accepted.size();
            while (accepted.size() < before + 3) {
                Thread.sleep(20);
            }
            broker.start();
            over.set(true);
            writing.get();
            reading.get();
        } finally {
            over.set(true);
            load.shutdownNow();
        }
        String last = version(writer.put("last", "wren-last"));
        for (Node copy : copies) {
            assertEquals(200, copy.after(last, "/datasets/" + A + "/last.ttl").statusCode());
            for (Map.Entry<String, String> each : accepted.entrySet()) {
                assertTrue(copy.get("/datasets/" + A + "/" + each.getKey() + ".ttl").body().contains(each.getValue()), each.getKey());
            }
            assertArrayEquals(writer.journal(), copy.journal());
        }
        assertTrue(answered.get() > 0);
        assertEquals(List.of(), unanswered);
    }

    /** Submits one after the other; what can't be sent, as the server is being replaced, is not accepted. */
    private Void write(Node writer, Map<String, String> accepted, AtomicBoolean over) throws InterruptedException {
        for (int number = 0; !over.get(); number++) {
            try {
                String word = "wren-load-" + number;
                if (writer.put("load-" + number, word).statusCode() == 201) {
                    accepted.put("load-" + number, word);
                }
            } catch (IOException away) {
                Thread.sleep(50);
            }
        }
        return null;
    }

    /** Asks one copy, and the other when that one is away, as a balancer would. */
    private Void read(List<Node> copies, AtomicInteger answered, List<String> unanswered, AtomicBoolean over) throws InterruptedException {
        for (int number = 0; !over.get(); number++) {
            Optional<String> trouble = trouble(copies.get(number % 2));
            if (trouble.isPresent()) {
                trouble = trouble(copies.get((number + 1) % 2));
            }
            trouble.ifPresentOrElse(unanswered::add, answered::incrementAndGet);
        }
        return null;
    }

    private Optional<String> trouble(Node copy) throws InterruptedException {
        try {
            HttpResponse<String> answer = copy.get("/datasets/" + A + "/first.ttl");
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(answer.body());
        } catch (IOException away) {
            return Optional.of(away.toString());
        }
    }
}
