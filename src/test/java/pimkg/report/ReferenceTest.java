package pimkg.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

class ReferenceTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();

    @ParameterizedTest
    @EnumSource
    void everyConceptIsThereWithItsMeaningInTheLanguageAskedFor(Language language) {
        String document = new Reference(KNOWLEDGE, language).markdown();
        Graph ontology = KNOWLEDGE.folder("ontology");
        ontology.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).forEach(member -> {
            assertTrue(document.contains("`" + Titles.name(member.getSubject()) + "`"), () -> member.getSubject() + " is missing");
        });
        ontology.find(Node.ANY, SKOS.topConceptOf.asNode(), Node.ANY).forEach(top ->
            ontology.find(top.getSubject(), SKOS.definition.asNode(), Node.ANY)
                .filterKeep(definition -> definition.getObject().getLiteralLanguage().equals(language.tag()))
                .forEach(definition -> assertTrue(document.contains(definition.getObject().getLiteralLexicalForm()))));
    }

    @ParameterizedTest
    @EnumSource
    void hiddenLabelsAreNotShown(Language language) {
        assertFalse(new Reference(KNOWLEDGE, language).markdown().contains("population_data"));
        assertEquals(1, new Reference(KNOWLEDGE, language).markdown().split("(?m)^# ").length - 1);
    }
}
