package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 protocol, as far as it asks. */
final class SparqlProtocolTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String PREFIX = "PREFIX category: <https://w3id.org/pim-kg/ontology/categories#> "
        + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final String SELECT = PREFIX + "SELECT ?c { category:Scheme skos:hasTopConcept ?c }";
    private static final String ASK = PREFIX + "ASK { category:Scheme skos:hasTopConcept ?c }";
    private static final String QUERY = "application/sparql-query";
    private static final String JSON = "application/sparql-results+json";

    private static int rows(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return json(answer).getAsJsonObject("results").getAsJsonArray("bindings").size();
    }

    @Test
    void theThreeWaysToSendAQueryGiveTheSameAnswer() {
        assertEquals(8, rows(SERVER.ask(SELECT, "Accept", JSON)));
        assertEquals(8, rows(SERVER.post("/sparql", ServerUnderTest.FORM, "query=" + encode(SELECT), "Accept", JSON)));
        assertEquals(8, rows(SERVER.post("/sparql", QUERY, SELECT, "Accept", JSON)));
    }

    @Test
    void aQueryInTheBodyIsReadAsUtf8() {
        HttpResponse<String> answer = SERVER.post("/sparql", QUERY, "SELECT (\"بيانات é\" AS ?x) {}", "Accept", "text/csv");
        assertEquals("x\r\nبيانات é\r\n", answer.body());
    }

    @Test
    void anotherEncodingOrACompressedBodyIsRefused() {
        byte[] utf16 = "ASK {}".getBytes(StandardCharsets.UTF_16);
        assertProblem(415, "unsupported-media-type", SERVER.postBytes("/sparql", QUERY + ";charset=utf-16", utf16));
        assertProblem(415, "unsupported-media-type", SERVER.post("/sparql", QUERY, "ASK {}", "Content-Encoding", "gzip"));
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        HttpResponse<String> answer = SERVER.send("HEAD", "/sparql?query=" + encode(ASK), BodyPublishers.noBody(), "Accept", JSON);
        assertEquals(200, answer.statusCode());
        assertEquals(JSON, type(answer));
        assertEquals("", answer.body());
    }

    @Test
    void optionsTellsTheMethods() {
        HttpResponse<String> answer = SERVER.send("OPTIONS", "/sparql", BodyPublishers.noBody());
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", ServerUnderTest.header(answer, "Allow"));
    }

    @Test
    void withoutAQueryABrowserGetsAFormWithAnExampleThatRuns() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        String page = SERVER.get("/sparql", "Accept", browser).body();
        assertTrue(page.contains("<textarea id=\"query\" name=\"query\""), page);
        assertTrue(page.contains("SELECT ?category"), page);
    }

    @Test
    void thePageEscapesTheQueryAndItsAnswer() {
        String page = SERVER.ask("SELECT (\"<script>alert(1)</script>\" AS ?x) (<javascript:alert(1)> AS ?u) {}",
            "Accept", "text/html").body();
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("href=\"javascript:"), page);
    }

    @Test
    void aMistakeInTheQueryIsNamedWithItsPlace() {
        HttpResponse<String> answer = SERVER.ask("SELECT * {\n ?s ?p");
        assertProblem(400, "not-sparql", answer);
        assertTrue(json(answer).get("detail").getAsString().contains("line 2"), answer::body);
    }

    @Test
    void aPersonGetsTheMistakeAsAPageInTheirLanguage() {
        HttpResponse<String> answer = SERVER.ask("SELECT", "Accept", "text/html", "Accept-Language", "ar");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("<html lang=\"ar\" dir=\"rtl\">"), answer::body);
    }

    @Test
    void twoQueriesAreRefused() {
        assertProblem(400, "bad-request", SERVER.get("/sparql?query=" + encode(ASK) + "&query=" + encode(SELECT)));
        assertProblem(400, "bad-request", SERVER.post("/sparql?query=" + encode(ASK), ServerUnderTest.FORM, "query=" + encode(ASK)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "query="})
    void aFormWithoutAQueryIsRefused(String form) {
        assertProblem(400, "bad-request", SERVER.post("/sparql", ServerUnderTest.FORM, form));
    }

    @Test
    void updatesAreRefusedInEveryForm() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertProblem(400, "refused", SERVER.get("/sparql?update=" + encode(update)));
        assertProblem(400, "refused", SERVER.post("/sparql", ServerUnderTest.FORM, "update=" + encode(update)));
        assertProblem(415, "unsupported-media-type", SERVER.post("/sparql", "application/sparql-update", update));
        assertProblem(400, "not-sparql", SERVER.post("/sparql", QUERY, update));
        assertEquals(0, rows(SERVER.ask("SELECT * { <urn:a> ?p ?o }", "Accept", JSON)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "NONSENSE"})
    void otherMethodsAreNotOffered(String method) {
        assertProblem(405, "method-not-allowed", SERVER.send(method, "/sparql", BodyPublishers.ofString("x")));
    }

    @Test
    void aGraphCanBeChosenByQueryOrByParameter() {
        String count = "SELECT * FROM <https://w3id.org/pim-kg/ontology/access> { ?s a ?t }";
        String chosen = "&default-graph-uri=" + encode("https://w3id.org/pim-kg/ontology/access");
        int rows = rows(SERVER.ask(count, "Accept", JSON));
        assertTrue(rows > 0);
        assertEquals(rows, rows(SERVER.get("/sparql?query=" + encode("SELECT * { ?s a ?t }") + chosen, "Accept", JSON)));
    }
}
