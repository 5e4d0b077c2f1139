package pimkg.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.graph.Later;
import pimkg.validation.Verdict.Judged;

/** The scores of one input. Descriptions without a finding are only counted, kind by kind. Safe for use by several threads. */
final class Counted {

    private final Datasets datasets;
    private final Map<Node, List<Finding>> findings;
    private final BitSet found;
    private final Scorecard.Count count;
    private final Later<List<Tally>> tallies = new Later<>(() ->
        Stream.concat(clean().stream(), faulty().stream()).sorted(Comparator.comparingInt(Tally::first)).toList());

    /**
     * Descriptions that score the same.
     *
     * @param kind   what they have in common
     * @param scores of one of them
     * @param number how many they are
     * @param first  the first of them
     */
    record Tally(Kind kind, List<PrincipleScore> scores, long number, int first) {
        Tally plus(Tally later) {
            return new Tally(kind, scores, number + later.number, first);
        }
    }

    /** The very same list of scores within one kind. */
    private record Same(int kind, List<PrincipleScore> scores) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.kind == kind && same.scores == scores;
        }

        @Override
        public int hashCode() {
            return kind * 31 + System.identityHashCode(scores);
        }
    }

    Counted(Judged judged, Scorecard card) {
        this.datasets = judged.datasets();
        this.findings = judged.findings().stream().collect(Collectors.groupingBy(Finding::dataset));
        this.found = datasets.where(findings.keySet());
        this.count = card.count();
    }

    IntStream all() {
        return IntStream.range(0, datasets.size());
    }

    /** Where some of them stand. */
    IntStream where(Set<Node> nodes) {
        return datasets.where(nodes).stream();
    }

    Node node(int at) {
        return datasets.get(at).node();
    }

    /** What one scores. */
    List<PrincipleScore> scores(int at) {
        return scores(datasets.kind(at), found.get(at) ? findings.get(node(at)) : List.of());
    }

    private synchronized List<PrincipleScore> scores(int kind, List<Finding> on) {
        return count.of(datasets.kinds().get(kind).asked(), on);
    }

    /** How many have no finding on them. */
    long without() {
        return datasets.size() - (long) found.cardinality();
    }

    /** All, in the order in which the first of each stands. */
    List<Tally> tallies() {
        return tallies.get();
    }

    private List<Tally> faulty() {
        Map<Same, Tally> tallies = new LinkedHashMap<>();
        found.stream().forEach(at -> {
            Tally one = new Tally(datasets.kinds().get(datasets.kind(at)), scores(at), 1, at);
            tallies.merge(new Same(datasets.kind(at), one.scores()), one, Tally::plus);
        });
        return new ArrayList<>(tallies.values());
    }

    private List<Tally> clean() {
        List<Kind> kinds = datasets.kinds();
        long[] number = new long[kinds.size()];
        int[] first = new int[kinds.size()];
        for (int at = datasets.size() - 1; at >= 0; at--) {
            if (!found.get(at)) {
                number[datasets.kind(at)]++;
                first[datasets.kind(at)] = at;
            }
        }
        return IntStream.range(0, number.length).filter(kind -> number[kind] > 0)
            .mapToObj(kind -> new Tally(kinds.get(kind), scores(kind, List.of()), number[kind], first[kind])).toList();
    }
}
