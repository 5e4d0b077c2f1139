package pimkg.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;

class AddressTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/pim-kg/ontology/categories#CaseManagement, /ontology/categories/CaseManagement",
        "https://w3id.org/pim-kg/ontology/categories, /ontology/categories",
        "https://w3id.org/pim-kg/data/example/protection-monitoring#Dataset, /data/example/protection-monitoring/Dataset",
        "https://w3id.org/pim-kg/list/hxl/#affected, /list/hxl/%23affected",
        "https://w3id.org/pim-kg/list/hdx/administrative%20boundaries-divisions, /list/hdx/administrative%20boundaries-divisions",
        "https://w3id.org/pim-kg/0.1.0/ontology/pim, https://w3id.org/pim-kg/0.1.0/ontology/pim",
        "https://w3id.org/dpv#Consent, /term/dpv/Consent",
        "https://w3id.org/dpv#NotExplainedHere, https://w3id.org/dpv#NotExplainedHere",
        "https://example.org/x, https://example.org/x",
        "mailto:team@example.org, mailto:team@example.org"})
    void ofAnIri(String iri, String address) {
        assertEquals(address, Address.of(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "urn:x", "//example.org", "", "vbscript:x", " https://example.org"})
    void whatIsNoWebAddressIsNoLink(String iri) {
        assertEquals("", Address.of(iri));
    }

    @Test
    void everyNameOfWhatShipsIsFoundAtItsAddress() {
        for (Node subject : KNOWLEDGE.union().find().mapWith(triple -> triple.getSubject()).filterKeep(Node::isURI).toSet()) {
            String address = Address.of(subject);
            if (address.startsWith("/") && KNOWLEDGE.file(address.substring(1) + ".ttl").isEmpty()) {
                assertEquals(Optional.of(subject), Address.term(KNOWLEDGE, address));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/ontology", "/ontology/categories", "/ontology/categories/", "/ontology/categories/x/y", "/term/dpv",
        "/term/x/y", "/list", "/list/"})
    void elsewhereIsNothing(String path) {
        assertEquals(Optional.empty(), Address.term(KNOWLEDGE, path));
    }

    @Test
    void aBlankNodeHasNone() {
        assertEquals("", Address.of(NodeFactory.createBlankNode()));
    }
}
