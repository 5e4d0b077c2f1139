package pimkg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Syntax;
import pimkg.text.Language;

/** Shapes of others become rules: with the words they bring, and words made for what they leave unsaid. */
class RuleBookTest {

    @Test
    void aShapeWithItsOwnWordsKeepsThem() {
        Rule rule = only("""
            ex:Title sh:targetClass dcat:Dataset ; sh:path dct:title ; sh:minCount 1 ;
                skos:notation "A1" ; sh:name "Title"@en ; sh:message "Name it."@en, "Nommez-le."@fr ; sh:severity sh:Info ;
                sh:description "Because."@en ; pim:repair "Write dct:title."@en .
            """);
        assertEquals("A1 Title Name it. Nommez-le. INFO Because. Write dct:title.", String.join(" ", rule.code(), rule.name().in(Language.EN),
            rule.message().in(Language.EN), rule.message().in(Language.FR), rule.severity().name(), rule.reason().in(Language.EN),
            rule.repair().in(Language.EN)));
        assertEquals(List.of(), rule.detail());
    }

    @Test
    void aNamelessShapeIsCalledByItsPathAndTheNearestNamedShape() {
        Rule rule = only("ex:Agency sh:targetClass dcat:Dataset ; sh:property [ sh:path ( dcat:contactPoint dct:title ) ; sh:minCount 1 ] .");
        assertEquals("Agency", rule.code());
        assertEquals("dcat:contactPoint/dct:title", rule.name().in(Language.AR));
        assertEquals("Give at least one value of dcat:contactPoint/dct:title.", rule.message().in(Language.EN));
        assertTrue(rule.reason().isEmpty() && rule.repair().isEmpty() && rule.principle().isEmpty());
        assertTrue(rule.shape().isBlank());
    }

    @Test
    void theCodeOfTheNearestNamedShapeCounts() {
        Graph graph = graph("""
            ex:Agency sh:targetClass dcat:Dataset ; skos:notation "A7" ; sh:property [ sh:path dct:title ; sh:minCount 1 ],
                [ sh:path dct:publisher ; sh:property ex:Inner ] .
            ex:Inner sh:path dct:identifier ; sh:maxCount 1 .
            """);
        assertEquals(List.of("A7", "Inner"), RuleBook.in(graph).rules().stream().map(Rule::code).toList());
    }

    @Test
    void whereNoShapeHasANameThereIsACodeAllTheSame() {
        assertEquals("SHAPE", only("[] sh:targetClass dcat:Dataset ; sh:nodeKind sh:IRI .").code());
    }

    @Test
    void aConditionIsNoRuleUnlessItIsAskedForItself() {
        assertEquals(List.of("Agency"), codes("""
            ex:Agency sh:targetClass dcat:Dataset ; sh:or ( ex:A [ sh:not ex:B ] ) ; sh:node ex:C .
            ex:A sh:property [ sh:path dct:title ; sh:minCount 1 ] . ex:B sh:nodeKind sh:IRI . ex:C sh:nodeKind sh:IRI .
            """));
        assertEquals(List.of("Agency", "C"), codes("""
            ex:Agency sh:targetClass dcat:Dataset ; sh:node ex:C .
            ex:C sh:nodeKind sh:IRI ; sh:targetObjectsOf dcat:dataset .
            """));
    }

    @Test
    void whatIsSwitchedOffOrNeverAskedIsNoRule() {
        assertEquals(List.of(), codes("ex:Off sh:targetClass dcat:Dataset ; sh:deactivated true ; sh:property [ sh:path dct:title ; sh:minCount 1 ] ."));
        assertEquals(List.of(), codes("ex:Lonely sh:nodeKind sh:IRI ."));
        assertEquals(List.of(), codes("ex:Gathering sh:targetClass dcat:Dataset ; sh:property [ sh:path dct:title ] ."));
    }

    @Test
    void aClassThatIsAShapeIsItsOwnTarget() {
        assertEquals(List.of("Survey"), codes("ex:Survey a sh:NodeShape, <http://www.w3.org/2000/01/rdf-schema#Class> ; sh:nodeKind sh:IRI ."));
    }

    @Test
    void aMessageOfTheQueryIsTheMessageOfTheRule() {
        Rule rule = only("""
            ex:Tested sh:targetClass dcat:Dataset ; sh:sparql [ sh:message "Pass it."@en ; sh:select "SELECT $this WHERE { $this ?p ?o }" ] .
            """);
        assertEquals("Pass it.", rule.message().in(Language.EN));
    }

    @Test
    void whatAMessageSumsUpIsSaidInDetail() {
        Rule rule = only("""
            ex:Issued sh:targetClass dcat:Dataset ; sh:path dct:issued ; sh:message "Write a day or a year."@en ; skos:notation "A3" ;
                sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] ) .
            """);
        assertEquals(List.of("Each value of dct:issued must meet at least one of these: write it as xsd:date; or write it as xsd:gYear."),
            rule.detail().stream().map(text -> text.in(Language.EN)).toList());
    }

    @Test
    void aCircleOfListingEnds() {
        assertEquals(List.of("Agency"), codes("""
            ex:Agency sh:targetClass dcat:Dataset ; sh:property _:p .
            _:p sh:path dct:relation ; sh:maxCount 2 ; sh:property _:p .
            """));
    }

    @Test
    void rulesOfOthersJoinThePackagedOnes() {
        RuleSet core = RuleSet.core(KnowledgeGraph.packaged());
        RuleSet both = core.with(List.of(graph("ex:Agency sh:targetClass dcat:Dataset ; sh:nodeKind sh:IRI .")));
        Set<String> more = both.book().rules().stream().map(Rule::code).collect(Collectors.toSet());
        assertTrue(more.removeAll(core.book().rules().stream().map(Rule::code).collect(Collectors.toSet())));
        assertEquals(Set.of("Agency"), more);
        assertEquals(core.book().rules().size() + 1, both.book().rules().size());
        core.book().rules().forEach(rule -> assertEquals(rule.words(), both.book().of(rule.shape()).orElseThrow().words()));
    }

    private static List<String> codes(String shapes) {
        return RuleBook.in(graph(shapes)).rules().stream().map(Rule::code).distinct().toList();
    }

    private static Rule only(String shapes) {
        List<Rule> rules = RuleBook.in(graph(shapes)).rules();
        assertEquals(1, rules.size());
        return rules.get(0);
    }

    private static Graph graph(String shapes) {
        String turtle = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix ex: <https://example.org/shapes#> .
            @prefix pim: <https://w3id.org/pim-kg/ontology/pim#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """ + shapes;
        KnowledgeGraph.packaged();
        return RdfReader.require(RdfInput.of("own.ttl", Optional.of(Syntax.TURTLE), turtle.getBytes(StandardCharsets.UTF_8)));
    }
}
