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
                decisions.add(decision(mapping, ids.getOrDefault(mapping.subject(), mapping.subject())));
            }
        }
        return new Memory(decisions);
    }

    private static Decision decision(Mapping mapping, String term) {
        boolean agreed = mapping.slots().number(Slot.REVIEWER_AGREEMENT).orElse(1) > 0 && !mapping.isNegative();
        return new Decision(term, mapping.get(Slot.SUBJECT_LABEL).orElse(""), agreed ? relation(mapping.predicate()) : Optional.empty(),
            mapping.isUnmapped() ? Optional.empty() : Optional.of(mapping.object()));
    }

    private static Optional<Relation> relation(String predicate) {
        return Stream.of(Relation.values())
            .filter(relation -> predicate.equals(Sssom.SKOS + relation.name().toLowerCase(Locale.ROOT) + "Match")).findFirst();
    }
}
