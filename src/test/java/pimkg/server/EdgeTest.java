package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address. */
final class EdgeTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/style.css", "/health", "/validate", "/link", "/link.js", "/mappings", "/mappings/crosswalks", "/queries",
        "/queries/categories.csv", "/ontology/categories.ttl", "/sparql", "/sparql?query=ASK%7B%7D", "/sparql?query=nonsense", "/nothing",
        "/reconcile", "/reconcile/v1", "/reconcile/preview?id=category-CaseManagement", "/reconcile/nothing"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none';"));
        assertEquals("", header(answer, "Server"), "The answer tells no version of the server.");
        assertEquals("", header(answer, "X-Powered-By"));
        assertEquals("", header(answer, "Set-Cookie"));
    }

    @Test
    void pagesOfAnyOriginMayReadButNeverWithCredentials() {
        HttpResponse<String> answer = SERVER.get("/sparql?query=ASK%7B%7D", "Origin", "https://elsewhere.example");
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
    }

    @Test
    void aPreflightIsAnsweredWithoutCredentials() {
        HttpResponse<String> answer = SERVER.send("OPTIONS", "/validate", BodyPublishers.noBody(),
            "Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST");
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Access-Control-Allow-Methods"));
        assertTrue(header(answer, "Access-Control-Allow-Headers").contains("Content-Type"));
        assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
    }

    @Test
    void aClientThatUnpacksGetsLessToCarry() throws IOException {
        HttpResponse<byte[]> packed = SERVER.getBytes("/ontology/categories.ttl", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = SERVER.getBytes("/ontology/categories.ttl");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals("", header(plain, "Content-Encoding"));
        assertTrue(packed.body().length < plain.body().length / 2);
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertEquals(new String(plain.body(), StandardCharsets.UTF_8), new String(unpacked, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/style.css", "/queries/categories.csv", "/ontology/categories.ttl"})
    void cachesAreToldThatPackedAndPlainDiffer(String path) {
        HttpResponse<byte[]> packed = SERVER.getBytes(path, "Accept-Encoding", "gzip");
        assertTrue(String.join(",", packed.headers().allValues("Vary")).contains("Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/$/ping", "/$/server", "/$/datasets", "/update", "/data", "/shacl", "/upload",
        "/sparql/", "/sparql/query", "/ontology/", "/health/x", "/pimkg/page/start.peb", "/WEB-INF/web.xml"})
    void whatIsNotNamedDoesNotExist(String path) {
        assertProblem(404, "not-found", SERVER.get(path));
    }

    @Test
    void aPersonGetsAPageForAnUnknownAddressAndItIsEscaped() {
        HttpResponse<String> answer = SERVER.get("/nothing/%3Cscript%3E?lang=fr", "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertEquals("text/html", ServerUnderTest.type(answer));
        assertTrue(answer.body().contains("<html lang=\"fr\""), answer::body);
        assertFalse(answer.body().contains("<script>"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/queries/categories.csv", "/ontology/categories", "/nothing"})
    void whatOnlyReadsRefusesEveryOtherMethod(String path) {
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "POST"}) {
            HttpResponse<String> answer = SERVER.send(method, path, BodyPublishers.ofString("x"));
            assertProblem(405, "method-not-allowed", answer);
            assertTrue(header(answer, "Allow").startsWith("GET, HEAD"), header(answer, "Allow"));
        }
    }

    @Test
    void aRefusedPostDoesNotOfferPost() {
        assertEquals("GET, HEAD, OPTIONS", header(SERVER.post("/health", "text/plain", "x"), "Allow"));
    }

    @Test
    void parametersThatWouldBeCopiedIntoTheAnswerAreDropped() {
        String query = "&query=" + encode("ASK {}");
        String xml = SERVER.get("/sparql?stylesheet=https://evil.example/x.xsl" + query, "Accept", "application/sparql-results+xml").body();
        assertFalse(xml.contains("evil.example") || xml.contains("xml-stylesheet"), xml);
        String json = SERVER.get("/sparql?callback=evil" + query, "Accept", "application/sparql-results+json").body();
        assertFalse(json.contains("evil"), json);
        String form = SERVER.post("/sparql", ServerUnderTest.FORM, "callback=evil&format=json&stylesheet=evil" + query).body();
        assertFalse(form.contains("evil"), form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=%ZZ", "/sparql?query=%E9", "/queries/categories.csv?lang=%ZZ", "/ontology//categories",
        "/ontology/..%2fcategories", "/%00", "/a%2Fb", "/ontology/x%0d%0aSet-Cookie:a=b", "/ontology/<script>"})
    void aMalformedAddressIsTheClientsFaultAndStillAProblem(String target) throws IOException {
        String answer = SERVER.getRaw(target);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
        assertFalse(answer.contains("Set-Cookie:a") || answer.contains("<script>") || answer.contains("jetty"), answer);
    }

    @Test
    void aConnectionIsNotClosedWithoutAWord() throws IOException {
        try (RawClient raw = new RawClient(SERVER.server()); Socket socket = raw.begin("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("\r\nConnection: close\r\n"), answer);
        }
    }

    @Test
    void aFormWithBrokenEscapesOrThousandsOfFieldsIsTheClientsFault() {
        assertProblem(400, "bad-request", SERVER.post("/sparql", ServerUnderTest.FORM, "query=%ZZ"));
        assertProblem(400, "bad-request", SERVER.post("/sparql", ServerUnderTest.FORM, "a=1&".repeat(5_000)));
    }

    @Test
    void aResponseTakes32KiBOfBuffer() {
        assertEquals(32 * 1024, SERVER.server().outputBuffer());
    }

    @Test
    void healthTellsVersionAndSize() {
        HttpResponse<String> answer = SERVER.get("/health");
        assertEquals("ok", json(answer).get("status").getAsString());
        assertTrue(json(answer).get("triples").getAsInt() > 1_000);
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @Test
    void theStartPageSpeaksFourLanguages() {
        for (String lang : new String[] {"en", "fr", "es", "ar"}) {
            assertTrue(SERVER.get("/", "Accept-Language", lang).body().contains("<html lang=\"" + lang + "\""));
        }
    }
}
