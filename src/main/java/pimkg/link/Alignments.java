package pimkg.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From candidates to one list of pairs, as the alignment of two vocabularies wants it. */
public final class Alignments {

    /** So like are labels that mean the same but for a slip or an ending. */
    private static final double LEAST_LIKENESS = 0.85;

    private Alignments() {
    }

    /** Only pairs whose names are nearly the same and that are each other's best. */
    public static List<Linking> oneToOne(List<Linking> linkings) {
        Map<String, Double> best = new HashMap<>();
        linkings.forEach(linking -> first(linking).ifPresent(candidate ->
            best.merge(candidate.target().id(), strength(candidate), Math::max)));
        return linkings.stream().map(linking -> new Linking(linking.term(), first(linking)
            .filter(candidate -> strength(candidate) >= best.get(candidate.target().id())).stream().toList(), 0, linking.settled())).toList();
    }

    private static Optional<Candidate> first(Linking linking) {
        return linking.candidates().stream().filter(candidate -> candidate.reason().similarity() >= LEAST_LIKENESS)
            .filter(candidate -> candidate.reason().finer().isEmpty() && candidate.reason().objectField() != Field.DERIVED).findFirst();
    }

    private static double strength(Candidate candidate) {
        double preferred = candidate.reason().objectField() == Field.PREFERRED ? 0.01 : 0;
        return candidate.reason().similarity() + preferred + 0.001 * candidate.confidence();
    }
}
