package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.saying;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.catalogue.Catalogue;
import pimkg.store.Upkeep;
import pimkg.version.Key;

/** A server is killed while four stewards send descriptions: whatever a client was told is kept is there when the next one starts. */
class KilledServerTest {

    private static final int ROUNDS = 1;
    private static final int STEWARDS = 4;

    private final Stewards stewards = new Stewards();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    @TempDir
    private Path folder;

    @Test
    void nothingThatAClientWasToldIsLost() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Process server = start();
            String address = address(server);
            assertAllThere(address);
            int before = told.size();
            List<Thread> senders = new ArrayList<>();
            for (int steward = 0; steward < STEWARDS; steward++) {
                String name = "r" + round + "-s" + steward + "-";
                senders.add(new Thread(() -> send(address, name)));
            }
            senders.forEach(Thread::start);
            // Not before something was acknowledged, and in the middle of what follows.
            for (int waited = 0; told.size() < before + STEWARDS && waited < 600; waited++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            server.destroyForcibly().waitFor();
            for (Thread sender : senders) {
                sender.join();
            }
            assertTrue(told.size() >= before + STEWARDS, "Too little was kept: " + told.size());
        }
        try (Catalogue catalogue = Catalogue.open(folder.resolve("store"), Clock.systemUTC())) {
            told.forEach((id, hash) -> assertEquals("sha256:" + hash, catalogue.current(new Key(A, id)).orElseThrow().after(), id));
        }
        assertTrue(new Upkeep(folder.resolve("store")).verify().isSound());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), CrashServer.class.getName(),
            folder.resolve("store").toString(), stewards.tokens.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String address(Process server) throws IOException {
        server.getOutputStream().write('\n');
        server.getOutputStream().flush();
        String address = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertTrue(String.valueOf(address).startsWith("http"), "It opens after each kill: " + address);
        return address;
    }

    /** Until nobody answers any more. */
    private void send(String address, String name) {
        try {
            for (int number = 0;; number++) {
                String id = name + number;
                HttpRequest.Builder put = request(address, id).header("Content-Type", Stewards.TURTLE);
                HttpResponse<String> answer = client.send(put.PUT(BodyPublishers.ofString(saying(id))).build(), BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    told.put(id, answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
                }
            }
        } catch (IOException killed) {
            // What it was doing is acknowledged to nobody.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String address, String id) {
        return HttpRequest.newBuilder(URI.create(address).resolve("/datasets/" + A + "/" + id))
            .header("Authorization", "Bearer " + stewards.first.token());
    }

    private void assertAllThere(String address) throws Exception {
        for (Map.Entry<String, String> each : told.entrySet()) {
            HttpRequest get = request(address, each.getKey()).header("Accept", "text/turtle").build();
            HttpResponse<String> answer = client.send(get, BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), each::getKey);
            assertTrue(answer.body().contains("Fictional " + each.getKey()), answer::body);
            assertTrue(answer.headers().firstValue("ETag").orElseThrow().contains(each.getValue()), each::getKey);
        }
    }
}
