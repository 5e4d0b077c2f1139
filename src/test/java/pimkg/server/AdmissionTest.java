package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;

/** However many come with heavy queries, slowly or never ending, look-ups are answered meanwhile and afterwards. */
final class AdmissionTest {

    /** Two seconds a query, one heavy at a time and one that waits. */
    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(2))
        .with(new ServerLimits(1, 1, Duration.ofSeconds(1), Duration.ofMillis(250), 16, Duration.ofSeconds(30), Optional.empty(), List.of())));

    private static final int FLOOD = 12;

    private static String product(int number) {
        return "SELECT (COUNT(*) AS ?n" + number + ") { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    }

    private static void assertLookUpsAreAnswered() {
        for (String path : List.of("/health", "/health/live", "/health/ready", "/ontology/categories", "/queries/categories.csv", "/limits", "/")) {
            assertEquals(200, SERVER.get(path).statusCode(), path);
        }
    }

    @AfterEach
    void everybodyIsAnsweredAfterwards() {
        assertLookUpsAreAnswered();
        assertEquals(200, SERVER.ask("ASK {}").statusCode());
        assertEquals(200, SERVER.post("/validate", "text/turtle", "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .").statusCode());
        assertEquals(0, number("pim_queries_waiting"));
        assertEquals(0, number("pim_lookups_waiting"));
    }

    private static double number(String metric) {
        Matcher found = Pattern.compile("(?m)^" + metric + " (\\S+)$").matcher(SERVER.get("/metrics").body());
        assertTrue(found.find(), metric);
        return Double.parseDouble(found.group(1));
    }

    @Test
    void F13_heavyQueriesAreFewAndTheOthersAreToldWhenToComeAgain() {
        ExecutorService crowd = Executors.newFixedThreadPool(FLOOD);
        try {
            List<CompletableFuture<HttpResponse<String>>> heavy = new ArrayList<>();
            for (int number = 0; number < FLOOD; number++) {
                String query = product(number);
                heavy.add(CompletableFuture.supplyAsync(() -> SERVER.ask(query), crowd));
            }
            assertLookUpsAreAnswered();
            assertEquals(200, SERVER.ask("ASK { ?s ?p ?o }").statusCode());
            List<String> codes = heavy.stream().map(CompletableFuture::join).map(answer -> {
                assertEquals(503, answer.statusCode(), answer::body);
                String code = json(answer).get("code").getAsString();
                assertEquals(code.equals("busy") ? "5" : "", header(answer, "Retry-After"));
                assertEquals(code.equals("busy"), json(answer).get("retry").getAsBoolean());
                return code;
            }).toList();
            assertTrue(codes.contains("query-timeout"), "Some are worked on: " + codes);
            assertTrue(codes.stream().filter("busy"::equals).count() > FLOOD / 2, "Most are sent away: " + codes);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void floodsOfOneShapeHoldUpNoOther() {
        ExecutorService crowd = Executors.newFixedThreadPool(4 * FLOOD);
        try {
            List<CompletableFuture<Integer>> heavy = new ArrayList<>();
            for (int number = 0; number < 8 * FLOOD; number++) {
                String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?a != <urn:" + number + ">) }";
                heavy.add(CompletableFuture.supplyAsync(() -> SERVER.ask(query).statusCode(), crowd));
            }
            for (int look = 0; look < 20; look++) {
                assertEquals(200, SERVER.ask("ASK { ?s ?p " + look + " }").statusCode());
            }
            assertTrue(heavy.stream().allMatch(each -> each.join() == 503));
        } finally {
            crowd.shutdownNow();
        }
    }

    /** An eighth of what a heavy query may hold, but more than a light one. */
    @Test
    void whatHoldsTooMuchForALightQueryIsAnsweredAsAHeavyOne() {
        String lists = "SELECT (COUNT(DISTINCT ?t) AS ?n) { { SELECT (GROUP_CONCAT(?o) AS ?t) { ?s ?p ?o } GROUP BY ?s ?p } }";
        HttpResponse<String> answer = SERVER.ask(lists, "Accept", "text/csv");
        assertTrue(answer.statusCode() == 200 || json(answer).get("code").getAsString().equals("query-timeout"), answer::body);
        assertEquals(0, number("pim_queries_held_bytes"), "What was held is given back.");
    }

    @Test
    void aQueryThatNeedsMoreIsAnsweredInTheHeavyLane() {
        HttpResponse<String> rows = SERVER.ask("SELECT ?s { ?s ?p ?o } LIMIT 20000", "Accept", "text/csv");
        assertEquals(200, rows.statusCode());
        assertEquals(20_001, rows.body().lines().count());
        assertEquals(20_001, SERVER.ask("SELECT ?s { ?s ?p ?o } LIMIT 20000", "Accept", "text/csv").body().lines().count(), "also a second time");
    }

    @Test
    void F11_slowSendersHoldNobodyUp() throws IOException {
        try (RawClient slow = new RawClient(SERVER.server())) {
            for (int number = 0; number < 120; number++) {
                slow.begin("POST /" + (number % 2 == 0 ? "validate" : "sparql") + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/turtle\r\n"
                    + "Content-Length: 400000\r\n\r\n" + "<a> ".repeat(500));
            }
            assertLookUpsAreAnswered();
            assertEquals(200, SERVER.ask("ASK {}").statusCode());
            assertEquals(200, SERVER.post("/validate", "text/turtle", "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .").statusCode());
        }
    }

    @Test
    void F10_headersThatNeverEndHoldNobodyUp() throws IOException {
        try (RawClient slow = new RawClient(SERVER.server())) {
            for (int number = 0; number < 300; number++) {
                slow.begin("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            }
            assertLookUpsAreAnswered();
        }
    }

    @Test
    void F12_slowReadersHoldNobodyUp() throws IOException {
        String large = "GET /sparql?query=" + encode("SELECT * { ?s ?p ?o } LIMIT 4900") + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n";
        try (RawClient slow = new RawClient(SERVER.server())) {
            for (int number = 0; number < 40; number++) {
                slow.begin(large.repeat(10));
            }
            assertLookUpsAreAnswered();
            assertEquals(200, SERVER.ask("ASK {}").statusCode());
        }
    }

    @Test
    void aSlowReaderGetsTheWholeAnswerInTheEnd() throws IOException {
        String query = "/sparql?query=" + encode("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 4900");
        try (RawClient slow = new RawClient(SERVER.server())) {
            Socket socket = slow.begin("GET " + query + " HTTP/1.0\r\nAccept: text/csv\r\n\r\n");
            assertLookUpsAreAnswered();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertEquals(SERVER.get(query, "Accept", "text/csv").body(), answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }

    @Test
    void clientsThatLeaveWhileTheyWaitTakeNoPlaceWithThem() throws IOException {
        for (int round = 0; round < 2; round++) {
            try (RawClient hasty = new RawClient(SERVER.server())) {
                for (int number = 0; number < 40; number++) {
                    hasty.begin("GET /ontology/categories.jsonld HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3));
                }
            }
        }
        assertLookUpsAreAnswered();
    }

    @Test
    void fiveHundredClientsAtOnceAreAllAnswered() throws IOException {
        URI address = URI.create(SERVER.server().url());
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int number = 0; number < 500; number++) {
                crowd.add(new Socket(address.getHost(), address.getPort()));
            }
            for (Socket each : crowd) {
                each.setSoTimeout(60_000);
                each.getOutputStream().write("GET /ontology/categories.ttl HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
            }
            for (Socket each : crowd) {
                assertEquals("HTTP/1.1 200 OK", RawClient.firstLine(each));
            }
        } finally {
            for (Socket each : crowd) {
                each.close();
            }
        }
    }
}
