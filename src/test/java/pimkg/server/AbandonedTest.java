package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.encode;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;

/** A query whose client has gone is worked on no longer; a client that only sends its next request early is not gone. */
final class AbandonedTest {

    /** An hour a query: it ends because nobody waits for it, or not at all. */
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofHours(1))
        .with(new ServerLimits(1, 3, Duration.ofMinutes(1), Duration.ofMillis(50), 16, Duration.ofSeconds(30), Optional.empty(), List.of())));

    private static String endless(int number) {
        return "GET /sparql?query=" + encode("SELECT (COUNT(*) AS ?n" + number + ") { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
            + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private static boolean shows(String metric) {
        return SERVER.get("/metrics").body().lines().anyMatch(metric::equals);
    }

    private static void await(BooleanSupplier state) {
        long late = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!state.getAsBoolean()) {
            assertTrue(System.nanoTime() < late, "It never came to that.");
            Thread.onSpinWait();
        }
    }

    @Test
    void heavyQueriesOfClientsThatLeftMakeRoom() throws IOException {
        try (RawClient client = new RawClient(SERVER.server())) {
            for (int number = 0; number < 3; number++) {
                client.begin(endless(number));
            }
            await(() -> shows("pim_heavy_queries_running 1.0") && shows("pim_heavy_queries_waiting 2.0"));
        }
        await(() -> shows("pim_heavy_queries_running 0.0") && shows("pim_heavy_queries_waiting 0.0"));
        await(() -> shows("pim_queries_held_bytes 0.0"));
    }

    @Test
    void whatComesEarlyIsAnsweredInItsTurn() throws IOException {
        try (RawClient client = new RawClient(SERVER.server())) {
            String medium = "GET /sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 400000 } }")
                + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n";
            Socket early = client.begin(medium + "G");
            String first = read(early, "\r\n\r\n");
            assertTrue(first.startsWith("HTTP/1.1 200 OK"), first);
            early.getOutputStream().write("ET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String rest = new String(early.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rest.contains("HTTP/1.1 200 OK"), rest);
            Socket whole = client.begin(medium.repeat(2) + "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            String all = new String(whole.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(4, all.split("HTTP/1.1 200 OK", -1).length, all);
        }
    }

    private static String read(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            assertTrue(next >= 0, read::toString);
            read.append((char) next);
        }
        return read.toString();
    }
}
