package pimkg.crosswalk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who decides on a mapping.
 *
 * @param id    the IRI of their ORCID or of another record of theirs, where they gave one
 * @param label their name, where they gave that
 */
public record Reviewer(Optional<String> id, Optional<String> label) {

    private static final Pattern ORCID = Pattern.compile("(?:https?://orcid\\.org/|(?i:orcid):)?((?:\\d{4}-){3}\\d{3}[\\dX])");

    /** An ORCID in any of its spellings, another IRI, or a name. */
    public static Reviewer of(String text) {
        Matcher orcid = ORCID.matcher(text.strip());
        if (orcid.matches()) {
            return new Reviewer(Optional.of("https://orcid.org/" + orcid.group(1)), Optional.empty());
        }
        return text.contains("://") ? new Reviewer(Optional.of(text.strip()), Optional.empty())
            : new Reviewer(Optional.empty(), Optional.of(text.strip()));
    }

    /** Whether they made the mapping. */
    public boolean isAuthorOf(Mapping mapping) {
        boolean byId = id.filter(own -> named(mapping, Slot.AUTHOR_ID, Slot.CREATOR_ID).anyMatch(own::equals)).isPresent();
        return byId || label.map(own -> own.toLowerCase(Locale.ROOT)).filter(own ->
            named(mapping, Slot.AUTHOR_LABEL, Slot.CREATOR_LABEL).map(name -> name.strip().toLowerCase(Locale.ROOT)).anyMatch(own::equals)).isPresent();
    }

    private static Stream<String> named(Mapping mapping, Slot... slots) {
        return Stream.of(slots).flatMap(slot -> mapping.all(slot).stream());
    }

    /** The mapping with this person, and nobody else, in a pair of slots. */
    Mapping in(Mapping mapping, Slot idSlot, Slot labelSlot) {
        return mapping.with(idSlot, id.map(List::of).orElse(List.of())).with(labelSlot, label.map(List::of).orElse(List.of()));
    }
}
