package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;

/** The IRIs of the graph lead to what they name. */
final class ResourceTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final List<Syntax> SYNTAXES = List.of(Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    private static final String CATEGORIES = "/ontology/categories";

    static Stream<GraphFile> files() {
        return KnowledgeGraph.packaged().files().stream();
    }

    private static String address(GraphFile file) {
        return "/" + file.path().replaceAll("\\.ttl$", "");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSaysTheSameInEverySyntax(GraphFile file) {
        Graph expected = KnowledgeGraph.packaged().graph(file.graphName());
        for (Syntax syntax : SYNTAXES) {
            HttpResponse<String> answer = SERVER.get(address(file), "Accept", syntax.mediaType());
            assertEquals(syntax.mediaType(), type(answer));
            Graph read = RDFParser.fromString(answer.body(), syntax.lang()).base(file.iri()).toGraph();
            assertTrue(expected.isIsomorphicWith(read), () -> file + " in " + syntax);
            assertEquals(answer.body(), SERVER.get(address(file) + "." + syntax.ending()).body());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasAPageWithAPlaceForEachName(GraphFile file) {
        HttpResponse<String> page = SERVER.get(address(file), "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertEquals("text/html", type(page));
        assertTrue(page.body().contains(file.iri()), page::body);
        assertEquals(page.body(), SERVER.get(address(file) + ".html").body());
    }

    @ParameterizedTest
    @MethodSource("files")
    void turtleIsTheFileAsPeopleWroteIt(GraphFile file) {
        assertArrayEquals(file.bytes(), SERVER.getBytes(address(file) + ".ttl").body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*/*                                                                                | text/turtle",
        "text/turtle;q=0.1, application/ld+json                                             | application/ld+json",
        "application/trig, application/n-triples;q=0.2                                      | application/n-triples",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8                    | text/html",
        "text/html, application/xhtml+xml, */*                                              | text/html",
        "application/xhtml+xml                                                              | text/html",
        "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1       | application/rdf+xml",
        "text/turtle, text/html;q=0.1                                                       | text/turtle",
        "text/html;q=0, text/turtle                                                         | text/turtle",
        "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,*/*;q=0.3        | text/turtle"})
    void whatTheClientLikesBestIsSent(String accept, String sent) {
        HttpResponse<String> answer = SERVER.get(CATEGORIES, "Accept", accept);
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(sent, type(answer));
        assertTrue(header(answer, "Vary").contains("Accept") || answer.headers().allValues("Vary").contains("Accept, Accept-Language"));
    }

    @Test
    void aClientWithoutAWishGetsTurtle() {
        assertEquals("text/turtle", type(SERVER.get(CATEGORIES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json", "application/trig", "nonsense"})
    void whatCanNotBeWrittenIsNotAcceptableAndTheFormsAreListed(String accept) {
        HttpResponse<String> answer = SERVER.get(CATEGORIES, "Accept", accept);
        assertProblem(406, "not-acceptable", answer);
        assertTrue(answer.body().contains("text/turtle, application/ld+json"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology/nothing", "/ontology/nothing.ttl", "/ontology/categories.csv", "/ontology/categories.trig",
        "/ontology/categories.", "/ontology/categories/x", "/shapes/categories", "/data/example/", "/ontology/categories.ttl.ttl",
        "/ontology/.ttl"})
    void anotherNameOrEndingIsNotFound(String path) {
        assertProblem(404, "not-found", SERVER.get(path));
    }

    @Test
    void theAnswerNamesTheLastingIri() {
        assertEquals("<https://w3id.org/pim-kg/ontology/categories>; rel=\"canonical\"",
            header(SERVER.get(CATEGORIES + ".nt"), "Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology/categories.ttl", "/ontology/categories.jsonld", "/ontology/categories.html", "/", "/style.css",
        "/queries/categories.csv", "/validate", "/sparql"})
    void aClientThatHasItAlreadyIsNotSentItAgain(String path) {
        String tag = header(SERVER.get(path), "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
        for (String known : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
            HttpResponse<String> answer = SERVER.get(path, "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals(tag, header(answer, "ETag"));
            assertEquals("", answer.body());
        }
        assertEquals(200, SERVER.get(path, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void theTagHoldsForACompressedAnswerToo() {
        String tag = header(SERVER.getBytes(CATEGORIES, "Accept-Encoding", "gzip"), "ETag");
        assertEquals(304, SERVER.getBytes(CATEGORIES, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode());
    }

    @Test
    void eachFormHasATagOfItsOwn() {
        assertNotEquals(header(SERVER.get(CATEGORIES + ".ttl"), "ETag"), header(SERVER.get(CATEGORIES + ".nt"), "ETag"));
        assertNotEquals(header(SERVER.get(CATEGORIES + ".html?lang=fr"), "ETag"), header(SERVER.get(CATEGORIES + ".html"), "ETag"));
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        HttpResponse<String> get = SERVER.get(CATEGORIES);
        HttpResponse<String> head = SERVER.send("HEAD", CATEGORIES, BodyPublishers.noBody());
        assertEquals("", head.body());
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Link")) {
            assertEquals(header(get, name), header(head, name), name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr-CH, en;q=0.5|fr|ltr", "ar|ar|rtl", "de, es;q=0.3|es|ltr", "de|en|ltr", "x;q=oops|en|ltr"})
    void thePageSpeaksTheLanguageOfTheClient(String accepted, String lang, String dir) {
        String page = SERVER.get(CATEGORIES, "Accept", "text/html", "Accept-Language", accepted).body();
        assertTrue(page.contains("<html lang=\"" + lang + "\" dir=\"" + dir + "\">"), page);
    }

    @Test
    void theLangParameterWinsOverTheClientsLanguage() {
        String page = SERVER.get(CATEGORIES + "?lang=ar", "Accept", "text/html", "Accept-Language", "fr").body();
        assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\">"), page);
        assertFalse(page.contains("<script>"), page);
    }
}
