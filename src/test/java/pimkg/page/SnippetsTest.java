package pimkg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be pasted elsewhere has the address filled in, and nothing of a stranger. */
class SnippetsTest {

    private static final String BASE = "https://pim.example.org:8443";

    private static String snippet(String name, String path, Map<String, String> values) {
        return new Snippets(BASE).all(path, values).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheets", "r", "python", "curl"})
    void theAddressIsWholeAndEscaped(String name) {
        String text = snippet(name, "/queries/acronyms.csv", Map.of("text", "a\"' b&c#", "lang", "fr"));
        assertTrue(text.contains(BASE + "/queries/acronyms.csv?lang=fr&text=a%22%27%20b%26c%23"), text);
    }

    /** A service that refreshes by itself wants the address in parts that do not change. */
    @Test
    void powerQueryHasTheAddressInParts() {
        String text = snippet("excel", "/queries/acronyms.csv", Map.of("text", "a \"b\" #(lf)", "lang", "fr"));
        assertTrue(text.contains("Web.Contents(\"" + BASE + "\", [RelativePath = \"queries/acronyms.csv\", "
            + "Query = [#\"lang\" = \"fr\", #\"text\" = \"a \"\"b\"\" #(#)(lf)\"]])"), text);
        assertFalse(snippet("excel", "/queries/categories.csv", Map.of()).contains("Query ="));
    }

    @Test
    void theConfigurationOfSkosmosIsTurtleThatNamesTheEndpoint() {
        Graph graph = RDFParser.fromString(snippet("skosmos", "/queries/categories.csv", Map.of()), Lang.TURTLE).base("urn:x:").toGraph();
        assertTrue(graph.contains(Node.ANY, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(BASE + "/sparql")));
        assertEquals(4, graph.find(Node.ANY, NodeFactory.createURI("http://purl.org/net/skosmos#language"), Node.ANY).toList().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil\"; rm -rf /; \"", "http://a'b", "http://a b", "javascript:alert(1)", "http://a<b>", "", "http://x\n#"})
    void whatIsNoAddressOfAServerIsNotFilledIn(String base) {
        for (Snippets.Snippet snippet : new Snippets(base).all("/queries/categories.csv", Map.of())) {
            assertTrue(snippet.text().contains("https://pim.example.org"), snippet.text());
            assertTrue(base.isEmpty() || !snippet.text().contains(base), snippet.text());
        }
    }
}
