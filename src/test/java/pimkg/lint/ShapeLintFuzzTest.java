package pimkg.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.RdfSyntaxException;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Verdict;

/**
 * Whatever a file of shapes holds, it is read, remarked upon or refused; and what has no errors can be judged with.
 * {@code -Dfuzz.seeds=100000} looks longer.
 */
class ShapeLintFuzzTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final RuleSet RULES = RuleSet.core(KNOWLEDGE);
    private static final ShapeLint LINT = new ShapeLint(KNOWLEDGE, RULES);

    @Test
    void randomShapesAreRemarkedUponAndWhatIsSoundCanBeJudgedWith() throws IOException {
        RdfInput description = RdfInput.of(Path.of("data/example/protection-monitoring.ttl"), Optional.empty());
        int sound = 0;
        int seeds = Integer.getInteger("fuzz.seeds", 150);
        for (long seed = 0; seed < seeds; seed++) {
            String turtle = new RandomShapes(seed).file();
            RdfInput file = RdfInput.of("own.ttl", Optional.of(Syntax.TURTLE), turtle.getBytes(StandardCharsets.UTF_8));
            if (errors(file).isEmpty()) {
                sound++;
                judgeWith(file, description, turtle);
            }
        }
        assertTrue(sound > seeds / 10, "sound: " + sound);
        assertTrue(sound < seeds * 9 / 10, "sound: " + sound);
    }

    private static void judgeWith(RdfInput file, RdfInput description, String turtle) {
        RuleSet rules = RULES.with(List.of(RdfReader.require(file)));
        Verdict verdict = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), rules).judge(description);
        ((Verdict.Judged) verdict).findings().forEach(finding -> {
            assertFalse(finding.rule().message().isEmpty(), turtle);
            assertFalse(finding.rule().code().isEmpty(), turtle);
            assertFalse(finding.rule().name().isEmpty(), turtle);
        });
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreRemarkedUponOrRefused(byte[] bytes) {
        try {
            for (LintFinding finding : LINT.check(RdfInput.of("own.ttl", Optional.of(Syntax.TURTLE), bytes), List.of())) {
                assertEquals(3, finding.code().length());
                assertFalse(finding.message().exactly(Language.EN).orElseThrow().isBlank());
            }
        } catch (RdfSyntaxException refused) {
            assertEquals("own.ttl", refused.file());
        }
    }

    private static List<LintFinding> errors(RdfInput file) {
        return LINT.check(file, List.of()).stream().filter(LintFinding::isError).toList();
    }
}
