package pimkg.link;

import java.util.List;
import java.util.Set;

/**
 * A term that others can be linked to.
 *
 * @param id      its IRI or code
 * @param label   the label to show, English if there is one
 * @param names   everything it is called
 * @param glosses what is said of its meaning, in English
 * @param broader the ids of terms directly above it
 * @param same    the ids of terms that mean the same or nearly so
 * @param related the ids of terms it is connected with otherwise
 */
public record Target(String id, String label, List<Name> names, List<String> glosses, Set<String> broader, Set<String> same,
                     Set<String> related) {

    /** Takes copies. */
    public Target {
        names = List.copyOf(names);
        glosses = List.copyOf(glosses);
        broader = Set.copyOf(broader);
        same = Set.copyOf(same);
        related = Set.copyOf(related);
    }
}
