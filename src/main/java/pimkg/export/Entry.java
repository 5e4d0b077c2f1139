package pimkg.export;

import java.util.List;
import pimkg.form.FieldRule;

/**
 * A value of a description, as a field of a form holds it.
 *
 * @param rule     the field
 * @param things   which of several things of a kind it belongs to, the outermost first, from 1
 * @param language of a text for people, as a BCP 47 tag; empty when there is none
 * @param text     the value
 */
public record Entry(FieldRule rule, List<Integer> things, String language, String text) {

    /** Takes a copy of the list. */
    public Entry {
        things = List.copyOf(things);
    }
}
