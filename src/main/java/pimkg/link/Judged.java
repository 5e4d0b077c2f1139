package pimkg.link;

import java.util.Optional;
import java.util.Set;

/**
 * What a person found of a term.
 *
 * @param list     the code list it is from
 * @param termId   the term
 * @param relation the kind of link; empty when no target fits
 * @param targets  the ids of the targets that are right
 */
public record Judged(String list, String termId, Optional<Relation> relation, Set<String> targets) {

    /** Takes a copy. */
    public Judged {
        targets = Set.copyOf(targets);
    }
}
