package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.type;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which answers of SPARQL leave. */
final class SparqlFormatsTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String PREFIX = "PREFIX category: <https://w3id.org/pim-kg/ontology/categories#> "
        + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final String SELECT = PREFIX + "SELECT ?c { category:Scheme skos:hasTopConcept ?c }";
    private static final String CONSTRUCT = PREFIX + "CONSTRUCT WHERE { category:Scheme skos:hasTopConcept ?c }";
    private static final String ASK = PREFIX + "ASK { category:Scheme skos:hasTopConcept ?c }";

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values",
        "application/json", "text/html"})
    void rowsComeInTheFormThatAcceptNames(String form) {
        HttpResponse<String> answer = SERVER.ask(SELECT, "Accept", form);
        assertEquals(form, type(answer));
        assertTrue(answer.body().contains("ProtectionMonitoring"), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json,true", "application/sparql-results+xml,<boolean>true</boolean>", "text/csv,true"})
    void aTruthComesInTheFormThatAcceptNames(String form, String said) {
        HttpResponse<String> answer = SERVER.ask(ASK, "Accept", form);
        assertEquals(form, type(answer));
        assertTrue(answer.body().contains(said), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,TTL", "application/ld+json,JSONLD11", "application/rdf+xml,RDFXML", "application/n-triples,NT"})
    void triplesComeInTheFormThatAcceptNames(String form, String lang) {
        HttpResponse<String> answer = SERVER.ask(CONSTRUCT, "Accept", form);
        assertEquals(form, type(answer));
        assertEquals(8, parse(answer.body(), lang).size());
    }

    @ParameterizedTest
    @CsvSource({"json,application/sparql-results+json", "xml,application/sparql-results+xml", "csv,text/csv",
        "tsv,text/tab-separated-values"})
    void theFormatParameterWinsOverAccept(String format, String form) {
        HttpResponse<String> answer = SERVER.get("/sparql?format=" + format + "&query=" + encode(SELECT), "Accept", "text/html");
        assertEquals(form, type(answer));
    }

    @Test
    void anUnknownFormatIsSaidAndNotGuessed() {
        assertProblem(400, "bad-request", SERVER.get("/sparql?format=nosuch&query=" + encode(SELECT)));
    }

    @Test
    void describeTellsOfATerm() {
        HttpResponse<String> answer = SERVER.ask(PREFIX + "DESCRIBE category:ProtectionMonitoring", "Accept", "text/turtle");
        Node term = NodeFactory.createURI("https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring");
        assertTrue(parse(answer.body(), "TTL").contains(term, Node.ANY, Node.ANY));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,TTL", "application/ld+json,JSONLD11", "application/rdf+xml,RDFXML", "'',TTL"})
    void withoutAQueryTheServiceDescribesItself(String form, String lang) {
        HttpResponse<String> answer = form.isEmpty() ? SERVER.get("/sparql") : SERVER.get("/sparql", "Accept", form);
        Node endpoint = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint");
        Node here = NodeFactory.createURI(SERVER.server().url() + "sparql");
        assertTrue(parse(answer.body(), lang).contains(here, endpoint, here), answer::body);
    }

    private static Graph parse(String text, String lang) {
        return RDFParser.fromString(text, lang(lang)).toGraph();
    }

    private static Lang lang(String name) {
        return switch (name) {
            case "JSONLD11" -> Lang.JSONLD11;
            case "RDFXML" -> Lang.RDFXML;
            case "NT" -> Lang.NTRIPLES;
            default -> Lang.TURTLE;
        };
    }
}
