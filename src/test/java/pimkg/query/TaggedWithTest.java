package pimkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;

/** Datasets found by whatever code an agency put on them. */
class TaggedWithTest {

    private static final String TAGGED = """
        @prefix category: <https://w3id.org/pim-kg/ontology/categories#> .
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix pim: <https://w3id.org/pim-kg/ontology/pim#> .
        @prefix : <https://example.org/dataset/> .

        :subject a dcat:Dataset ; dct:subject <https://w3id.org/pim-kg/list/hdx/refugees> .
        :keyword a dcat:Dataset ; dcat:keyword "Refugees"@en .
        :category a dcat:Dataset ; pim:category "REF" .
        :column a dcat:Dataset ; pim:hxlTag "#inneed +f +refugees" .
        :own a dcat:Dataset ; pim:populationGroup <https://w3id.org/pim-kg/ontology/people#Refugee> .
        :related a dcat:Dataset ; dcat:keyword "refugee crisis" .
        :part a dcat:Dataset ; dcat:keyword "refugees and others" ; pim:hxlTag "#affected+refugeeslike" .
        :none <http://purl.org/dc/terms/subject> <https://w3id.org/pim-kg/list/hdx/refugees> .
        """;
    private static final QueryRunner RUNNER = new QueryRunner(KnowledgeGraph.packaged().with(List.of(
        RdfInput.of("tagged.ttl", Optional.of(Syntax.TURTLE), TAGGED.getBytes(StandardCharsets.UTF_8)))));

    @Test
    void aCodeIsFoundAsIriAsKeywordAsTextAndInAColumn() throws ParameterException {
        assertEquals(List.of("category exact", "column exact", "keyword exact", "subject exact"), ask("people:Refugee", "exact"));
    }

    @Test
    void aNarrowerCodeIsFoundAndSaidToBeNarrower() throws ParameterException {
        assertEquals(List.of("column narrower"), ask("people:PeopleInNeed", "narrower"));
    }

    @Test
    void theIriOfACategoryIsFoundThroughRidlAndDeep() throws ParameterException {
        Answer.Rows rows = (Answer.Rows) RUNNER.ask(question(), Map.of("concept", "category:ProtectionMonitoring"));
        assertTrue(rows.column("list").stream().anyMatch(list -> list.getLiteralLexicalForm().startsWith("RIDL")));
        assertTrue(rows.column("list").stream().anyMatch(list -> list.getLiteralLexicalForm().startsWith("DEEP")));
    }

    private static StoredQuery question() {
        return QueryLibrary.packaged().named("tagged-with").orElseThrow();
    }

    private static List<String> ask(String concept, String match) throws ParameterException {
        Answer.Rows rows = (Answer.Rows) RUNNER.ask(question(), Map.of("concept", concept));
        return rows.rows().stream().filter(row -> text(row, "dataset").startsWith("https://example.org/"))
            .filter(row -> text(row, "match").equals(match))
            .map(row -> text(row, "dataset").replace("https://example.org/dataset/", "") + " " + text(row, "match")).distinct().sorted().toList();
    }

    private static String text(Binding row, String column) {
        return row.get(Var.alloc(column)).isURI() ? row.get(Var.alloc(column)).getURI() : row.get(Var.alloc(column)).getLiteralLexicalForm();
    }
}
