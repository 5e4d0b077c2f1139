package pimkg.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** What people write and what is suggested to them, one line each in {@code suggest/cases.csv}. */
class SuggesterTest {

    private static final Suggester SUGGESTER = Suggester.over(KnowledgeGraph.packaged());

    @Test
    void whatPeopleWriteIsUnderstoodAsTheTableSays() throws IOException {
        List<String> lines = Files.readAllLines(Golden.file("suggest/cases.csv"));
        String actual = lines.stream().skip(1).map(SuggesterTest::answered).collect(Collectors.joining("\n", lines.get(0) + "\n", "\n"));
        Golden.check("suggest/cases.csv", actual);
    }

    private static String answered(String line) {
        String[] cells = line.split(";", -1);
        Optional<Node> property = Optional.of(cells[0]).filter(name -> !name.isEmpty()).map(SuggesterTest::node);
        return cells[0] + ";" + cells[1] + ";" + words(SUGGESTER.suggest(property, Optional.empty(), node(cells[1])));
    }

    private static Node node(String text) {
        return NodeFactoryExtra.parseNode(text, PrefixMapFactory.create(Prefixes.table()));
    }

    private static String words(List<Suggestion> suggestions) {
        String values = suggestions.stream().map(Suggestion::value)
            .map(value -> NodeFmtLib.str(value, null, PrefixMapFactory.create(Prefixes.table()))).collect(Collectors.joining(" or "));
        return suggestions.isEmpty() ? "nothing" : (suggestions.get(0).safe() ? "surely " : "perhaps ") + values;
    }

    @ParameterizedTest
    @CsvSource({"sensitivityAssessed, 'March 2026', 0", "PeriodDates, 'March 2026', 1", "PeriodDates, '15/03/2026', 1", "PeriodDates, '03/04/2026', 2"})
    void theRuleSaysWhichKindOfDateItTakes(String rule, String text, int suggestions) {
        Optional<Node> property = Character.isLowerCase(rule.charAt(0)) ? Optional.of(node("pim:" + rule)) : Optional.empty();
        assertEquals(suggestions, SUGGESTER.suggest(property, Optional.of(NodeFactory.createURI(Pim.DATASET_RULES + "#" + rule)),
            NodeFactory.createLiteralString(text)).size());
    }

    @Test
    void aTypeThatDoesNotFitItsDateGivesWayToOneThatDoes() {
        Node wrong = NodeFactory.createLiteralDT("2026-03", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate);
        List<Suggestion> found = SUGGESTER.suggest(Optional.empty(), Optional.empty(), wrong);
        assertEquals("surely \"2026-03\"^^xsd:gYearMonth", words(found));
    }

    @Test
    void aSuggestionIsCalledByItsNameInTheReadersLanguage() {
        Suggestion english = SUGGESTER.suggest(Optional.of(DCTerms.language.asNode()), Optional.empty(), NodeFactory.createLiteralString("en")).get(0);
        assertEquals(List.of("English", "Anglais", "Inglés", "الإنجليزية"),
            Stream.of(Language.EN, Language.FR, Language.ES, Language.AR).map(english.label()::in).toList());
    }

    @Test
    void whatNobodyCanReadGetsNoAnswer() {
        Node language = DCTerms.language.asNode();
        SUGGESTER.suggest(Optional.empty(), Optional.empty(), NodeFactory.createLiteralString("what is read once is read now"));
        for (String text : List.of("", " ", "…", "?!", "a".repeat(1_000_000), "en ".repeat(300_000), "\u0000")) {
            assertEquals(List.of(), SUGGESTER.suggest(Optional.of(language), Optional.empty(), NodeFactory.createLiteralString(text)), text.length() + " letters");
            assertEquals(List.of(), SUGGESTER.suggest(Optional.empty(), Optional.empty(), NodeFactory.createLiteralString(text)));
        }
        assertEquals(List.of(), SUGGESTER.suggest(Optional.of(language), Optional.empty(), NodeFactory.createBlankNode()));
        assertTrue(SUGGESTER.suggest(Optional.empty(), Optional.empty(), NodeFactory.createURI("x")).isEmpty());
    }
}
