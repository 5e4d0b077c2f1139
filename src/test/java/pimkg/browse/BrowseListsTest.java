package pimkg.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.entry.Address;
import pimkg.entry.Family;
import pimkg.entry.Names;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

class BrowseListsTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Letters LETTERS = Letters.of(KNOWLEDGE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelStandsUnderOneLetterOfItsLanguage(Language language) {
        Graph graph = KNOWLEDGE.union();
        long labels = List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode()).stream()
            .mapToLong(property -> graph.find(Node.ANY, property, Node.ANY).filterKeep(triple -> triple.getObject().getLiteralLanguage()
            .equals(language.tag())
                && Letters.isTerm(graph, triple.getSubject())).toList().size()).sum();
        assertEquals(labels, LETTERS.letters(language).stream().mapToLong(letter -> LETTERS.under(letter, language).size()).sum());
        assertTrue(labels > 500);
    }

    @Test
    void theIndexBeginsWithTheScriptOfItsLanguage() {
        assertEquals("A", LETTERS.letters(Language.FR).get(0));
        assertEquals("ا", LETTERS.letters(Language.AR).get(0));
        assertEquals("#", LETTERS.letters(Language.AR).get(LETTERS.letters(Language.AR).size() - 1));
    }

    @Test
    void accentsAndTheArabicArticleAreNoLetters() {
        assertTrue(LETTERS.under("E", Language.FR).stream().anyMatch(line -> line.label().text().equals("Évaluation des besoins de protection")));
        assertTrue(LETTERS.under("ب", Language.AR).stream().anyMatch(line -> line.label().text().equals("البيانات السكانية")));
        assertTrue(LETTERS.letters(Language.ES).stream().noneMatch(letter -> letter.equals("É")));
    }

    @Test
    void anotherNameLeadsToTheTerm() {
        Letters.Line line = LETTERS.under("C", Language.EN).stream().filter(each -> each.label().text().equals("census") && each.isOther())
            .findFirst().orElseThrow();
        assertTrue(line.term().link().startsWith("/ontology/"), line::toString);
    }

    @Test
    void theTreeHasEveryConceptOfTheOntology() {
        Set<String> shown = new Lists(KNOWLEDGE).tree(Language.EN).stream().flatMap(whole -> whole.tree().stream()).flatMap(BrowseListsTest::all)
            .collect(Collectors.toSet());
        List<String> missing = KNOWLEDGE.folder("ontology").find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
            .filterKeep(triple -> Letters.isTerm(KNOWLEDGE.union(), triple.getSubject())).mapWith(triple -> Address.of(triple.getSubject()))
            .filterDrop(shown::contains).toList();
        assertEquals(List.of(), missing);
    }

    private static Stream<String> all(Family.Branch branch) {
        return Stream.concat(Stream.of(branch.term().link()), branch.narrower().stream().flatMap(BrowseListsTest::all));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasThingsWithANameAndAPlace(Kind kind) {
        List<Kind.Line> lines = kind.lines(KNOWLEDGE, new Names(KNOWLEDGE.union(), Language.EN));
        assertTrue(lines.size() > 5, kind::name);
        assertTrue(lines.stream().allMatch(line -> line.name().link().startsWith("/") && !line.name().text().isBlank()), lines::toString);
        assertEquals(lines.size(), lines.stream().map(line -> line.name().link()).distinct().count());
    }

    @Test
    void rulesStandInTheOrderOfTheirCodes() {
        List<String> codes = Kind.RULES.lines(KNOWLEDGE, new Names(KNOWLEDGE.union(), Language.EN)).stream().map(line -> line.code().text()).toList();
        assertTrue(codes.indexOf("P5.2") < codes.indexOf("P5.10") && codes.indexOf("P5.10") < codes.indexOf("P6.1"), codes::toString);
    }

    @Test
    void theMatrixHasEightColumnsAndSixFullRows() {
        Overview.Matrix matrix = new Overview(KNOWLEDGE).matrix(Language.AR);
        assertEquals(8, matrix.columns().size());
        assertEquals(6, matrix.rows().size());
        assertTrue(matrix.rows().stream().allMatch(row -> row.cells().size() == 8 && row.cells().stream().noneMatch(List::isEmpty)),
            matrix::toString);
    }
}
