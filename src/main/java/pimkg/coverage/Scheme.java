package pimkg.coverage;

import java.util.List;
import pimkg.text.Localized;

/**
 * A facet of PIM: its principles, its categories, or another list of terms.
 *
 * @param iri     of the scheme
 * @param title   what it is called
 * @param targets its terms, in their order
 */
public record Scheme(String iri, Localized title, List<Target> targets) {

    /**
     * A term that can be reached.
     *
     * @param iri   of the term
     * @param label what it is called
     */
    public record Target(String iri, Localized label) {
    }

    /** Takes a copy of the list. */
    public Scheme {
        targets = List.copyOf(targets);
    }
}
