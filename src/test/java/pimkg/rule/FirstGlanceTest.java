package pimkg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.system.G;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;

/** What must not stand in a text is looked for in two steps; the first must not let go what the second would find. */
class FirstGlanceTest {

    private static final Graph SHAPES = RuleSet.core(KnowledgeGraph.packaged()).shapes();
    private static final List<String> PIECES = List.of(
        "0", "00", "1", "12", "345", "2026", "67890", "1234567", "\u0661\u0662\u0663", " ", " ", ".", ",", "-", "/", "(",
        ")", "[", "]", "+", ":", "@", "\uFF20", "\u066B", "\u00B0", "\u00BA", "'", "a", "AB", "IBAN", "DE", "X", "N",
        "at", "dot", "tel", "t\u00E9l", "phone", "mobile", "case number", "passport", "lat", "lon", "12.345", "7,6543",
        "example.org", "\u0647\u0627\u062A\u0641", "\u0631\u0642\u0645", "\u00A0");
    private static final int TEXTS = 60_000;
    private static final int LONGEST = 12;

    private static Pattern pattern(Node shape) {
        String expression = G.getOneSP(SHAPES, shape, SHACL.pattern).getLiteralLexicalForm();
        return Pattern.compile(expression, Optional.ofNullable(G.getZeroOrOneSP(SHAPES, shape, SHACL.flags))
            .map(flags -> RegexEngine.makeMask(flags.getLiteralLexicalForm())).orElse(0));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(LONGEST); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HoldsEmailAddress", "HoldsTelephoneNumber", "HoldsIdNumber", "HoldsExactPoint"})
    void letsPassWhateverIsFoundAtTheSecond(String name) {
        Node shape = NodeFactory.createURI("https://w3id.org/pim-kg/shapes/dataset#" + name);
        List<Node> steps = GraphList.members(new GNode(SHAPES, G.getOneSP(SHAPES, shape, SHACL.and)));
        assertEquals(2, steps.size());
        Pattern glance = pattern(steps.get(0));
        Pattern second = pattern(steps.get(1));
        Random random = new Random(11);
        int found = 0;
        for (int number = 0; number < TEXTS; number++) {
            String text = text(random);
            if (second.matcher(text).find()) {
                found++;
                assertTrue(glance.matcher(text).find(), text);
            }
        }
        assertTrue(found > 100, found + " texts have something to find");
    }
}
