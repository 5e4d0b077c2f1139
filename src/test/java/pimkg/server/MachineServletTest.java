package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.type;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;

/** What programs look for at a server of linked data. */
final class MachineServletTest {

    private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @ParameterizedTest
    @ValueSource(strings = {"/ontology.ttl", "/ontology.jsonld", "/ontology.rdf", "/ontology.nt"})
    void theWholeOntologyIsOneDownload(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        Graph graph = RDFParser.fromString(answer.body(), RDFLanguages.filenameToLang(path)).toGraph();
        assertTrue(graph.isIsomorphicWith(KnowledgeGraph.packaged().folder("ontology")));
    }

    @Test
    void theDescriptionOfTheDataCountsEveryFile() {
        Graph graph = turtle("/.well-known/void");
        KnowledgeGraph.packaged().files().forEach(file -> assertEquals(
            KnowledgeGraph.packaged().graph(file.graphName()).size(),
            graph.find(file.graphName(), VOID.triples.asNode(), Node.ANY).next().getObject().getLiteralValue(), file.path()));
    }

    @Test
    void everyStoredQuestionIsDescribedForOtherEditors() {
        Graph graph = turtle("/.well-known/sparql-examples");
        for (StoredQuery question : QueryLibrary.packaged().all()) {
            Node node = NodeFactory.createURI(SERVER.server().url() + "queries/" + question.name());
            assertTrue(graph.contains(node, SELECT, NodeFactory.createLiteralString(question.sparql())), question.name());
        }
    }

    @Test
    void theContextIsPublished() {
        HttpResponse<String> answer = SERVER.get("/context.jsonld");
        assertEquals("application/ld+json", type(answer));
        assertTrue(answer.body().contains("\"category\": \"https://w3id.org/pim-kg/ontology/categories#\""));
    }

    private static Graph turtle(String path) {
        return RDFParser.fromString(SERVER.get(path, "Accept", "text/turtle").body(), Lang.TURTLE).toGraph();
    }
}
