package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.reply.ProblemCatalogue;
import pimkg.reply.Requests;

/** Requests that no well-behaved client sends: each gets a clear answer that is the client's fault, and a look-up is answered afterwards. */
final class RawRequestTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String HEAD = "Host: x\r\nConnection: close\r\n";
    private static final String POST = "POST /validate HTTP/1.1\r\n" + HEAD + "Content-Type: text/turtle\r\n";

    static Stream<Arguments> refused() {
        return Stream.of(
            refused("two lengths", 400, "bad-request", POST + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
            refused("length and chunks", 400, "bad-request", POST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            refused("two codings", 400, "bad-request", POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
            refused("unknown coding", 400, "bad-request", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
            refused("length below zero", 400, "bad-request", POST + "Content-Length: -3\r\n\r\n"),
            refused("length with a sign", 400, "bad-request", POST + "Content-Length: +3\r\n\r\nabc"),
            refused("broken chunk", 400, "bad-request", POST + "Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n"),
            refused("address of a megabyte", 414, "address-too-long", "GET /" + "a".repeat(1_000_000) + " HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("header of 300 KB", 431, "headers-too-large", "GET / HTTP/1.1\r\n" + HEAD + "X: " + "a".repeat(300_000) + "\r\n\r\n"),
            refused("header folded", 400, "bad-request", "GET / HTTP/1.1\r\n" + HEAD + "X: a\r\n b\r\n\r\n"),
            refused("space before colon", 400, "bad-request", "GET / HTTP/1.1\r\n" + HEAD + "X : a\r\n\r\n"),
            refused("NUL in header", 400, "bad-request", "GET / HTTP/1.1\r\n" + HEAD + "X: a\u0000b\r\n\r\n"),
            refused("TRACE", 405, "method-not-allowed", "TRACE / HTTP/1.1\r\n" + HEAD + "Cookie: secret\r\n\r\n"),
            refused("CONNECT", 405, "method-not-allowed", "CONNECT x:80 HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("unknown method", 405, "method-not-allowed", "FOO / HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("method in small letters", 405, "method-not-allowed", "get / HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("HTTP/0.9", 400, "bad-request", "GET /\r\n"),
            refused("HTTP/2 at once", 426, "bad-request", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            refused("HTTP/9.9", 400, "bad-request", "GET / HTTP/9.9\r\n" + HEAD + "\r\n"),
            refused("no host", 400, "bad-request", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
            refused("two hosts", 400, "bad-request", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"),
            refused("markup for a host", 400, "bad-request", "GET /sparql HTTP/1.1\r\nHost: a b<script>\r\nConnection: close\r\n\r\n"),
            refused("another expectation", 417, "bad-request", POST + "Expect: magic\r\nContent-Length: 5\r\n\r\n<a> ."),
            refused("path upwards", 400, "bad-request", "GET /ontology/../../etc/passwd HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("path upwards, escaped", 400, "bad-request", "GET /ontology/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("path upwards, with a parameter", 400, "bad-request", "GET /..;/health HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("backslash", 400, "bad-request", "GET /ontology\\categories HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("escaped slash", 400, "bad-request", "GET /ontology%2Fcategories HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("another host's address", 400, "bad-request", "GET http://evil.example/health HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("a star", 404, "not-found", "OPTIONS * HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("5,000 parameters", 400, "parameter", "GET /queries/categories.csv?" + many() + " HTTP/1.1\r\n" + HEAD + "\r\n"),
            refused("TLS", 400, "bad-request", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + "a".repeat(100)),
            refused("a form without its boundary", 400, "bad-request", "POST /validate HTTP/1.1\r\n" + HEAD
                + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc"),
            refused("a form that is cut", 400, "bad-request", "POST /validate HTTP/1.1\r\n" + HEAD
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\nabc"),
            refused("a type that is none", 415, "unsupported-media-type", "POST /validate HTTP/1.1\r\n" + HEAD
                + "Content-Type: ///;;=\u00ff\r\nContent-Length: 3\r\n\r\nabc"),
            refused("an unknown charset", 400, "bad-request", "POST /sparql HTTP/1.1\r\n" + HEAD
                + "Content-Type: application/x-www-form-urlencoded; charset=nonsense\r\nContent-Length: 9\r\n\r\nquery=ASK"));
    }

    private static Arguments refused(String name, int status, String code, String request) {
        return Arguments.of(name, status, code, request);
    }

    private static String many() {
        return IntStream.range(0, 5_000).mapToObj(number -> "a" + number + "=1").collect(Collectors.joining("&"));
    }

    private static String ask(String request) throws IOException {
        try (RawClient client = new RawClient(SERVER.server())) {
            return client.ask(request);
        }
    }

    @AfterEach
    void aLookUpIsAnswered() {
        assertEquals(200, SERVER.get("/ontology/categories").statusCode());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithAReason(String name, int status, String code, String request) throws IOException {
        String answer = ask(request);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
        assertTrue(answer.contains("\r\nX-Request-Id: ") && answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertFalse(answer.toLowerCase().contains("jetty") || answer.contains("Exception") || answer.contains("\tat "), answer);
        assertEquals(1, answer.split("HTTP/1\\.1 ", -1).length - 1, "One request, one answer.");
        assertTrue(ProblemCatalogue.packaged().kind(code).orElseThrow().statuses().contains(status));
    }

    @Test
    void oldClientsAreAnswered() throws IOException {
        assertTrue(ask("GET /health HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200 "));
        assertTrue(ask("GET /health HTTP/1.1\nHost: x\nConnection: close\n\n").startsWith("HTTP/1.1 200 "));
    }

    @Test
    void whoeverOffersHttp2IsAnsweredInHttp1() throws IOException {
        String answer = ask("GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\n"
            + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void whoeverWaitsToBeAskedForTheBodyIsAsked() throws IOException {
        String body = "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .";
        String answer = ask(POST + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertTrue(answer.matches("(?s)(HTTP/1\\.1 100 Continue\r\n\r\n)?HTTP/1\\.1 200 .*"), answer);
    }

    @Test
    void aThousandRangesGetTheWholeOnce() throws IOException {
        String whole = ask("GET /ontology/categories.ttl HTTP/1.1\r\n" + HEAD + "\r\n");
        String ranges = IntStream.range(0, 1_000).mapToObj(from -> from + "-").collect(Collectors.joining(","));
        String answer = ask("GET /ontology/categories.ttl HTTP/1.1\r\n" + HEAD + "Range: bytes=" + ranges + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertEquals(whole.substring(whole.indexOf("\r\n\r\n")), answer.substring(answer.indexOf("\r\n\r\n")));
    }

    @Test
    void aBodyOfAGetIsNoSecondRequest() throws IOException {
        String hidden = "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        String answer = ask("GET /health HTTP/1.1\r\n" + HEAD + "Content-Length: " + hidden.length() + "\r\n\r\n" + hidden);
        assertTrue(answer.startsWith("HTTP/1.1 200 ") && !answer.contains("not-found"), answer);
    }
}
