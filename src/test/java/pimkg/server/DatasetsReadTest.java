package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Syntax;

/** Descriptions in every form and version, and lists of them. */
final class DatasetsReadTest {

    private static final Stewards STEWARDS = new Stewards();
    private static final String ONE = "/datasets/" + A + "/one";

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    @BeforeAll
    static void submit() {
        put(SERVER, STEWARDS.first, ONE, saying("first draft"));
        put(SERVER, STEWARDS.first, ONE + "?audience=public", saying("second"));
        put(SERVER, STEWARDS.first, ONE + "?audience=public", saying("vermilion third"));
        put(SERVER, STEWARDS.first, "/datasets/" + A + "/two?audience=public", saying("=2+2, \\\"other\\\""));
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "jsonld,application/ld+json", "rdf,application/rdf+xml", "nt,application/n-triples"})
    void everyFormSaysTheSame(String ending, String type) {
        HttpResponse<String> byEnding = SERVER.get(ONE + "." + ending);
        assertEquals(200, byEnding.statusCode(), byEnding::body);
        assertEquals(type, type(byEnding));
        HttpResponse<String> byWish = SERVER.get(ONE, "Accept", type);
        assertEquals(byEnding.body(), byWish.body());
        assertEquals("<https://w3id.org/pim-kg/datasets/" + A + "/one>; rel=\"canonical\"", header(byWish, "Link"));
        Graph read = RdfReader.require(RdfInput.of("x", Syntax.ofMediaType(type), byWish.body().getBytes()));
        Graph plain = RdfReader.require(RdfInput.of("x", Optional.of(Syntax.NTRIPLES), SERVER.get(ONE + ".nt").body().getBytes()));
        assertTrue(read.isIsomorphicWith(plain));
        assertTrue(read.size() > 30, byWish::body);
    }

    @Test
    void aPageForPeopleEscapesWhatAgenciesWrite() {
        put(SERVER, STEWARDS.first, "/datasets/" + A + "/script?audience=public", saying("<script>alert(1)</script>"));
        String page = SERVER.get("/datasets/" + A + "/script", "Accept", "text/html").body();
        assertTrue(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), page);
        assertTrue(SERVER.get("/datasets/" + A + "?lang=ar", "Accept", "text/html").body().contains("&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void pagesSpeakFourLanguages(String language) {
        for (String path : new String[] {"/datasets", "/datasets/" + A, ONE, ONE + "/history", "/datasets/nobody"}) {
            HttpResponse<String> page = SERVER.get(path + "?lang=" + language, with(STEWARDS.first, "Accept", "text/html"));
            assertEquals(200, page.statusCode(), page::body);
            assertTrue(page.body().contains("<html lang=\"" + language + "\""), page::body);
            assertEquals("private, no-cache", header(page, "Cache-Control"));
        }
    }

    @Test
    void versionsStayAsTheyWereForThoseWhoCouldReadThem() {
        assertTrue(SERVER.get(ONE + ".ttl?version=2").body().contains("Fictional second"));
        assertTrue(SERVER.get(ONE + ".ttl?version=3").body().contains("Fictional vermilion third"));
        assertEquals(SERVER.get(ONE + ".ttl").body(), SERVER.get(ONE + ".ttl?version=3").body());
        assertProblem(404, "not-found", SERVER.get(ONE + ".ttl?version=1"));
        assertTrue(SERVER.get(ONE + ".ttl?version=1", with(STEWARDS.readerOfFirst)).body().contains("first draft"));
        for (String none : new String[] {"0", "4", "-1", "x", "01", "99999999999"}) {
            assertProblem(404, "not-found", SERVER.get(ONE + "?version=" + none, with(STEWARDS.first)));
        }
        JsonObject history = json(SERVER.get(ONE + "/history"));
        assertEquals(2, history.getAsJsonArray("versions").size(), history::toString);
        assertFalse(history.toString().contains("Omar"), "Who did it is the agency's own business.");
        JsonObject own = json(SERVER.get(ONE + "/history", with(STEWARDS.readerOfFirst)));
        assertEquals(3, own.getAsJsonArray("versions").size());
        assertTrue(own.toString().contains("Omar Example"));
    }

    @Test
    void whatWasNarrowedStaysNarrowEvenWhenItIsOpenedAgain() {
        String path = "/datasets/" + A + "/narrow";
        put(SERVER, STEWARDS.first, path + "?audience=public", saying("too much"));
        put(SERVER, STEWARDS.first, path, saying("less"));
        assertProblem(404, "not-found", SERVER.get(path));
        assertProblem(404, "not-found", SERVER.get(path + "?version=1"));
        assertProblem(404, "not-found", SERVER.get(path + "/history"));
        put(SERVER, STEWARDS.first, path + "?audience=public", saying("enough"));
        assertTrue(SERVER.get(path + ".ttl").body().contains("enough"));
        assertProblem(404, "not-found", SERVER.get(path + "?version=1"));
        assertEquals(1, json(SERVER.get(path + "/history")).getAsJsonArray("versions").size());
    }

    @Test
    void aTagSavesTheWay() {
        HttpResponse<String> read = SERVER.get(ONE);
        HttpResponse<String> again = SERVER.get(ONE, "If-None-Match", header(read, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertFalse(header(read, "ETag").equals(header(SERVER.get(ONE + ".jsonld"), "ETag")), "Each form is another sequence of bytes.");
        assertTrue(read.headers().allValues("Vary").toString().contains("Authorization"));
        HttpResponse<String> head = SERVER.send("HEAD", ONE, BodyPublishers.noBody());
        assertEquals(header(read, "ETag"), header(head, "ETag"));
        assertEquals("", head.body());
    }

    @Test
    void whatIsReadAsTriplesHasTheHashThatTheTagTells() throws Exception {
        HttpResponse<byte[]> triples = SERVER.getBytes(ONE + ".nt");
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(triples.body()));
        assertTrue(header(triples, "ETag").startsWith("\"" + hash + "."), header(triples, "ETag"));
        assertTrue(SERVER.get(ONE + "/history").body().contains("sha256:" + hash));
    }

    @Test
    void listsCountAndArePaged() {
        JsonObject all = json(SERVER.get("/datasets/" + A));
        int total = all.get("total").getAsInt();
        assertTrue(total >= 2, all::toString);
        JsonObject first = json(SERVER.get("/datasets?limit=1"));
        assertEquals(total, first.get("total").getAsInt());
        assertEquals(1, first.getAsJsonArray("datasets").size());
        JsonObject next = json(SERVER.get(first.get("next").getAsString().replaceFirst("http://[^/]+", "")));
        assertFalse(next.getAsJsonArray("datasets").toString().equals(first.getAsJsonArray("datasets").toString()));
        assertFalse(json(SERVER.get("/datasets?from=1000")).has("next"));
        assertProblem(400, "paging", SERVER.get("/datasets?limit=-1"));
        assertProblem(400, "parameter", SERVER.get("/datasets?format=pdf"));
        assertEquals(0, json(SERVER.get("/datasets/nobody")).get("total").getAsInt());
        assertProblem(404, "not-found", SERVER.get("/datasets/No Body".replace(" ", "%20")));
    }

    @Test
    void aListIsATableForSpreadsheets() {
        String table = SERVER.get("/datasets/" + A + "?format=csv").body();
        assertTrue(table.startsWith("agency,id,title,dataset,audience,modified,address"), table);
        assertTrue(table.contains(A + ",two,\"Fictional =2+2, \"\"other\"\"\""), table);
    }

    @Test
    void storedQuestionsAndSparqlReadWhatIsSubmitted() {
        assertTrue(SERVER.get("/queries/datasets.csv").body().contains("Fictional vermilion third"));
        assertTrue(SERVER.ask("SELECT ?g { GRAPH ?g { ?d <http://purl.org/dc/terms/title> ?t FILTER (contains(?t, \"vermilion\")) } }",
            "Accept", "text/csv").body().contains("https://w3id.org/pim-kg/datasets/" + A + "/one"));
        assertEquals("1", SERVER.ask("SELECT (COUNT(*) AS ?n) { ?d <http://purl.org/dc/terms/title> ?t FILTER (contains(?t, \"vermilion\")) }",
            "Accept", "text/csv").body().strip().lines().skip(1).findFirst().orElseThrow(), "In the union each statement stands once.");
    }
}
