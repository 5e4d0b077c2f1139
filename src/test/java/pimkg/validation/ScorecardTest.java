package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.bench.CatalogueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
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

    /** Three files: what has a finding in one of them has none in another, and some are without any. */
    private static Judgement several() {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, 400);
        String bare = "<https://example.org/dataset/8> a <http://www.w3.org/ns/dcat#Dataset> .";
        return VALIDATOR.judge(List.of(input("all.ttl", text.toString()), input("bare.ttl", bare), input("same.ttl", text.toString())));
    }

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.of(Syntax.TURTLE), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theWeakestAreThoseOfAllScores() {
        Judgement judgement = several();
        List<GroupScore> all = judgement.scoresBy(Grouping.DATASET).stream().filter(score -> score.stated() < score.checked()).toList();
        assertTrue(all.size() > 15, "leave something out: " + all.size());
        assertEquals(all.subList(0, 10), judgement.weakest(10));
        assertEquals(all, judgement.weakest(Integer.MAX_VALUE));
    }

    @Test
    void aSumOfManyIsWhatAddingEachGives() {
        Judgement judgement = several();
        Map<Node, PrincipleScore> sums = new LinkedHashMap<>();
        judgement.scoresBy(Grouping.DATASET).stream().flatMap(each -> each.scores().stream())
            .forEach(score -> sums.merge(score.principle(), score, PrincipleScore::plus));
        for (PrincipleScore score : judgement.scores()) {
            assertEquals(sums.get(score.principle()), score);
        }
        assertTrue(judgement.scoresBy(Grouping.AGENCY).stream().mapToLong(GroupScore::datasets).sum() > 700);
        assertEquals(sums.values().stream().mapToLong(PrincipleScore::violations).sum(), judgement.count(Severity.VIOLATION)
            - judgement.findings().filter(finding -> finding.severity() == Severity.VIOLATION && finding.rule().principle().isEmpty()).count());
    }

    /** Agency by agency and category by category, each description is added for itself, in the order of the files. */
    @ParameterizedTest
    @EnumSource(value = Grouping.class, names = {"AGENCY", "CATEGORY"})
    void groupsAreWhatAddingEachDescriptionGives(Grouping grouping) {
        Judgement judgement = several();
        Map<Node, Sum> groups = new LinkedHashMap<>();
        judgement.judged().forEach(judged -> judged.datasets().forEach(dataset -> {
            List<Finding> on = judged.findings().stream().filter(finding -> finding.dataset().equals(dataset.node())).toList();
            List<PrincipleScore> scores = judgement.card().count().of(dataset.asked(), on);
            grouping.of(dataset.kind()).forEach(group -> groups.computeIfAbsent(group, each -> new Sum()).add(scores, 1));
        }));
        List<GroupScore> expected = groups.entrySet().stream()
            .map(group -> new GroupScore(group.getKey(), group.getValue().added(), group.getValue().scores()))
            .sorted(Comparator.<GroupScore>comparingDouble(score -> score.checked() == 0 ? 1 : (double) score.stated() / score.checked())
                .thenComparingLong(score -> score.stated() - score.checked())).toList();
        assertTrue(expected.size() > 3, "groups: " + expected.size());
        assertEquals(expected, judgement.scoresBy(grouping));
    }

    @Test
    void descriptionsStandWhereTheyAreAskedFor() {
        Datasets datasets = several().judged().findFirst().orElseThrow().datasets();
        assertEquals(400, datasets.size());
        assertTrue(datasets.kinds().size() > 3 && datasets.kinds().size() < 200, "kinds: " + datasets.kinds().size());
        Node some = datasets.get(7).node();
        assertEquals(7, datasets.where(Set.of(some, NodeFactory.createURI("https://example.org/none"))).nextSetBit(0));
        assertEquals(1, datasets.where(Set.of(some, NodeFactory.createURI("https://example.org/none"))).cardinality());
        assertTrue(datasets.where(Set.of()).isEmpty());
    }

    private static Judgement judge(RdfInput input) {
        return VALIDATOR.judge(List.of(input));
    }
}
