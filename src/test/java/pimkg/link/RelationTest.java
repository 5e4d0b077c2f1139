package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** The kind of a link, and what tells it. */
class RelationTest {

    private static Scheme scheme;
    private static Linker linker;

    @BeforeAll
    static void start() {
        SafeJena.start();
        scheme = PimScheme.of(KnowledgeGraph.packaged());
        linker = Linker.toTermsOf(KnowledgeGraph.packaged(), "");
    }

    private static Term term(String label, String context) {
        return new Term(label, List.of(new Wording(label, "")), List.of(), List.of(), Optional.empty(), context, Optional.empty(), "");
    }

    private static List<Linking> link(Scheme to, List<Term> terms) {
        return (to == scheme ? linker : new Linker(to, Weights.packaged(), Memory.NONE, "")).link(terms, 0);
    }

    private static Relation relation(Scheme to, String label, String target) {
        Candidate best = link(to, List.of(term(label, ""))).get(0).best().orElseThrow();
        assertEquals(target, best.target().id().replaceFirst(".*#", ""));
        return best.relation();
    }

    @ParameterizedTest
    @CsvSource({
        "Key informant interviews, KeyInformantInterview, EXACT",
        "older people, OlderPerson, EXACT",
        "Domestic violence, GenderBasedViolence, BROAD",
        "Ill-treatment, ViolenceAndAbuse, BROAD",
        "Adolescents, Child, BROAD",
        "Monitoring and evaluation, ProtectionResponseMonitoringAndEvaluation, CLOSE",
        "Detainees, ArrestAndDetention, RELATED",
        "Explosive ordnance, MineAction, RELATED",
        "Consent register, InformedConsentAndConfidentiality, CLOSE"})
    void theKindOfALinkFollowsWhatTheNameMeans(String label, String target, Relation relation) {
        assertEquals(relation, relation(scheme, label, target));
    }

    @Test
    void withoutTheMeaningsOfNamesKindsAndNeighboursAreNotToldApart() {
        Scheme plain = new Scheme(scheme.name(), scheme.targets().stream().map(RelationTest::withoutSenses).toList(), scheme.proposed());
        assertNotEquals(Relation.RELATED, relation(plain, "Detainees", "ArrestAndDetention"));
        assertEquals(Relation.RELATED, relation(scheme, "Detainees", "ArrestAndDetention"));
    }

    private static Target withoutSenses(Target target) {
        return new Target(target.id(), target.label(), target.names().stream()
            .map(name -> new Name(name.text(), name.language(), name.field())).toList(), target.glosses(), target.broader(), target.same(),
            target.related());
    }

    @Test
    void whatManyTermsOfAListLeadToIsTheBroaderOne() {
        List<Ranked> ranked = new ArrayList<>();
        for (double score : new double[] {9, 7, 6}) {
            ranked.add(new Ranked(List.of(new Evidence(4, sure(), Optional.empty(), Evidence.Via.ITSELF)), List.of(score), 0));
        }
        Map<Integer, List<Double>> scores = Standing.scores(ranked, Weights.packaged());
        assertEquals(new Standing(9, 2, false), Standing.of(ranked.get(0), 0, scores, Weights.packaged()));
        assertEquals(new Standing(6, 2, true), Standing.of(ranked.get(2), 0, scores, Weights.packaged()));
    }

    private static double[] sure() {
        double[] features = new double[Feature.COUNT];
        features[Feature.PREFERRED_LABEL.ordinal()] = 1;
        features[Feature.LIKENESS.ordinal()] = 1;
        return features;
    }

    @Test
    void oneWordAmongStrangersIsNotStrong() {
        List<Term> relatives = Stream.of("Aunt", "Uncle", "Mother", "Father", "Niece", "Partner").map(label -> term(label, "kinship")).toList();
        Candidate among = link(scheme, relatives).get(5).best().orElseThrow();
        Candidate alone = link(scheme, List.of(term("Partner", ""))).get(0).best().orElseThrow();
        assertEquals(alone.target().id(), among.target().id());
        assertTrue(alone.isStrong(), () -> "alone " + alone.confidence());
        assertFalse(among.isStrong(), () -> "among " + among.confidence());
    }

    @Test
    void theSharesOfTheKindsAddUpToOne() {
        double[] cues = new double[Cue.COUNT];
        cues[Cue.ALWAYS.ordinal()] = 1;
        cues[Cue.SAME_KIND.ordinal()] = 1;
        Map<Relation, Double> shares = Weights.packaged().relations(cues);
        assertEquals(1, shares.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
        assertTrue(shares.get(Relation.BROAD) > shares.get(Relation.EXACT));
    }
}
