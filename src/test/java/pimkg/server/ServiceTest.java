package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.json;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.setting.ServerSettings;

/** Queries ask those servers that the operator named, by their exact address, and no others, whatever these answer. */
final class ServiceTest {

    private static final String TWO = "{\"head\":{\"vars\":[\"c\",\"n\"]},\"results\":{\"bindings\":["
        + "{\"c\":{\"type\":\"uri\",\"value\":\"https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring\"},\"n\":{\"type\":\"literal\",\"value\":\"one\"}},"
        + "{\"c\":{\"type\":\"uri\",\"value\":\"urn:elsewhere\"},\"n\":{\"type\":\"literal\",\"value\":\"two\"}}]}}";
    private static final String JSON = "application/sparql-results+json";
    private static final List<String> VISITS = new CopyOnWriteArrayList<>();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final HttpServer OTHER = other();

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(4))
        .asking(Set.of(at("/sparql"), at("/away"), at("/large"), at("/slow"), at("/drip"), at("/wrong"), at("/nested"), at("/html"))));

    private static String at(String path) {
        return "http://127.0.0.1:" + OTHER.getAddress().getPort() + path;
    }

    private static HttpServer other() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", ServiceTest::answer);
            server.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        VISITS.add(path + " " + exchange.getRequestHeaders().keySet().stream().sorted().toList() + " " + asked);
        try (exchange) {
            switch (path) {
                case "/sparql" -> send(exchange, 200, JSON, TWO);
                case "/away" -> {
                    exchange.getResponseHeaders().set("Location", at("/trap"));
                    send(exchange, 307, JSON, "");
                }
                case "/large" -> send(exchange, 200, JSON, " ".repeat(5 << 20) + TWO);
                case "/wrong" -> send(exchange, 200, JSON, "{\"results\": 1}");
                case "/nested" -> send(exchange, 200, JSON, "[".repeat(100_000));
                case "/html" -> send(exchange, 200, "text/html", TWO);
                case "/slow" -> waitForTheEnd();
                case "/drip" -> {
                    exchange.getResponseHeaders().set("Content-Type", JSON);
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    waitForTheEnd();
                }
                default -> send(exchange, 200, JSON, TWO);
            }
        }
    }

    private static void waitForTheEnd() {
        try {
            OVER.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @AfterEach
    void nobodyWasAskedWhoWasNotNamed() {
        assertFalse(VISITS.stream().anyMatch(visit -> visit.startsWith("/trap")), VISITS::toString);
        VISITS.clear();
    }

    @AfterAll
    static void stop() {
        OVER.countDown();
        OTHER.stop(0);
    }

    private static HttpResponse<String> ask(String query) {
        return SERVER.ask(query, "Accept", "text/csv");
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).get("code").getAsString();
    }

    @Test
    void whoeverIsNamedIsAskedOnce() {
        assertEquals("c,n\r\nhttps://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring,one\r\nurn:elsewhere,two\r\n",
            ask("SELECT ?c ?n { SERVICE <" + at("/sparql") + "> { ?c <urn:name> ?n } } ORDER BY ?n").body());
        assertEquals(1, VISITS.size(), VISITS::toString);
        assertFalse(VISITS.get(0).contains("Cookie") || VISITS.get(0).contains("Authorization") || VISITS.get(0).contains("Forwarded"), VISITS::toString);
    }

    @Test
    void whatItAnsweredIsNotGivenAgainAsIfItWereOurs() {
        String path = "/sparql?query=" + ServerUnderTest.encode("SELECT ?n { SERVICE <" + at("/sparql") + "> { ?c <urn:name> ?n } }");
        for (int time = 1; time <= 2; time++) {
            assertEquals(200, SERVER.get(path, "Accept", "text/csv").statusCode());
            assertEquals(time, VISITS.size(), VISITS::toString);
        }
    }

    @Test
    void itsAnswerIsJoinedAndItIsToldWhatIsLookedFor() {
        String joined = "SELECT ?n { ?c <http://www.w3.org/2004/02/skos/core#notation> \"C6\" . SERVICE <" + at("/sparql") + "> { ?c <urn:name> ?n } }";
        String found = ask(joined.replace("\"C6\"", "?code")).body();
        assertEquals("n\r\none\r\n", found);
        assertEquals(1, VISITS.size(), VISITS::toString);
        assertEquals("n\r\none\r\n", ask("SELECT ?n { VALUES ?c { <https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring> <urn:other> } "
            + "SERVICE <" + at("/sparql") + "> { ?c <urn:name> ?n } }").body());
        assertTrue(VISITS.get(1).contains("urn:other"), VISITS::toString);
        assertEquals("n\r\none\r\ntwo\r\n", ask("SELECT ?n { { SELECT ?n { SERVICE <" + at("/sparql")
            + "> { SELECT ?n { ?c <urn:name> ?n } } } } } ORDER BY ?n").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trap", "/sparql/", "/sparql?x", "/sparql#x", "/SPARQL", "//sparql", "/sparql/../trap", "/%73parql", "/sparq"})
    void everyOtherAddressIsRefused(String path) {
        for (String silent : List.of("", "SILENT ")) {
            HttpResponse<String> answer = ask("SELECT * { SERVICE " + silent + "<" + at(path) + "> { ?s ?p ?o } }");
            assertEquals("422 refused", code(answer), answer::body);
        }
        assertEquals(List.of(), VISITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VALUES ?there { <TRAP> <GOOD> } SERVICE ?there { ?s ?p ?o }", "SERVICE <GOOD> { SERVICE <TRAP> { ?s ?p ?o } }",
        "BIND (<GOOD> AS ?there) SERVICE SILENT ?there { ?s ?p ?o }", "FILTER EXISTS { SERVICE <TRAP> { ?s ?p ?o } }",
        "SERVICE <GOOD> { ?s ?p ?o } SERVICE SILENT <TRAP> { ?s ?p ?q }", "SERVICE <GOOD> { BIND (<java:java.lang.Runtime>() AS ?s) }"})
    void whatIsNotPlainlyNamedIsRefused(String pattern) {
        HttpResponse<String> answer = ask("SELECT * { " + pattern.replace("GOOD", at("/sparql")).replace("TRAP", at("/trap")) + " }");
        assertEquals("422 refused", code(answer), answer::body);
        assertEquals(List.of(), VISITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/away", "/large", "/wrong", "/nested", "/html"})
    void whatCanNotBeUsedIsToldOrLeftOut(String path) {
        HttpResponse<String> answer = ask("SELECT * { SERVICE <" + at(path) + "> { ?c <urn:name> ?n } }");
        assertEquals("502 service-failed", code(answer), answer::body);
        assertEquals(200, ask("SELECT * { SERVICE SILENT <" + at(path) + "> { ?c <urn:name> ?n } }").statusCode());
        assertEquals(2, VISITS.size(), VISITS::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow", "/drip"})
    void whoeverIsSlowIsWaitedForNoLongerThanAQueryMayTake(String path) {
        HttpResponse<String> answer = ask("SELECT * { SERVICE SILENT <" + at(path) + "> { ?c <urn:name> ?n } }");
        assertEquals("503 query-timeout", code(answer), answer::body);
        assertEquals(200, ask("ASK {}").statusCode());
    }

    @Test
    void shapesAndStoredQuestionsAskNobody() {
        String shapes = "@prefix dcat: <http://www.w3.org/ns/dcat#> . <urn:d> a dcat:Dataset , <http://www.w3.org/ns/shacl#NodeShape> ; "
            + "<http://www.w3.org/ns/shacl#sparql> [ <http://www.w3.org/ns/shacl#select> 'SELECT $this { SERVICE <" + at("/sparql") + "> { ?s ?p ?o } }' ] .";
        assertEquals(200, SERVER.post("/validate", "text/turtle", shapes).statusCode());
        assertEquals(List.of(), VISITS);
    }
}
