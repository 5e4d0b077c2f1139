package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that asks for too much gets a reason, and never a part of the answer that looks like the whole. */
final class LimitsTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = ServerUnderTest.stoppingAfter(Duration.ofSeconds(1));

    /** Gives the time that a large answer takes on a busy machine. */
    @RegisterExtension
    static final ServerUnderTest PATIENT = new ServerUnderTest();

    private static final String QUERY = "application/sparql-query";
    private static final String PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (COUNT(*) AS ?n) ", "SELECT DISTINCT ?a "})
    void aCrossProductIsStoppedWithAProblem(String head) {
        HttpResponse<String> answer = SERVER.ask(head + PRODUCT, "Accept", "text/csv");
        assertProblem(503, "query-timeout", answer);
        assertEquals("1 s", json(answer).get("detail").getAsString());
    }

    @Test
    void aCrossProductThatIsSortedIsStoppedByTheMemoryItTakesOrByTime() {
        HttpResponse<String> answer = SERVER.ask("SELECT * " + PRODUCT + " ORDER BY ?i", "Accept", "text/csv");
        boolean late = answer.statusCode() == 503;
        assertProblem(late ? 503 : 422, late ? "query-timeout" : "query-too-costly", answer);
        assertTrue(json(answer).get("detail").getAsString().matches("1 s|memory \\d+"), answer::body);
    }

    @Test
    void anEndlessPathIsStopped() {
        assertProblem(503, "query-timeout", SERVER.ask("SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?b (!<urn:x>)* ?c }"));
    }

    @Test
    void aPersonIsToldOnAPage() {
        HttpResponse<String> answer = SERVER.ask("SELECT (COUNT(*) AS ?n) " + PRODUCT, "Accept", "text/html");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().startsWith("<!DOCTYPE html>"), answer::body);
    }

    @Test
    void aClientCanNotAskForMoreTimeThanTheServerGives() {
        HttpResponse<String> answer = SERVER.get("/sparql?timeout=9999&query="
            + ServerUnderTest.encode("SELECT (COUNT(*) AS ?n) " + PRODUCT));
        assertProblem(503, "query-timeout", answer);
        assertEquals("1 s", json(answer).get("detail").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?a a ?x . ?b a ?y }", "CONSTRUCT { ?a <urn:p> ?b } { ?a a ?x . ?b a ?y }"})
    void moreThan100000RowsOrTriplesAreNotSent(String query) {
        HttpResponse<String> answer = PATIENT.ask(query, "Accept", "*/*");
        assertProblem(413, "answer-too-large", answer);
        assertEquals("100000", json(answer).get("detail").getAsString());
    }

    @Test
    void exactly100000RowsAreSent() {
        HttpResponse<String> answer = PATIENT.ask("SELECT ?a { ?a a ?x . ?b a ?y } LIMIT 100000", "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(100_001, answer.body().lines().count());
    }

    @Test
    void aQueryOf70KilobytesIsTooLarge() {
        String query = "ASK {}" + " ".repeat(70_000);
        assertProblem(413, "too-large", SERVER.post("/sparql", QUERY, query));
        assertProblem(413, "too-large", SERVER.post("/sparql", ServerUnderTest.FORM, "query=" + ServerUnderTest.encode(query)));
    }

    @Test
    void aQueryOf60KilobytesIsAnswered() {
        assertEquals(200, SERVER.post("/sparql", QUERY, "ASK {}" + " ".repeat(60_000)).statusCode());
        assertEquals(200, SERVER.post("/sparql", QUERY, "ASK {} #" + "م".repeat(60_000)).statusCode());
    }

    static Stream<String> nested() {
        return Stream.of(
            "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}",
            "SELECT (1" + "+1".repeat(30_000) + " AS ?x) {}",
            "ASK { FILTER (" + "! ".repeat(30_000) + "true) }",
            "ASK " + "{".repeat(30_000) + "}".repeat(30_000),
            "ASK { {}" + "UNION{}".repeat(9_000) + " }",
            "ASK { " + "[<a:p> ".repeat(8_000) + "1" + "]".repeat(8_000) + " . }",
            "ASK { ?s " + "(".repeat(30_000) + "<a:b>" + ")".repeat(30_000) + " ?o }");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("nested")
    void nestingWithoutEndIsTheClientsFault(String query) {
        assertEquals(400, SERVER.post("/sparql", QUERY, query).statusCode());
        HttpResponse<String> page = SERVER.post("/sparql", QUERY, query, "Accept", "text/html");
        assertEquals(400, page.statusCode());
        assertTrue(page.body().startsWith("<!DOCTYPE html>"), page::body);
    }

    @Test
    void theServerGoesOnAfterwards() {
        SERVER.ask("SELECT (COUNT(*) AS ?n) " + PRODUCT);
        SERVER.post("/sparql", QUERY, "ASK " + "{".repeat(30_000) + "}".repeat(30_000));
        assertEquals(200, SERVER.ask("ASK {}").statusCode());
    }
}
