package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.KnowledgeGraph;

/** What clients of Skosmos ask, and the fields that its own description of its API says they get. */
class SkosmosTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String MONITORING = "https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring";

    private static JsonObject ask(String path) {
        HttpResponse<String> answer = SERVER.get("/rest/v1" + path);
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("application/json", type(answer));
        assertEquals("@id", json(answer).getAsJsonObject("@context").get("uri").getAsString());
        return json(answer);
    }

    private static List<JsonObject> each(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
    }

    private static List<String> texts(JsonArray array, String field) {
        return each(array).stream().map(one -> one.get(field).getAsString()).toList();
    }

    @Test
    void everySchemeThatHasTermsIsAVocabulary() {
        Graph graph = KnowledgeGraph.packaged().union();
        Set<Node> schemes = new HashSet<>();
        graph.find(Node.ANY, RDF.Nodes.type, SKOS.ConceptScheme.asNode()).forEach(triple -> {
            if (graph.contains(Node.ANY, SKOS.inScheme.asNode(), triple.getSubject())) {
                schemes.add(triple.getSubject());
            }
        });
        JsonArray all = ask("/vocabularies?lang=fr").getAsJsonArray("vocabularies");
        assertEquals(schemes.size(), new HashSet<>(texts(all, "id")).size());
        assertTrue(all.toString().contains("{\"uri\":\"categories\",\"id\":\"categories\",\"title\":\"Catégories PIM\"}"), all::toString);
        for (String id : texts(all, "id")) {
            JsonObject about = ask("/" + id + "/?lang=en");
            assertEquals(id, about.get("id").getAsString());
            assertEquals(4, about.getAsJsonArray("languages").size());
            assertEquals("en", about.get("defaultLanguage").getAsString());
            assertTrue(schemes.contains(NodeFactory.createURI(texts(about.getAsJsonArray("conceptschemes"), "uri").get(0))));
        }
    }

    /** Asterisks stand for any letters; without one the whole label must be so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/search?query=protection%20mon*&lang=en|Protection monitoring||en",
        "/search?query=PROTECTION%20MONITORING&vocab=categories|Protection monitoring||en",
        "/categories/search?query=*protection&lang=fr&labellang=ar|رصد الحماية|Suivi de protection|fr",
        "/search?query=suivi%20de%20prot*|Protection monitoring|Suivi de protection|fr"})
    void aSearchFinds(String path, String name, String matched, String lang) {
        JsonArray results = ask(path).getAsJsonArray("results");
        JsonObject hit = each(results).stream().filter(one -> one.get("uri").getAsString().equals(MONITORING)).findFirst()
            .orElseThrow(() -> new AssertionError(results.toString()));
        assertEquals(name, hit.get("prefLabel").getAsString());
        assertEquals(lang, hit.get("lang").getAsString());
        assertEquals("categories", hit.get("vocab").getAsString());
        assertEquals("C3", hit.get("notation").getAsString());
        assertEquals("ProtectionMonitoring", hit.get("localname").getAsString());
        assertTrue(hit.getAsJsonArray("type").toString().contains("\"skos:Concept\""));
        assertEquals(Optional.ofNullable(matched), Optional.ofNullable(hit.get("matchedPrefLabel")).map(JsonElement::getAsString));
    }

    @Test
    void aSearchIsCutAsAskedAndNamesEachTermOnce() {
        JsonArray all = ask("/search?query=*protection*").getAsJsonArray("results");
        assertEquals(all.size(), new HashSet<>(texts(all, "uri")).size());
        JsonArray second = ask("/search?query=*protection*&offset=1&maxhits=2").getAsJsonArray("results");
        assertEquals(texts(all, "uri").subList(1, 3), texts(second, "uri"));
        assertEquals(0, ask("/search?query=protection%20monitoring&lang=fi").getAsJsonArray("results").size());
        assertEquals(0, ask("/search?query=protection&lang=en&vocab=categories").getAsJsonArray("results").size());
    }

    @Test
    void hiddenLabelsFindAndAreNotShown() {
        HttpResponse<String> answer = SERVER.get("/rest/v1/search?query=popdata");
        assertTrue(answer.body().contains("#PopulationData"), answer.body());
        assertFalse(answer.body().contains("popdata"), answer.body());
        String uri = encode("https://w3id.org/pim-kg/ontology/categories#PopulationData");
        assertFalse(SERVER.get("/rest/v1/data?format=application/json&uri=" + uri).body().contains("popdata"));
        assertFalse(SERVER.get("/rest/v1/label?uri=" + uri).body().contains("popdata"));
    }

    @Test
    void aLookUpTakesTheExactNameBeforeOthers() {
        JsonArray hits = ask("/categories/lookup?label=Protection%20monitoring").getAsJsonArray("result");
        assertEquals(List.of(MONITORING), texts(hits, "uri"));
        assertEquals(MONITORING, texts(ask("/categories/lookup?label=protection%20MONITORING&lang=en").getAsJsonArray("result"), "uri").get(0));
        assertProblem(404, "not-found", SERVER.get("/rest/v1/categories/lookup?label=Nothing%20is%20called%20so"));
        assertProblem(404, "not-found", SERVER.get("/rest/v1/categories/lookup?label=*"));
    }

    @Test
    void topConceptsAreInTheOrderOfTheSource() {
        JsonArray tops = ask("/categories/topConcepts?lang=es").getAsJsonArray("topconcepts");
        assertEquals(8, tops.size());
        assertEquals("https://w3id.org/pim-kg/ontology/categories#Scheme", texts(tops, "topConceptOf").get(0));
        assertTrue(each(tops).stream().noneMatch(top -> top.get("hasChildren").getAsBoolean()));
        assertTrue(each(ask("/risks/topConcepts").getAsJsonArray("topconcepts")).stream().anyMatch(top -> top.get("hasChildren").getAsBoolean()));
    }

    @Test
    void whoIsBroaderHasThatOneNarrower() {
        String parent = each(ask("/risks/topConcepts").getAsJsonArray("topconcepts")).stream().filter(top -> top.get("hasChildren").getAsBoolean()).findFirst().orElseThrow()
            .get("uri").getAsString();
        JsonArray narrower = ask("/risks/narrower?uri=" + encode(parent)).getAsJsonArray("narrower");
        assertTrue(narrower.size() > 0);
        for (String child : texts(narrower, "uri")) {
            JsonObject broader = ask("/risks/broader?lang=ar&uri=" + encode(child));
            assertEquals(child, broader.get("uri").getAsString());
            assertTrue(texts(broader.getAsJsonArray("broader"), "uri").contains(parent));
        }
        assertEquals(texts(narrower, "uri"), texts(ask("/risks/children?uri=" + encode(parent)).getAsJsonArray("narrower"), "uri"));
        assertEquals(0, ask("/categories/broader?uri=" + encode(MONITORING)).getAsJsonArray("broader").size());
    }

    @Test
    void labelsAreInOneLanguage() {
        JsonObject labels = ask("/categories/label?lang=fr&uri=" + encode(MONITORING));
        assertEquals("Suivi de protection", labels.get("prefLabel").getAsString());
        assertEquals("fr", labels.getAsJsonObject("@context").get("@language").getAsString());
    }

    /** The short JSON is JSON-LD that says what the graph says. */
    @Test
    void dataInShortNamesIsLinkedData() {
        HttpResponse<String> answer = SERVER.get("/rest/v1/categories/data?format=application/json&uri=" + encode(MONITORING));
        JsonObject concept = each(json(answer).getAsJsonArray("graph")).get(0);
        assertEquals(MONITORING, concept.get("uri").getAsString());
        assertTrue(concept.getAsJsonArray("prefLabel").toString().contains("{\"lang\":\"fr\",\"value\":\"Suivi de protection\"}"), answer.body());
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), Lang.JSONLD11).parse(read);
        Graph ours = KnowledgeGraph.packaged().union();
        Node node = NodeFactory.createURI(MONITORING);
        assertTrue(read.size() > 20);
        read.find().forEach(triple -> assertTrue(ours.contains(triple), triple::toString));
        ours.find(node, Node.ANY, Node.ANY).filterDrop(triple -> triple.getObject().isBlank() || triple.getPredicate().equals(SKOS.hiddenLabel.asNode()))
            .forEach(triple -> assertTrue(read.contains(triple), triple::toString));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,text/turtle", "application/rdf+xml,application/rdf+xml", "application/ld+json,application/ld+json"})
    void dataComesInTheFormAskedFor(String format, String media) {
        assertEquals(media, type(SERVER.get("/rest/v1/data?uri=" + encode(MONITORING) + "&format=" + format)));
        assertEquals(media, type(SERVER.get("/rest/v1/data?uri=" + encode(MONITORING), "Accept", format)));
    }

    @Test
    void theWholeListIsTheFileThatItStandsIn() {
        HttpResponse<String> moved = SERVER.get("/rest/v1/categories/data?format=text/turtle");
        assertEquals(302, moved.statusCode());
        assertEquals("/ontology/categories.ttl", header(moved, "Location"));
        assertEquals(200, SERVER.get(header(moved, "Location")).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/nothing,404,not-found", "/categories/nothing,404,not-found", "/categories/topConcepts/x,404,not-found", "/search,400,bad-request",
        "/search?query=x&maxhits=many,400,bad-request", "/label,400,bad-request", "/label?uri=urn:x,404,not-found", "/risks/label?uri=urn:x,404,not-found",
        "/data?uri=urn:x&format=text/plain,404,not-found"})
    void whatIsNotThereIsAProblem(String path, int status, String code) {
        assertProblem(status, code, SERVER.get("/rest/v1" + path));
    }

    @Test
    void manyAsterisksTakeNoTime() {
        assertEquals(0, ask("/search?query=" + encode("*a*e*i*o*u*".repeat(15)) + "z").getAsJsonArray("results").size());
    }
}
