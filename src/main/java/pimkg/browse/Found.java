package pimkg.browse;

import java.util.List;
import pimkg.entry.Said;

/**
 * A page of what was looked for.
 *
 * @param hits  those of the page
 * @param total how many there are
 * @param near  whether nothing is called so, and these are only similar
 */
public record Found(List<Hit> hits, int total, boolean near) {

    /**
     * A term.
     *
     * @param name    its own name in the language of the page, with its address
     * @param matched the label that was found; empty when it is the name
     * @param agency  the list and code of an agency by which it was found; empty when a label was
     * @param what    its definition
     * @param lists   where it stands
     */
    public record Hit(Said name, Said matched, List<Said> agency, Said what, List<Said> lists) {
    }
}
