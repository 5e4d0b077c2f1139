package pimkg.shelf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Reviewer;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Status;

/**
 * What one state of a set did with the decisions of the state before. What people decided, and what they decided upon, stays
 * record by record; proposals of programs that nobody has looked at may come and go.
 *
 * @param before every record with its name
 * @param after  the same
 */
record History(MappingSet before, MappingSet after) {

    private static final List<Slot> MADE_BY = List.of(Slot.AUTHOR_ID, Slot.AUTHOR_LABEL, Slot.CREATOR_ID, Slot.CREATOR_LABEL);

    /** The records of people, and those they judged, that are not in the new state, or say something else there. */
    List<String> lost() {
        Map<String, Mapping> kept = byName(after);
        Set<String> judged = before.mappings().stream().flatMap(mapping -> mapping.all(Slot.DERIVED_FROM).stream()).collect(Collectors.toSet());
        return before.mappings().stream().filter(mapping -> isOfPeople(mapping) || judged.contains(name(mapping)))
            .filter(mapping -> !kept.containsKey(name(mapping)) || !says(kept.get(name(mapping))).equals(says(mapping)))
            .map(History::name).toList();
    }

    /** New records in which people speak who are not the one who sends them, or whose author is another than in what they review. */
    List<String> ofOthers(Reviewer sender) {
        return added().stream().filter(History::isOfPeople)
            .filter(mapping -> hasReviewer(mapping) ? !isReviewBy(sender, mapping) : !sender.isAuthorOf(mapping)).map(History::name).toList();
    }

    private boolean isReviewBy(Reviewer sender, Mapping review) {
        return sender.isReviewerOf(review) && before.mappings().stream().filter(mapping -> review.all(Slot.DERIVED_FROM).contains(name(mapping)))
            .anyMatch(judged -> MADE_BY.stream().allMatch(slot -> judged.all(slot).equals(review.all(slot))));
    }

    /** New records that somebody reviewed who made them. */
    List<String> reviewedByAuthor() {
        return added().stream().filter(Reviewer::isSameAsAuthor).map(History::name).toList();
    }

    private List<Mapping> added() {
        Map<String, Mapping> known = byName(before);
        List<Mapping> added = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mapping mapping : after.mappings()) {
            if (!seen.add(name(mapping)) || !known.containsKey(name(mapping)) || !says(known.get(name(mapping))).equals(says(mapping))) {
                added.add(mapping);
            }
        }
        return added;
    }

    private static boolean hasReviewer(Mapping mapping) {
        return !mapping.all(Slot.REVIEWER_ID).isEmpty() || !mapping.all(Slot.REVIEWER_LABEL).isEmpty();
    }

    private static boolean isOfPeople(Mapping mapping) {
        return mapping.status() != Status.CANDIDATE;
    }

    private static Map<String, Mapping> byName(MappingSet set) {
        return set.mappings().stream().collect(Collectors.toMap(History::name, Function.identity(), (one, other) -> one));
    }

    private static String name(Mapping mapping) {
        return mapping.get(Slot.RECORD_ID).orElseThrow();
    }

    /** How many others there are beside it is no part of what somebody said. */
    private static Mapping says(Mapping mapping) {
        return mapping.with(Slot.MAPPING_CARDINALITY, List.of());
    }
}
