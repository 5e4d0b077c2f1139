package pimkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Vocabulary;

/**
 * Learns weights from judged links, by plain gradient ascent from a fixed start, so that the same links give the same weights.
 * Ranking: conditional logit over the targets of a term; no weight below 0, because no feature speaks against a target.
 * Certainty: logistic regression over the first three targets of every term. Kinds of links: multinomial logistic regression.
 */
public final class Trainer {

    private static final int ROUNDS = 3;
    private static final int STEPS = 400;
    private static final int LOOK_AT = 3;
    /** A strong proposal that is wrong costs more than a right one that is not strong. */
    private static final double CAUTION = 0.4;
    /** Judged links tell nothing of what was linked before: these weights are set by hand. */
    private static final int LEARNED = Feature.VOTES.ordinal();
    private static final double VOTES = 2.5;
    private static final double COMMON = 0.8;
    private static final double RANKING_PENALTY = 0.02;
    private static final double CERTAINTY_PENALTY = 0.003;
    /** One link of the judge counts for the kinds as much as so many of another. */
    private static final int COUNTS = 5;
    private static final double RELATION_PENALTY = 0.003;

    private final Scheme scheme;
    private final List<Vocabulary> lists;
    private final List<List<List<Evidence>>> gathered;

    /** Learns links from these lists to this scheme, by words and, where that is given, by what they mean. */
    public Trainer(Scheme scheme, List<Vocabulary> lists, Optional<Meaning> meaning) {
        this.scheme = scheme;
        this.lists = List.copyOf(lists);
        this.gathered = Linker.gather(scheme, lists.stream().map(Vocabulary::terms).toList(), "", meaning);
    }

    /** A judged term, the evidence for its targets, and how well the targets fit the terms of its list. */
    private record Example(Judged judged, Ranked ranked, String label, Map<Integer, List<Double>> scores) {
    }

    /**
     * The weights that fit these links best.
     *
     * @param also links of another judge, who draws the lines between the kinds elsewhere: for the kinds they count for little
     */
    public Weights train(List<Judged> judged, List<Judged> also) {
        List<Judged> all = Stream.concat(judged.stream(), also.stream()).toList();
        Weights weights = Weights.initial();
        for (int round = 0; round < ROUNDS; round++) {
            List<Example> examples = examples(all, weights);
            Weights ranking = new Weights(ranking(examples), weights.certainty(), weights.relations());
            List<Example> again = examples.stream().map(example -> new Example(example.judged(),
                Ranked.of(example.ranked().evidence(), example.ranked().strange(), ranking), example.label(), example.scores())).toList();
            weights = new Weights(ranking.ranking(), certainty(again), weights.relations());
        }
        return new Weights(weights.ranking(), weights.certainty(), relations(repeated(judged, also, weights), weights));
    }

    private List<Example> repeated(List<Judged> judged, List<Judged> also, Weights weights) {
        List<Example> examples = new ArrayList<>(examples(also, weights));
        examples(judged, weights).forEach(example -> examples.addAll(Collections.nCopies(COUNTS, example)));
        return examples;
    }

    private List<Example> examples(List<Judged> judged, Weights weights) {
        Map<String, Example> byTerm = new HashMap<>();
        for (int number = 0; number < lists.size(); number++) {
            Vocabulary list = lists.get(number);
            List<Ranked> ranked = Linker.rank(list.terms(), gathered.get(number), weights);
            Map<Integer, List<Double>> scores = Standing.scores(ranked, weights);
            for (int index = 0; index < list.terms().size(); index++) {
                Term term = list.terms().get(index);
                byTerm.put(list.name() + "\t" + term.id(),
                    new Example(new Judged(list.name(), term.id(), Optional.empty(), Set.of()), ranked.get(index), term.label(), scores));
            }
        }
        return judged.stream().filter(each -> byTerm.containsKey(each.list() + "\t" + each.termId())).map(each -> {
            Example example = byTerm.get(each.list() + "\t" + each.termId());
            return new Example(each, example.ranked(), example.label(), example.scores());
        }).toList();
    }

    private boolean isRight(Judged judged, Evidence evidence) {
        return judged.targets().contains(scheme.targets().get(evidence.target()).id());
    }

    private double[] ranking(List<Example> examples) {
        double[] weights = new double[Feature.COUNT];
        Arrays.fill(weights, 1);
        weights[Feature.VOTES.ordinal()] = VOTES;
        weights[Feature.COMMON.ordinal()] = COMMON;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            int counted = 0;
            for (Example example : examples) {
                counted += climb(example, weights, gradient);
            }
            for (int index = 0; index < LEARNED; index++) {
                double slope = gradient[index] / Math.max(1, counted) - RANKING_PENALTY * weights[index] / 2;
                weights[index] = Math.max(0, weights[index] + 4 * slope / (1 + step / 200.0));
            }
        }
        return weights;
    }

    /** Adds the slope of the log of the probability that one of the right targets comes first. */
    private int climb(Example example, double[] weights, double[] gradient) {
        List<Evidence> evidence = example.ranked().evidence();
        double[] shares = new double[evidence.size()];
        double highest = evidence.stream().mapToDouble(each -> Weights.dot(weights, each.features())).max().orElse(0);
        double all = 0;
        double right = 0;
        for (int index = 0; index < shares.length; index++) {
            shares[index] = Math.exp(Weights.dot(weights, evidence.get(index).features()) - highest);
            all += shares[index];
            right += isRight(example.judged(), evidence.get(index)) ? shares[index] : 0;
        }
        if (right == 0) {
            return 0;
        }
        for (int index = 0; index < shares.length; index++) {
            double pull = (isRight(example.judged(), evidence.get(index)) ? shares[index] / right : 0) - shares[index] / all;
            add(gradient, evidence.get(index).features(), pull);
        }
        return 1;
    }

    private static void add(double[] sum, double[] vector, double factor) {
        for (int index = 0; index < sum.length; index++) {
            sum[index] += factor * vector[index];
        }
    }

    private double[] certainty(List<Example> examples) {
        List<double[]> inputs = new ArrayList<>();
        List<Integer> outputs = new ArrayList<>();
        for (Example example : examples) {
            for (int place = 0; place < Math.min(LOOK_AT, example.ranked().evidence().size()); place++) {
                inputs.add(example.ranked().doubts(place));
                outputs.add(isRight(example.judged(), example.ranked().evidence().get(place)) ? 1 : 0);
            }
        }
        double[] weights = softmax(inputs, outputs, 2, CERTAINTY_PENALTY)[1];
        weights[Doubt.ALWAYS.ordinal()] -= CAUTION;
        return weights;
    }

    private Map<Relation, double[]> relations(List<Example> examples, Weights ranking) {
        List<double[]> inputs = new ArrayList<>();
        List<Integer> outputs = new ArrayList<>();
        for (Example example : examples) {
            List<Evidence> evidence = example.ranked().evidence();
            example.judged().relation().ifPresent(relation -> IntStream.range(0, evidence.size())
                .filter(place -> isRight(example.judged(), evidence.get(place))).findFirst().ifPresent(place -> {
                    Standing standing = Standing.of(example.ranked(), place, example.scores(), ranking);
                    Target target = scheme.targets().get(evidence.get(place).target());
                    inputs.add(Cue.of(example.label(), evidence.get(place), target, standing));
                    outputs.add(relation.ordinal());
                }));
        }
        double[][] weights = softmax(inputs, outputs, Relation.values().length, RELATION_PENALTY);
        Map<Relation, double[]> relations = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            relations.put(relation, weights[relation.ordinal()]);
        }
        return relations;
    }

    /** With two classes, the weights of the first stay 0: logistic regression. What is always 1 comes first and is free. */
    private static double[][] softmax(List<double[]> inputs, List<Integer> outputs, int classes, double penalty) {
        int width = inputs.isEmpty() ? 0 : inputs.get(0).length;
        double[][] weights = new double[classes][width];
        for (int step = 0; step < 3 * STEPS; step++) {
            double[][] gradient = new double[classes][width];
            for (int row = 0; row < inputs.size(); row++) {
                double[] shares = shares(weights, inputs.get(row));
                for (int each = 0; each < classes; each++) {
                    add(gradient[each], inputs.get(row), (outputs.get(row) == each ? 1 : 0) - shares[each]);
                }
            }
            for (int each = classes == 2 ? 1 : 0; each < classes; each++) {
                for (int index = 0; index < width; index++) {
                    double pull = index == 0 ? 0 : penalty * weights[each][index];
                    weights[each][index] += gradient[each][index] / Math.max(1, inputs.size()) - pull;
                }
            }
        }
        return weights;
    }

    private static double[] shares(double[][] weights, double[] input) {
        double[] shares = new double[weights.length];
        double sum = 0;
        for (int each = 0; each < shares.length; each++) {
            shares[each] = Math.exp(Math.min(50, Weights.dot(weights[each], input)));
            sum += shares[each];
        }
        for (int each = 0; each < shares.length; each++) {
            shares[each] /= sum;
        }
        return shares;
    }
}
