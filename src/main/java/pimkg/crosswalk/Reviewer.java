package pimkg.crosswalk;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who decides on a mapping.
 *
 * @param id    the IRI of their ORCID or of another record of theirs, where they gave one
 * @param label their name, where they gave that
 */
public record Reviewer(Optional<String> id, Optional<String> label) {

    /** An ORCID in any of its spellings, another IRI, a name, or a name with an ORCID beside it. */
    public static Reviewer of(String text) {
        Person person = Person.of(text);
        if (person.orcid().isPresent()) {
            return new Reviewer(person.orcid().map("https://orcid.org/"::concat), Optional.of(person.rest()).filter(rest -> !rest.isEmpty()));
        }
        return text.contains("://") ? new Reviewer(Optional.of(text.strip()), Optional.empty())
            : new Reviewer(Optional.empty(), Optional.of(text.strip()));
    }

    /**
     * Whether they made the mapping. A person is known by ORCID, other IRI or name, however each is written: case, spaces,
     * accents, the forms of Unicode and those of an ORCID don't make another person.
     */
    public boolean isAuthorOf(Mapping mapping) {
        return isOneOf(mapping, Slot.AUTHOR_ID, Slot.AUTHOR_LABEL, Slot.CREATOR_ID, Slot.CREATOR_LABEL);
    }

    /** Whether they reviewed the mapping. */
    public boolean isReviewerOf(Mapping mapping) {
        return isOneOf(mapping, Slot.REVIEWER_ID, Slot.REVIEWER_LABEL);
    }

    private boolean isOneOf(Mapping mapping, Slot... slots) {
        return !Collections.disjoint(keys(Stream.concat(id.stream(), label.stream())), named(mapping, slots));
    }

    /** Whether the one who reviewed a mapping is among those who made it. */
    public static boolean isSameAsAuthor(Mapping mapping) {
        return !Collections.disjoint(named(mapping, Slot.AUTHOR_ID, Slot.AUTHOR_LABEL, Slot.CREATOR_ID, Slot.CREATOR_LABEL),
            named(mapping, Slot.REVIEWER_ID, Slot.REVIEWER_LABEL));
    }

    private static Set<String> named(Mapping mapping, Slot... slots) {
        return keys(Stream.of(slots).flatMap(slot -> mapping.all(slot).stream()));
    }

    private static Set<String> keys(Stream<String> texts) {
        return texts.flatMap(text -> Person.of(text).keys().stream()).collect(Collectors.toSet());
    }

    /** The mapping with this person, and nobody else, in a pair of slots. */
    Mapping in(Mapping mapping, Slot idSlot, Slot labelSlot) {
        return mapping.with(idSlot, id.map(List::of).orElse(List.of())).with(labelSlot, label.map(List::of).orElse(List.of()));
    }
}
