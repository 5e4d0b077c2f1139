package pimkg.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.expr.RegexEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.RuleSet;

/** An expression finds the same with and without a look at where it can begin. */
class BeginningsTest {

    /** Signs that our rules ask for, and some that nobody asks for. */
    private static final String SIGNS = "abZ0159 .,:;@#/([+-_\n\r\t°éº٣ك،\u212a\u017f\ud83d\ude00";
    private static final List<String> PIECES = List.of("+254 700 000 000", "12.345", "someone@example.org", "https://", "never", "lat 4.123", "other");

    /** With flags. */
    record Expression(String text, String flags) {
    }

    static Stream<Expression> expressions() {
        Graph rules = RuleSet.core(KnowledgeGraph.packaged()).shapes();
        Stream<Expression> ours = rules.find(Node.ANY, SHACL.pattern, Node.ANY).toList().stream().map(pattern -> new Expression(
            pattern.getObject().getLiteralLexicalForm(), rules.find(pattern.getSubject(), SHACL.flags, Node.ANY).nextOptional()
                .map(flags -> flags.getObject().getLiteralLexicalForm()).orElse(null)));
        Stream<Expression> odd = Stream.of("", "a?", "a|", "\\bZ", "\\B0", "(?<=a)b", "(?<!a)b", "(?=0)0", "0$", "\\.\\Z", "^b", "(?i)k",
                "[^a]b", "\\Q.,\\E", "(a)\\1", "(?:a+)+b", "\\R0", "\\X:", "a{2,}", "[a&&[^b]]", "\\p{L}5", "k", "s",
                "[\\ud83d\\ude00]", "a*+b", "\\n", "(?x) a  b", "(?s).\\z")
            .flatMap(text -> Stream.of(new Expression(text, null), new Expression(text, "i"), new Expression(text, "m")));
        return Stream.concat(ours, odd).distinct();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void theSameIsFound(Expression expression) {
        Pattern plain = Pattern.compile(expression.text(), RegexEngine.makeMask(expression.flags()));
        RememberedPattern ours = new RememberedPattern(expression.text(), expression.flags());
        Random random = new Random(11);
        for (int number = 0; number < 400; number++) {
            StringBuilder text = new StringBuilder();
            for (int more = number % 9; more > 0; more--) {
                text.append(random.nextInt(6) == 0 ? PIECES.get(random.nextInt(PIECES.size())) : SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            assertEquals(plain.matcher(text).find(), ours.occursIn(text.toString(), () -> { }), text::toString);
        }
    }

    @Test
    void mostTextsNeedNoFurtherLook() {
        Beginnings beginnings = new Beginnings(Pattern.compile("[@\uFF20(\\[]"));
        assertFalse(beginnings.mayBeIn("Fictional: totals by district, round 0."));
        assertTrue(beginnings.mayBeIn("Fictional: someone@example.org"));
        assertTrue(beginnings.mayBeIn("données"), "what is not known may be");
    }
}
