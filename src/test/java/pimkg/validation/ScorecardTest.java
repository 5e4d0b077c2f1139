package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;

class ScorecardTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final DescriptionValidator VALIDATOR = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));

    @Test
    void aFullDescriptionStatesAllThatIsAsked() throws IOException {
        for (PrincipleScore score : judge(RdfInput.of(Golden.file("validation/dataset-full.ttl"), Optional.empty())).scores()) {
            assertEquals(score.checked(), score.stated(), score.principle().toString());
        }
    }

    @Test
    void aDescriptionThatSaysNothingIsNotTakenForHarmless() {
        Judgement judged = judge(RdfInput.of("empty.ttl", Optional.of(Syntax.TURTLE),
            "<https://example.org/d> a <http://www.w3.org/ns/dcat#Dataset> .".getBytes(StandardCharsets.UTF_8)));
        for (PrincipleScore score : judged.scores()) {
            assertEquals(0, score.stated(), score.principle().toString());
        }
    }

    @Test
    void twoFindingsOnOneDemandAreOneDemandNotStated() throws IOException {
        PrincipleScore purpose = judge(RdfInput.of(Golden.file("validation/dataset-without-purpose.ttl"), Optional.empty())).scores().stream()
            .filter(score -> score.principle().getURI().endsWith("#DefinedPurpose")).findFirst().orElseThrow();
        assertEquals(new PrincipleScore(purpose.principle(), 3, 2, 1, 0), purpose);
    }

    private static Judgement judge(RdfInput input) {
        return VALIDATOR.judge(List.of(input));
    }
}
