package pimkg.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.Reading.Reason;
import pimkg.report.TroubleText;
import pimkg.text.Language;

/** JSON-LD: contexts come from inside or not at all, and places are pointers. */
class JsonLdTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    static Set<String> addresses() {
        return BundledContexts.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyBundledContextWorks(String address) {
        assertInstanceOf(Reading.Read.class, read("""
            {"@context": "%s", "@id": "http://x/a", "@type": "Dataset"}""".formatted(address)));
    }

    @Test
    void theContextOfDcatGivesTermsTheirMeaning() {
        Graph graph = RdfReader.require(input("""
            {"@context": "https://www.w3.org/ns/dcat.jsonld", "@id": "http://x/a", "@type": "Dataset"}"""));
        assertTrue(graph.contains(NodeFactory.createURI("http://x/a"), RDF.Nodes.type, DCAT.Dataset.asNode()), graph.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/context.jsonld", "file:///etc/hostname", "http://127.0.0.1:9/c", "context.jsonld"})
    void anotherContextIsRefusedAndTheBundledOnesAreListed(String address) {
        Reading.Unreadable refused = assertInstanceOf(Reading.Unreadable.class, read("""
            {"@context": ["https://www.w3.org/ns/dcat.jsonld", "%s"], "@id": "http://x/a", "@type": "Dataset"}""".formatted(address)));
        assertEquals(Reason.REMOTE_CONTEXT, refused.reason());
        List<String> told = new TroubleText(Language.EN).of("a.jsonld", refused);
        assertTrue(told.stream().anyMatch(line -> line.contains(refused.remark().text())), told.toString());
        addresses().forEach(known -> assertTrue(told.stream().anyMatch(line -> line.contains(known)), known));
    }

    @Test
    void aContextThatReachesOutFromInsideIsRefusedToo() {
        Reading.Unreadable refused = assertInstanceOf(Reading.Unreadable.class, read("""
            {"@context": {"@import": "https://example.org/c", "@version": 1.1}, "@id": "http://x/a"}"""));
        assertEquals(Reason.REMOTE_CONTEXT, refused.reason());
    }

    @Test
    void aPlaceIsAPointerEvenWhereKeysHoldSlashesAndTildes() throws IOException {
        JsonPointers pointers = JsonPointers.in(input("""
            {"@graph": [{"@id": "http://x/only-named"},
              {"@id": "http://x/a", "http://x/p": {"@id": "http://x/b", "q~": [1, {"@id": "http://x/c", "r": 1}]}}]}
            """), Syntax.JSONLD);
        assertEquals(Optional.of("/@graph/1"), pointers.of(iri("http://x/a")));
        assertEquals(Optional.of("/@graph/1/http:~1~1x~1p"), pointers.of(iri("http://x/b")));
        assertEquals(Optional.of("/@graph/1/http:~1~1x~1p/q~0/1"), pointers.of(iri("http://x/c")));
        assertEquals(Optional.empty(), pointers.of(iri("http://x/only-named")));
        assertEquals(Optional.empty(), pointers.of(NodeFactory.createBlankNode()));
    }

    @Test
    void theWholeDocumentIsTheEmptyPointer() throws IOException {
        JsonPointers pointers = JsonPointers.in(input("{\"@id\": \"http://x/a\", \"http://x/p\": 1}"), Syntax.JSONLD);
        assertEquals(Optional.of(""), pointers.of(iri("http://x/a")));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Reading read(String text) {
        return RdfReader.read(input(text));
    }

    private static RdfInput input(String text) {
        return RdfInput.of("a.jsonld", Optional.empty(), text.getBytes(UTF_8));
    }
}
