package pimkg.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.RuleSet;

/** Which queries need no plan for each description. That they find the same is tested against Jena's validator. */
class QueryGroupTest {

    private static final Set<Var> THIS = Set.of(Var.alloc("this"));

    private static boolean isKnown(String query) {
        return QueryGroup.of(QueryFactory.create(query).getQueryPattern(), THIS).isPresent();
    }

    @Test
    void ofThePackagedRulesOnlyThoseAboutProtocolsNeedAPlan() {
        Graph shapes = RuleSet.core(KnowledgeGraph.packaged()).withoutWholeCatalogue().shapes();
        Set<String> planned = new TreeSet<>();
        int known = 0;
        for (Triple select : shapes.find(Node.ANY, SHACL.select, Node.ANY).toList()) {
            String query = select.getObject().getLiteralLexicalForm();
            if (isKnown(query)) {
                known++;
            } else if (!query.contains("?catalogue")) {
                planned.add(query.contains("SensitivityRule") ? "SensitivityRule" : query.contains("InformationSharingProtocol") ? "Protocol" : query);
            }
        }
        assertEquals(Set.of("SensitivityRule", "Protocol"), planned);
        assertTrue(known >= 12, known + " are answered along their patterns");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$this ?p ?o", "$this <x:p>/<x:q>* ?o FILTER (?o > 1)", "?s <x:p> $this . ?s <x:q> ?o",
        "$this <x:p> ?o BIND (STR(?o) AS ?t) FILTER NOT EXISTS { ?o <x:q> ?u FILTER (?u = ?t) }"})
    void beginsAtSomethingKnown(String pattern) {
        assertTrue(isKnown("SELECT $this WHERE { " + pattern + " }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"?s <x:p> ?o", "?s <x:p>/<x:q> $this", "?s ?p $this", "$this <x:p> ?o OPTIONAL { ?o <x:q> ?u }",
        "{ $this <x:p> ?o } UNION { $this <x:q> ?o }", "$this <x:p> ?o MINUS { $this <x:q> ?o }", "VALUES ?o { 1 } $this <x:p> ?o",
        "$this <x:p> ?o BIND (STR(?o) AS ?t) $this <x:q> ?t", "$this <x:p> ?o FILTER (?o > 1 && EXISTS { ?o <x:q> ?u })",
        "GRAPH ?g { $this <x:p> ?o }"})
    void leavesTheRestToJena(String pattern) {
        assertFalse(isKnown("SELECT $this WHERE { " + pattern + " }"));
    }
}
