package pimkg.link;

import java.util.List;
import java.util.Optional;
import pimkg.vocabulary.Term;

/**
 * What a term may be linked to.
 *
 * @param term       the agency's term
 * @param candidates the best first; empty when nothing fits
 * @param leftOut    how sure the best candidate was that was too unsure to be proposed, 0 to 1; 0 when there is none
 * @param settled    whether somebody decided before: then the candidates are what was accepted, or there is none
 */
public record Linking(Term term, List<Candidate> candidates, double leftOut, boolean settled) {

    /** Takes a copy of the list. */
    public Linking {
        candidates = List.copyOf(candidates);
    }

    /** The best candidate; empty when nothing fits. */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    /** The same, without candidates that are less sure. */
    Linking atLeast(double confidence, int limit) {
        List<Candidate> kept = candidates.stream().filter(candidate -> candidate.confidence() >= confidence).limit(limit).toList();
        return new Linking(term, kept, kept.size() < candidates.size() ? candidates.get(kept.size()).confidence() : 0, settled);
    }
}
