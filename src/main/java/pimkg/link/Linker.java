package pimkg.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Later;
import pimkg.link.Evidence.Via;
import pimkg.vocabulary.Term;

/**
 * Proposes targets for terms. Immutable, and may be shared between threads; the same input gives the same output.
 */
public final class Linker {

    /** So many candidates are proposed at most. */
    public static final int MOST = 5;

    /** For fewer terms another thread isn't worth while. */
    private static final int SHORT_RUN = 200;

    private final Scheme scheme;
    private final Weights weights;
    private final Memory memory;
    private final String untagged;
    private final Supplier<Ground> ground;

    /**
     * Links to these targets by words alone.
     *
     * @param memory   what people decided before
     * @param untagged the language of words without a tag; empty when nobody knows
     */
    public Linker(Scheme scheme, Weights weights, Memory memory, String untagged) {
        this(scheme, weights, memory, untagged, Optional.empty());
    }

    /**
     * Links to these targets by words, and by what they mean.
     *
     * @param weights learned with the same {@code meaning}
     */
    public Linker(Scheme scheme, Weights weights, Memory memory, String untagged, Optional<Meaning> meaning) {
        this.scheme = memory.remember(scheme);
        this.weights = weights;
        this.memory = memory;
        this.untagged = untagged;
        this.ground = new Later<>(() -> Ground.of(this.scheme, meaning));
    }

    private Linker(Ground ground, String untagged) {
        this.scheme = ground.scheme();
        this.weights = Weights.packaged();
        this.memory = Memory.NONE;
        this.untagged = untagged;
        this.ground = () -> ground;
    }

    /**
     * Links to the terms of a snapshot by words alone. What takes long to make ready is made once a snapshot, whoever links.
     *
     * @param untagged the language of words without a tag; empty when nobody knows
     */
    public static Linker toTermsOf(KnowledgeGraph knowledge, String untagged) {
        return new Linker(Ground.of(knowledge), untagged);
    }

    /**
     * What each term may be linked to, in their order.
     *
     * @param leastConfidence leave out what is less sure, 0 to 1
     */
    public List<Linking> link(List<Term> terms, double leastConfidence) {
        return link(terms, leastConfidence, () -> { });
    }

    /**
     * The same, for whoever can't wait as long as it takes.
     *
     * @param eachTerm called before each term, by several threads; what it throws ends the linking
     */
    public List<Linking> link(List<Term> terms, double leastConfidence, Runnable eachTerm) {
        return link(terms, gather(ground.get(), terms, untagged, eachTerm), leastConfidence);
    }

    /** The same, with what was gathered for each term before. */
    List<Linking> link(List<Term> terms, List<List<Evidence>> gathered, double leastConfidence) {
        List<Ranked> ranked = rank(terms, gathered, weights);
        Map<Integer, List<Double>> scores = Standing.scores(ranked, weights);
        return each(terms, index -> memory.decided(terms.get(index), scheme).orElseGet(() -> proposed(terms.get(index), ranked.get(index), scores, leastConfidence)));
    }

    private Linking proposed(Term term, Ranked ranked, Map<Integer, List<Double>> scores, double leastConfidence) {
        return new Linking(term, candidates(term, ranked, scores), 0, false).atLeast(leastConfidence, MOST);
    }

    /** Something of each term, made by all processors. */
    private static <T> List<T> each(List<Term> terms, IntFunction<T> made) {
        return IntStream.range(0, terms.size()).parallel().mapToObj(made).toList();
    }

    /** What speaks for each target of each term of several lists, whatever it weighs. */
    static List<List<List<Evidence>>> gather(Scheme scheme, List<List<Term>> lists, String untagged, Optional<Meaning> meaning) {
        Ground ground = Ground.of(scheme, meaning);
        return lists.stream().map(list -> gather(ground, list, untagged, () -> { })).toList();
    }

    /** By all processors, each with a run of the terms and a cutter of words of its own. */
    private static List<List<Evidence>> gather(Ground ground, List<Term> terms, String untagged, Runnable eachTerm) {
        int run = Math.max(SHORT_RUN, terms.size() / Runtime.getRuntime().availableProcessors() + 1);
        return IntStream.range(0, (terms.size() + run - 1) / run).parallel().mapToObj(number -> {
            try (Analysis analysis = new Analysis()) {
                Gatherer gatherer = new Gatherer(ground, analysis, untagged);
                return terms.subList(number * run, Math.min(terms.size(), (number + 1) * run)).stream()
                    .peek(term -> eachTerm.run()).map(gatherer::gather).toList();
            }
        }).flatMap(List::stream).toList();
    }

    /** The evidence for each term's targets with what their surroundings tell, the best first. */
    static List<Ranked> rank(List<Term> terms, List<List<Evidence>> gathered, Weights weights) {
        List<Ranked> alone = each(terms, index -> Ranked.of(gathered.get(index), 0, weights));
        Surroundings surroundings = new Surroundings(terms, alone, weights);
        return each(terms, index -> Ranked.of(surroundings.add(terms.get(index), alone.get(index).evidence()), surroundings.strange(terms.get(index)), weights));
    }

    private List<Candidate> candidates(Term term, Ranked ranked, Map<Integer, List<Double>> scores) {
        List<Candidate> candidates = new ArrayList<>();
        double ceiling = 1;
        for (int place = 0; place < ranked.evidence().size() && candidates.size() < MOST; place++) {
            Evidence evidence = ranked.evidence().get(place);
            Target target = scheme.targets().get(evidence.target());
            if (!memory.isRejected(term, target)) {
                double confidence = Math.min(ceiling, weights.confidence(ranked.doubts(place)));
                ceiling = confidence;
                Standing standing = Standing.of(ranked, place, scores, weights);
                candidates.add(candidate(target, evidence, confidence, Cue.of(term.label(), evidence, target, standing)));
            }
        }
        return candidates;
    }

    private Candidate candidate(Target target, Evidence evidence, double confidence, double[] cues) {
        Map<Relation, Double> shares = weights.relations(cues);
        Map.Entry<Relation, Double> likeliest = shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Candidate(target, confidence, likeliest.getKey(), likeliest.getValue(), reason(evidence));
    }

    private Reason meant(Meanings.Near near) {
        Optional<Target> finer = near.owner() == near.target() ? Optional.empty() : Optional.of(scheme.targets().get(near.owner()));
        return new Reason(Field.PREFERRED, Field.MEANING, near.name().text(), Optional.empty(),
            "semapv:SemanticSimilarityThresholdMatching", near.likeness(), finer, near.measure());
    }

    private Reason reason(Evidence evidence) {
        Optional<Meanings.Near> near = evidence.near().filter(nearest -> nearest.tellsMoreThan(evidence.match()));
        if (near.isPresent()) {
            return meant(near.get());
        }
        if (evidence.match().isEmpty()) {
            return new Reason(Field.PARENT, Field.PREFERRED, scheme.targets().get(evidence.target()).label(), Optional.empty(),
                "semapv:StructuralMatching", 0, Optional.empty());
        }
        Match match = evidence.match().get();
        Optional<Target> finer = match.entry().target() == evidence.target()
            ? Optional.empty() : Optional.of(scheme.targets().get(match.entry().target()));
        String name = match.entry().name().text();
        boolean same = match.level() > 0;
        Optional<String> preprocessing = match.text().equals(name) ? Optional.empty()
            : Optional.of(same && match.level() == 1 ? "semapv:CaseNormalization" : "semapv:Stemming");
        String justification = evidence.via() == Via.ITSELF && same ? "semapv:LexicalMatching"
            : same ? "semapv:CompositeMatching" : "semapv:LexicalSimilarityThresholdMatching";
        return new Reason(match.field(), match.entry().name().field(), name, preprocessing, justification,
            match.likeness(), finer);
    }
}
