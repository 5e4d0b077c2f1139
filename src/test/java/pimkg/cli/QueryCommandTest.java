package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;

/** Questions on the command line: stored ones, own ones, over files, over a server. */
class QueryCommandTest {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";

    @TempDir
    private Path folder;

    @Test
    void everyStoredQuestionIsListedAndAnswered() {
        Run list = Run.pim("queries", "--lang", "en");
        assertEquals(0, list.code());
        for (StoredQuery question : QueryLibrary.packaged().all()) {
            assertTrue(list.out().lines().anyMatch(question.name()::equals), question.name());
            Run run = Run.pim("query", question.name());
            assertEquals(0, run.code(), question.name() + run.said());
            assertFalse(run.out().isBlank(), question.name());
        }
    }

    @Test
    void anAnswerComesInTheLanguageOfTheCommandUnlessItIsGivenOne() {
        assertTrue(Run.pim("query", "categories", "--lang", "en").out().contains("Protection monitoring"));
        Run given = Run.pim("query", "categories", "--param", "lang=fr", "--lang", "en", "--format", "csv");
        assertEquals(Run.pim("query", "categories", "--lang", "fr", "--format", "csv").out(), given.out());
    }

    @Test
    void aBlankIsFilledAndNeverRunAsCode() {
        Run run = Run.pim("query", "labels", "--param", "concept=category:SecurityAndSituationalAwareness");
        assertEquals(0, run.code(), run.said());
        Run attack = Run.pim("query", "categories", "--param", "lang=en\" ) } DROP ALL #", "--format", "json");
        assertEquals(0, attack.code(), attack.said());
        assertEquals(0, rows(attack));
    }

    @Test
    void aWrongBlankIsAFaultOfTheCommandLineThatNamesTheRightOnes() {
        Run unknown = Run.pim("query", "labels", "--param", "term=x", "--lang", "en");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("term") && unknown.err().contains("concept"), unknown.err());
        assertEquals(2, Run.pim("query", "labels", "--param", "concept=not an iri").code());
        assertEquals(2, Run.fed(COUNT, "query", "-", "--param", "lang=en").code());
        assertEquals(2, Run.pim("query", "labels", "--param", "concept").code());
    }

    @Test
    void anUnknownQuestionGivesThreeAndTheNamesOfTheKnownOnes() {
        Run run = Run.pim("query", "none-such", "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("none-such") && run.err().contains("categories"), run.err());
    }

    @Test
    void aQuestionFromAFileOrStandardInputSeesTheUsersFilesToo() throws IOException {
        Path question = Files.writeString(folder.resolve("mine.rq"),
            "SELECT ?o WHERE { <https://example.org/a> <https://example.org/p> ?o }");
        Path data = Files.writeString(folder.resolve("data.ttl"), "<https://example.org/a> <https://example.org/p> \"found\" .");
        assertEquals(0, rows(Run.pim("query", question, "--format", "json")));
        Run run = Run.pim("query", question, "--data", data, "--format", "json");
        assertEquals(1, rows(run));
        assertTrue(run.out().contains("found"));
        assertEquals(0, Run.fed(COUNT, "query", "-").code());
    }

    @Test
    void dataThatCantBeReadGivesThreeWithItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "\n\n<https://example.org/a> .");
        Run run = Run.pim("query", "categories", "--data", broken);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("broken.ttl") && run.err().contains("3"), run.err());
        assertEquals(3, Run.pim("query", "categories", "--data", folder.resolve("none.ttl")).code());
    }

    @Test
    void aQueryThatIsNotSparqlGivesThreeAndTheLine() throws IOException {
        Path question = Files.writeString(folder.resolve("broken.rq"), "SELECT *\nWHERE {\n  ?s ?p \n}");
        Run run = Run.pim("query", question, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("line 4"), run.err());
        assertEquals(3, Run.fed("INSERT DATA { <x:a> <x:b> 1 }", "query", "-").code());
    }

    @Test
    void aQueryGivenInPlaceOfAFileIsNoBug() {
        assertEquals(3, Run.pim("query", COUNT).code());
        assertEquals(3, Run.pim("query", COUNT + " # " + "x".repeat(5000)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "text"})
    void aTableLeavesInEveryFormOfATableAndByTheEndingOfTheFile(String format) throws IOException {
        Path file = folder.resolve("answer." + format);
        Run shown = Run.pim("query", "categories", "--format", format, "--lang", "en");
        Run written = Run.pim("query", "categories", "-o", file, "--lang", "en");
        assertEquals(0, written.code());
        assertEquals("", written.out());
        assertEquals(shown.out(), Files.readString(file));
    }

    @Test
    void aGraphLeavesAsTurtleAndATableCant() {
        Run graph = Run.fed("DESCRIBE <https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring>", "query", "-");
        assertEquals(0, graph.code());
        assertTrue(graph.out().contains("skos:prefLabel"), graph.out());
        assertEquals(2, Run.pim("query", "categories", "--format", "ttl").code());
        assertEquals(2, Run.fed("DESCRIBE <https://example.org/x>", "query", "-", "--format", "csv").code());
        assertEquals(2, Run.pim("query", "categories", "--format", "docx").code());
        assertEquals("yes", Run.fed("ASK { ?s ?p ?o }", "query", "-", "--lang", "en").out().strip());
    }

    @Test
    void aServerThatDoesNotAnswerGivesFour() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Run run = Run.pim("query", "categories", "--endpoint", "http://127.0.0.1:" + closed + "/sparql", "--lang", "en");
        assertEquals(4, run.code(), run.said());
        assertTrue(run.err().contains("could not be asked"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "not an address", "ftp://127.0.0.1/sparql", "127.0.0.1:1", "", "http://["})
    void anAddressThatIsNoneIsAFaultOfTheCommandLine(String address) {
        Run run = Run.pim("query", "categories", "--endpoint", address, "--lang", "en");
        assertEquals(2, run.code(), run.said());
        assertTrue(run.err().contains("is not the address of a server"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"200, text/html, <html>", "200, application/sparql-results+json, <html>", "404, text/plain, none",
        "500, text/plain, broken", "200, application/sparql-results+json, ''"})
    void aServerThatAnswersSomethingElseGivesFour(int status, String type, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            Run run = Run.pim("query", "categories", "--endpoint", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertEquals(4, run.code(), run.said());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aQueryIsToldThatNoOtherServerIsAsked() {
        Run run = Run.fed("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "query", "-", "--lang", "en");
        assertEquals(3, run.code(), run.said());
        assertTrue(run.err().contains("never does"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?o FROM <file:///etc/hostname> WHERE { ?s ?p ?o }",
        "SELECT ?o { BIND (<java:java.lang.System>(1) AS ?o) FILTER (BOUND(?o)) }",
        "SELECT ?o { ?s <java:java.lang.System> ?o }"})
    void aQueryReachesNothingOutsideTheGraph(String query) {
        Run run = Run.fed(query, "query", "-", "--format", "json");
        assertTrue(run.code() == 3 || run.code() == 0 && rows(run) == 0, run.code() + run.said());
    }

    private static int rows(Run run) {
        JsonObject results = run.json().getAsJsonObject("results");
        return results.getAsJsonArray("bindings").size();
    }

    @Test
    void aListIsDataLikeAnyOther() {
        Run run = Run.pim("query", "datasets", "--data", Golden.file("intake/list-with-headings.csv"), "--format", "csv", "--lang", "en");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Fictional incidents by district"), run.out());
        assertTrue(run.err().contains("Not used: Colour of the folder"), run.err());
    }
}
