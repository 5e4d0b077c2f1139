package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static pimkg.server.ServerUnderTest.assertProblem;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is asked or posted makes the server reach beyond its graph. A trap on this machine counts who comes. */
final class NoReachTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @TempDir
    static Path folder;

    private static final String SECRET = "kept-in-a-file";
    private static final AtomicInteger HITS = new AtomicInteger();
    private static HttpServer trap;
    private static String file;

    @BeforeAll
    static void layTraps() throws IOException {
        trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            HITS.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        trap.start();
        Path secret = folder.resolve("secret.ttl");
        Files.writeString(secret, "<urn:" + SECRET + "> <urn:is> \"" + SECRET + "\" .");
        file = secret.toUri().toString();
    }

    @AfterAll
    static void liftTraps() {
        trap.stop(0);
    }

    @AfterEach
    void nobodyCame() {
        assertEquals(0, HITS.get());
    }

    private static String remote() {
        return "http://127.0.0.1:" + trap.getAddress().getPort() + "/trap";
    }

    private static String aimed(String text) {
        return text.replace("TRAP", remote()).replace("FILE", file);
    }

    private static void assertEmpty(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(1, answer.body().lines().count(), answer::body);
        assertFalse(answer.body().contains(SECRET), answer::body);
    }

    @Test
    void theTrapWorks() throws IOException {
        URI.create(remote()).toURL().openStream().close();
        assertEquals(1, HITS.getAndSet(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <TRAP> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <TRAP> { ?s ?p ?o } }",
        "SELECT * { BIND (<TRAP> AS ?there) SERVICE ?there { ?s ?p ?o } }",
        "SELECT * { VALUES ?there { <TRAP> } SERVICE SILENT ?there { ?s ?p ?o } }",
        "SELECT * { SERVICE <FILE> { ?s ?p ?o } }",
        "SELECT * { OPTIONAL { SERVICE <TRAP> { ?s ?p ?o } } }",
        "SELECT * { { ?s a ?t } UNION { SERVICE <TRAP> { ?s ?p ?o } } }",
        "SELECT * { ?s a ?t MINUS { SERVICE <TRAP> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <TRAP> { ?s ?p ?o } } LIMIT 1 } }",
        "SELECT * { GRAPH ?g { SERVICE <TRAP> { ?s ?p ?o } } }",
        "SELECT * { ?s a <urn:nothing> . SERVICE <TRAP> { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { SERVICE <TRAP> { ?s ?p ?o } } }",
        "ASK { FILTER (1 = 1 && NOT EXISTS { SERVICE SILENT <TRAP> { ?s ?p ?o } }) }",
        "SELECT (EXISTS { SERVICE <TRAP> { ?s ?p ?o } } AS ?x) {}",
        "SELECT (IF (EXISTS { SERVICE <TRAP> {} }, 1, 2) AS ?x) {}",
        "SELECT (COUNT (*) AS ?n) { ?s a ?t } GROUP BY ?t HAVING (EXISTS { SERVICE <TRAP> {} })",
        "SELECT * { ?s a ?t } ORDER BY EXISTS { SERVICE <TRAP> {} }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <TRAP> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <TRAP> { ?s ?p ?o } }"})
    void otherServersAreRefusedInEveryDisguise(String query) {
        assertProblem(422, "refused", SERVER.ask(aimed(query)));
        assertProblem(422, "refused", SERVER.post("/sparql", "application/sparql-query", aimed(query)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.version>() AS ?x) {}",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT (STR (<java:org.apache.jena.sparql.function.library.wait>(60000)) AS ?x) {}",
        "SELECT (SUM (<java:java.lang.Math>(?o)) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s a ?t FILTER EXISTS { ?t a ?u FILTER (<java:java.lang.Runtime>(?u)) } }",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?o }",
        "SELECT * { <urn:x> <http://jena.apache.org/ARQ/property#versionARQ> (?a ?b) }",
        "SELECT * { ?list <http://jena.apache.org/ARQ/list#member> ?member }",
        "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT * { BIND (afn:env(\"PATH\") AS ?x) }",
        "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?x) {}",
        "SELECT (<urn:no-such-function>(1) AS ?x) {}"})
    void programCodeIsRefused(String query) {
        assertProblem(422, "refused", SERVER.ask(query));
    }

    @Test
    void functionsThatOnlyComputeWork() {
        String query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
            + "SELECT (xsd:integer(\"7\") AS ?x) (fn:upper-case(\"a\") AS ?y) (REPLACE(\"b\", \"b\", \"c\") AS ?z) {}";
        assertEquals("x,y,z\r\n7,A,c\r\n", SERVER.ask(query, "Accept", "text/csv").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM <TRAP> { ?s ?p ?o }",
        "SELECT * FROM NAMED <TRAP> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM <FILE> { ?s ?p ?o }",
        "SELECT * FROM NAMED <FILE> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <FILE> { ?s ?p ?o } }"})
    void aGraphThatIsNotHereIsEmptyAndIsNotFetched(String query) {
        assertEmpty(SERVER.ask(aimed(query), "Accept", "text/csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri=TRAP", "default-graph-uri=FILE", "named-graph-uri=TRAP", "named-graph-uri=FILE"})
    void aGraphNamedByAParameterIsNotFetched(String parameter) {
        String[] pair = parameter.split("=");
        assertEmpty(SERVER.get("/sparql?query=" + ServerUnderTest.encode("SELECT * { GRAPH ?g { ?s ?p ?o } }")
            + "&" + pair[0] + "=" + ServerUnderTest.encode(aimed(pair[1])), "Accept", "text/csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'TRAP'", "'FILE'", "['https://schema.org/', 'TRAP']", "{'@import': 'TRAP'}", "{'@import': 'FILE'}",
        "{'x': {'@id': 'urn:x', '@context': 'TRAP'}}"})
    void contextsElsewhereAreRefusedAndNotFetched(String context) {
        String body = aimed("{'@context': " + context + ", '@id': 'urn:d', '@type': 'http://www.w3.org/ns/dcat#Dataset', 'x': {'x': 1}}")
            .replace('\'', '"');
        HttpResponse<String> answer = SERVER.post("/validate", "application/ld+json", body);
        assertProblem(400, "unreadable", answer);
        assertFalse(answer.body().contains(SECRET), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!ENTITY x SYSTEM 'TRAP'>", "<!ENTITY x SYSTEM 'FILE'>", "<!ENTITY % x SYSTEM 'TRAP'> %x;"})
    void entitiesOfXmlAreRefused(String entity) {
        String body = aimed("<?xml version='1.0'?><!DOCTYPE r [" + entity + "]>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='urn:a'>"
            + "<rdf:value>&x;</rdf:value></rdf:Description></rdf:RDF>");
        HttpResponse<String> answer = SERVER.post("/validate", "application/rdf+xml", body);
        assertProblem(400, "unreadable", answer);
        assertFalse(answer.body().contains(SECRET), answer::body);
    }

    @Test
    void importsAndPagesOfADescriptionAreNotFetched() {
        String body = aimed("<urn:d> a <http://www.w3.org/ns/dcat#Dataset> ; <http://www.w3.org/2002/07/owl#imports> <TRAP> ; "
            + "<http://www.w3.org/ns/shacl#shapesGraph> <TRAP> ; <http://www.w3.org/ns/dcat#landingPage> <TRAP> .");
        assertEquals(200, SERVER.post("/validate", "text/turtle", body).statusCode());
    }
}
