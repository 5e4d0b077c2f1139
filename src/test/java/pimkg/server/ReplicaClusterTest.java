package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.saying;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
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
import pimkg.door.ReplicaFilter;
import pimkg.kafka.Broker;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;

/** Servers in processes of their own that are killed and replaced: with {@code -Pcluster} only, as it takes minutes. */
class ReplicaClusterTest {

    private static final Duration PATIENCE = ServerProcess.PATIENCE;
    private static final Stewards STEWARDS = new Stewards();

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private final List<ServerProcess> nodes = new ArrayList<>();
    private Broker broker;
    private String log;

    @BeforeEach
    void begin() throws IOException {
        broker = new Broker(folder);
        log = broker.topic("pim-changes").toString();
    }

    @AfterEach
    void end() {
        nodes.forEach(ServerProcess::close);
        broker.close();
    }

    private static String version(HttpResponse<?> answer) {
        return answer.headers().firstValue(ReplicaFilter.VERSION).orElseThrow();
    }

    private ServerProcess node(String name, String option) throws IOException {
        ServerProcess node = new ServerProcess(folder.resolve(name), STEWARDS.tokens, option, log);
        nodes.add(node);
        return node.start();
    }

    private static HttpResponse<String> put(ServerProcess writer, String id, String word) throws IOException, InterruptedException {
        return writer.put(STEWARDS.first, id, saying(word));
    }

    @Test
    void aCopyThatWasKilledCatchesUpAndABackupIsABeginningToo() throws Exception {
        ServerProcess writer = node("origin", "--log");
        assertEquals(201, put(writer, "first", "wren-first").statusCode());
        ServerProcess copy = node("copy", "--replica-of");
        String last = "0";
        for (int number = 0; number < 12; number++) {
            last = version(put(writer, "kept-" + number % 4, "wren-" + number));
            if (number == 5) {
                copy.kill();
            }
        }
        copy.start();
        assertTrue(copy.after(last, "/datasets/" + A + "/kept-3.ttl").body().contains("wren-11"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("backup"))) {
            new Upkeep(folder.resolve("origin")).backup(out);
        }
        last = version(put(writer, "later", "wren-later"));
        new Upkeep(folder.resolve("restored")).restore(folder.resolve("backup"));
        ServerProcess restored = node("restored", "--replica-of");
        assertTrue(restored.after(last, "/datasets/" + A + "/later.ttl").body().contains("wren-later"));
        assertEquals(200, copy.after(last, "/datasets/" + A + "/later.ttl").statusCode());
        assertArrayEquals(writer.journal(), copy.journal());
        assertArrayEquals(writer.journal(), restored.journal());
    }

    @Test
    void everyServerIsReplacedUnderLoadAndNothingAcceptedIsLost() throws Exception {
        ServerProcess writer = node("origin", "--log");
        assertEquals(201, put(writer, "first", "wren-first").statusCode());
        List<ServerProcess> copies = List.of(node("one", "--replica-of"), node("two", "--replica-of"));
        for (ServerProcess copy : copies) {
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
            for (ServerProcess node : Stream.concat(copies.stream(), Stream.of(writer)).toList()) {
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
        String last = version(put(writer, "last", "wren-last"));
        for (ServerProcess copy : copies) {
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
    private Void write(ServerProcess writer, Map<String, String> accepted, AtomicBoolean over) throws InterruptedException {
        for (int number = 0; !over.get(); number++) {
            try {
                String word = "wren-load-" + number;
                if (put(writer, "load-" + number, word).statusCode() == 201) {
                    accepted.put("load-" + number, word);
                }
            } catch (IOException away) {
                Thread.sleep(50);
            }
        }
        return null;
    }

    /** Asks one copy, and the other when that one is away, as a balancer would. */
    private Void read(List<ServerProcess> copies, AtomicInteger answered, List<String> unanswered, AtomicBoolean over) throws InterruptedException {
        for (int number = 0; !over.get(); number++) {
            Optional<String> trouble = trouble(copies.get(number % 2));
            if (trouble.isPresent()) {
                trouble = trouble(copies.get((number + 1) % 2));
            }
            trouble.ifPresentOrElse(unanswered::add, answered::incrementAndGet);
        }
        return null;
    }

    private Optional<String> trouble(ServerProcess copy) throws InterruptedException {
        try {
            HttpResponse<String> answer = copy.get("/datasets/" + A + "/first.ttl");
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(answer.body());
        } catch (IOException away) {
            return Optional.of(away.toString());
        }
    }
}
