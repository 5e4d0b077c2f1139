package pimkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.link.Memory.Decision;
import pimkg.vocabulary.Term;

/** What a set of SSSOM says that people decided. Proposals of programs that nobody looked at are no decisions. */
public final class Decisions {

    private Decisions() {
    }

    /**
     * The decisions of a set.
     *
     * @param list  the name of the code list at hand, under which its terms stand in the set
     * @param terms its terms
     */
    public static Memory of(MappingSet set, String list, List<Term> terms) {
        Map<String, String> ids = new HashMap<>();
        terms.forEach(term -> ids.put(LinkedSet.iri(list, term.id()), term.id()));
        List<Decision> decisions = new ArrayList<>();
        for (Mapping mapping : set.propagated().current()) {
            boolean automatic = mapping.get(Slot.MAPPING_JUSTIFICATION).filter(Sssom.AUTOMATIC::contains).isPresent();
            if (!automatic || mapping.isReviewed()) {
                decision(mapping, ids.getOrDefault(mapping.subject(), mapping.subject())).ifPresent(decisions::add);
            }
        }
        return new Memory(decisions);
    }

    /** Empty when it settles nothing: somebody is unsure, disputes a rejection, or relates the two in a way that is no link here. */
    private static Optional<Decision> decision(Mapping mapping, String term) {
        double agreement = mapping.slots().number(Slot.REVIEWER_AGREEMENT).orElse(1);
        String label = mapping.get(Slot.SUBJECT_LABEL).orElse("");
        if (mapping.isUnmapped()) {
            return agreement > 0 ? Optional.of(new Decision(term, label, Optional.empty(), Optional.empty())) : Optional.empty();
        }
        boolean rejected = mapping.isNegative() ? agreement > 0 : agreement < 0;
        if (rejected) {
            return Optional.of(new Decision(term, label, Optional.empty(), Optional.of(mapping.object())));
        }
        return agreement > 0 && !mapping.isNegative()
            ? relation(mapping.predicate()).map(relation -> new Decision(term, label, Optional.of(relation), Optional.of(mapping.object())))
            : Optional.empty();
    }

    private static Optional<Relation> relation(String predicate) {
        return Stream.of(Relation.values())
            .filter(relation -> predicate.equals(Sssom.SKOS + relation.name().toLowerCase(Locale.ROOT) + "Match")).findFirst();
    }
}
