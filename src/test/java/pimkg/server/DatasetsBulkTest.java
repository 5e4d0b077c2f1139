package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.B;
import static pimkg.server.Stewards.TURTLE;
import static pimkg.server.Stewards.description;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.export.Conversion;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Syntax;
import pimkg.text.Language;

/** Many descriptions at once, all or none; and what a description may not speak of. */
final class DatasetsBulkTest {

    private static final Stewards STEWARDS = new Stewards();

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    /** A server on which what a list leaves out is no reason to refuse it. */
    @RegisterExtension
    static final ServerUnderTest DRAFTS = STEWARDS.server("draft", false);

    private static HttpResponse<String> post(String agency, String body, String type, String... headers) {
        return SERVER.post("/datasets/" + agency, type, body, with(agency.equals(A) ? STEWARDS.first : STEWARDS.second, headers));
    }

    /** A description with a subject and an identifier of its own. */
    private static String about(String subject, String identifier) {
        return description().replace("<> a", "<" + subject + "> a").replace("<#", "<" + subject + "/").replace("FICTIONAL-LEGAL-AID", identifier);
    }

    @Test
    void allAreKeptUnderTheirIdentifiersOrTheirAddresses() {
        String two = about("https://example.org/b/one", "Many-1") + about("https://example.org/b/two", "not an id");
        JsonObject answer = json(post(A, two, TURTLE));
        assertEquals(2, answer.get("created").getAsInt(), answer::toString);
        assertEquals("many-1", answer.getAsJsonArray("descriptions").get(0).getAsJsonObject().get("id").getAsString());
        assertEquals("two", answer.getAsJsonArray("descriptions").get(1).getAsJsonObject().get("id").getAsString());
        String part = SERVER.get("/datasets/" + A + "/two.nt", with(STEWARDS.first)).body();
        assertTrue(part.contains("<https://example.org/b/two/contact>"), part);
        assertFalse(part.contains("b/one"), "Each graph has its own description alone.");
        JsonObject again = json(post(A, two.replace("Many-1\"", "Many-1\" ; dct:alternative \"Fictional\"@en"), TURTLE));
        assertEquals(1, again.get("replaced").getAsInt(), again::toString);
        assertEquals(1, again.get("unchanged").getAsInt());
    }

    @Test
    void oneThatIsAtFaultKeepsAllOut() {
        String two = about("https://example.org/c/one", "all-1")
            + about("https://example.org/c/two", "all-2").replace("    dpv:hasPurpose purpose:ProtectionAnalysis ;\n", "");
        HttpResponse<String> answer = post(A, two, TURTLE);
        assertProblem(422, "not-conforming", answer);
        assertTrue(answer.body().contains("https://example.org/c/two"), answer::body);
        assertProblem(404, "not-found", SERVER.get("/datasets/" + A + "/all-1", with(STEWARDS.first)));
    }

    @Test
    void namesThatCanNotBeTakenAreToldAndNothingIsKept() {
        assertProblem(422, "submission-doubled", post(A, about("https://example.org/d/one", "same") + about("https://example.org/d/two", "SAME"), TURTLE));
        HttpResponse<String> nameless = post(A, about("https://example.org/d/a%20b", "no id at all"), TURTLE);
        assertProblem(422, "submission-nameless", nameless);
        assertEquals("https://example.org/d/a%20b", json(nameless).get("detail").getAsString());
        for (String form : List.of("ttl", "jsonld", "rdf", "nt", "html")) {
            assertProblem(422, "submission-nameless", post(A, about("https://example.org/d/report." + form, "Report." + form), TURTLE));
        }
        assertProblem(422, "submission-several", put(SERVER, STEWARDS.first, "/datasets/" + A + "/several",
            about("https://example.org/d/one", "one") + about("https://example.org/d/two", "two")));
        assertProblem(404, "not-found", SERVER.get("/datasets/" + A + "/same", with(STEWARDS.first)));
    }

    @Test
    void aListIsTakenRowByRow() {
        Graph graph = RdfReader.require(RdfInput.of("legal-aid.ttl", Optional.of(Syntax.TURTLE), description().getBytes(StandardCharsets.UTF_8)));
        byte[] table = new Conversion(KnowledgeGraph.packaged(), Language.EN).toTable(graph).bytes();
        HttpResponse<String> answer = DRAFTS.postBytes("/datasets/" + A, "text/csv", table, with(STEWARDS.first));
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("fictional-legal-aid", json(answer).getAsJsonArray("descriptions").get(0).getAsJsonObject().get("id").getAsString());
        assertTrue(DRAFTS.get("/datasets/" + A + "/fictional-legal-aid.ttl", with(STEWARDS.first)).body().contains("Fictional legal aid by district"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "submission-foreign|<https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Mine\"@en .",
        "submission-foreign|<https://w3id.org/pim-kg/datasets/fictional-legal-aid/theirs> <http://purl.org/dc/terms/title> \"Mine\"@en .",
        "submission-foreign|<https://w3id.org/pim-kg/data/catalogue#New> <http://purl.org/dc/terms/title> \"Mine\"@en .",
        "submission-vocabulary|<> <http://www.w3.org/2004/02/skos/core#inScheme> <https://w3id.org/pim-kg/ontology/categories#Scheme> .",
        "submission-vocabulary|<> <http://www.w3.org/2002/07/owl#sameAs> <https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring> .",
        "submission-vocabulary|<> <http://purl.org/dc/terms/relation> [ a <https://w3id.org/pim-kg/ontology/pim#Category> ] .",
        "submission-vocabulary|<> a <http://www.w3.org/2000/01/rdf-schema#Class> .",
        "submission-vocabulary|<> <http://purl.org/dc/terms/relation> [ a <https://w3id.org/pim-kg/ontology/pim#System> ] .",
        "submission-vocabulary|<> <http://purl.org/dc/terms/source> [ a <https://w3id.org/pim-kg/ontology/pim#SourceDocument> ] .",
        "submission-relative|<> <http://purl.org/dc/terms/relation> <other/place> ."})
    void nobodyWritesIntoWhatIsSharedByAll(String code, String more) {
        String linked = more.startsWith("<>") ? more : more + "\n<> <http://purl.org/dc/terms/relation> " + more.split(" ")[0] + " .";
        assertProblem(422, code, put(SERVER, STEWARDS.first, "/datasets/" + A + "/border", description() + linked));
        assertFalse(SERVER.ask("SELECT * { ?s ?p \"Mine\"@en }", "Accept", "text/csv").body().contains("pim-kg"));
    }

    @Test
    void whatBelongsToNoDescriptionIsLeftOutAndTold() {
        String more = "<https://example.org/catalogue> a dcat:Catalog ; dcat:dataset <> ; dct:title \"Fictional vermilion\"@en .\n"
            + "<http://publications.europa.eu/resource/authority/language/ENG> <http://www.w3.org/2004/02/skos/core#prefLabel> \"vermilion\"@en .\n";
        JsonObject answer = json(put(SERVER, STEWARDS.first, "/datasets/" + A + "/stray?audience=public", description() + more));
        assertEquals("[\"http://publications.europa.eu/resource/authority/language/ENG\",\"https://example.org/catalogue\"]",
            answer.getAsJsonArray("leftOut").toString());
        assertEquals(1, answer.getAsJsonArray("notes").size());
        assertFalse(SERVER.ask("SELECT * { ?s ?p ?o FILTER (contains(str(?o), \"vermilion\")) }", "Accept", "text/csv").body().contains("vermilion"));
    }

    @Test
    void whatAnotherAgencyDescribesIsNotTakenOver() {
        String theirs = about("https://example.org/held/one", "held");
        assertEquals(1, json(post(B, theirs, TURTLE, "X", "y")).get("created").getAsInt());
        assertEquals(1, json(post(A, theirs, TURTLE)).get("created").getAsInt(), "What is kept from A is not told by a refusal.");
        assertEquals(1, json(SERVER.post("/datasets/" + A + "?audience=public", TURTLE, theirs, with(STEWARDS.first))).get("replaced").getAsInt());
        HttpResponse<String> own = SERVER.post("/datasets/" + B + "?audience=community", TURTLE, theirs, with(STEWARDS.second));
        assertEquals(200, own.statusCode(), "Whoever described it first goes on.");
        String late = about("https://example.org/held/one", "late");
        HttpResponse<String> refused = SERVER.send("PUT", "/datasets/" + B + "/late", BodyPublishers.ofString(late), with(STEWARDS.second, "Content-Type", TURTLE));
        assertProblem(409, "submission-held", refused);
        assertEquals("https://example.org/held/one", json(refused).get("detail").getAsString());
    }
}
