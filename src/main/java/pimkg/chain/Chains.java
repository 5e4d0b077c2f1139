package pimkg.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Status;
import pimkg.crosswalk.Vocabularies;

/**
 * The mappings that follow from sets of mappings: RIDL to PIM and DEEP to PIM give RIDL to DEEP. Between two terms of one
 * vocabulary nothing is said, since that is for the vocabulary itself to say.
 *
 * @param implied        records with the rule as justification, the records they follow from in {@code derived_from}, and the
 *                       product of their confidences
 * @param contradictions what would follow, but somebody says that it does not hold
 * @param isWhole        whether everything was found; there is an end to what is looked for
 */
public record Chains(List<Mapping> implied, List<Contradiction> contradictions, boolean isWhole) {

    /**
     * A conclusion that an assertion forbids.
     *
     * @param fact    what would follow
     * @param sources the records it would follow from
     * @param denial  the record that says it does not hold
     */
    public record Contradiction(Fact fact, List<Source> sources, Source denial) {
        /** Takes a copy of the list. */
        public Contradiction {
            sources = List.copyOf(sources);
        }
    }

    /** Takes copies of the lists. */
    public Chains {
        implied = List.copyOf(implied);
        contradictions = List.copyOf(contradictions);
    }

    /** From the current records of sets, those left out that nobody is sure of. {@code known} tells a term's vocabulary. */
    public static Chains of(Collection<MappingSet> sets, Function<String, Optional<String>> known) {
        List<Source> sources = sets.stream().flatMap(set -> set.current().stream()
            .filter(mapping -> mapping.status() != Status.UNSURE && !mapping.isLiteral())
            .map(mapping -> new Source(set.idOf(mapping), mapping))).toList();
        Curies names = sets.stream().map(MappingSet::curies).reduce(Curies.BUILT_IN, Curies::and);
        return new Conclusions(sources, Vocabularies.of(sources.stream().map(Source::mapping).toList(), known), names).result();
    }
}
