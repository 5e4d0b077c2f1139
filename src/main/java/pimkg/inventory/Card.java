package pimkg.inventory;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pimkg.text.Localized;
import pimkg.version.Audience;
import pimkg.version.Key;

/**
 * What is needed of one version of a description to find it, count it and hold it against others.
 *
 * @param key      what it is called
 * @param dataset  the address of what it describes
 * @param title    of that; may be empty
 * @param audience who may read it
 * @param when     it was stored
 * @param begins   the first day that the data speaks of, as it is stated; may be empty
 * @param ends     the last one; may be empty
 * @param stated   by facet; nothing where nothing is stated
 * @param within   what that is part of, by facet, without what is stated itself
 * @param found    by: what is stated and what that is part of, or that nothing is stated
 * @param words    of title, keywords, description and names, folded, to be searched in
 */
public record Card(Key key, String dataset, Localized title, Audience audience, Instant when, String begins, String ends,
                   Map<Facet, List<Value>> stated, Map<Facet, List<Value>> within, Map<Facet, List<Value>> found, String words) {

    private static final List<Value> NOTHING = List.of(Value.none());

    /** Copies. */
    public Card {
        stated = copy(stated);
        within = copy(within);
        found = copy(found);
    }

    /** What it is found by follows from the rest. */
    Card(Key key, String dataset, Localized title, Audience audience, Instant when, String begins, String ends,
         Map<Facet, List<Value>> stated, Map<Facet, List<Value>> within, String words) {
        this(key, dataset, title, audience, when, begins, ends, stated, within, found(stated, within), words);
    }

    private static Map<Facet, List<Value>> found(Map<Facet, List<Value>> stated, Map<Facet, List<Value>> within) {
        Map<Facet, List<Value>> found = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<Value> own = stated.getOrDefault(facet, List.of());
            List<Value> around = within.getOrDefault(facet, List.of());
            found.put(facet, own.isEmpty() ? NOTHING : around.isEmpty() ? own : Stream.concat(own.stream(), around.stream()).toList());
        }
        return found;
    }

    private static Map<Facet, List<Value>> copy(Map<Facet, List<Value>> values) {
        Map<Facet, List<Value>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, list) -> copy.put(facet, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }

    /** What is stated; empty when nothing is. */
    public List<Value> stated(Facet facet) {
        return stated.getOrDefault(facet, List.of());
    }

    /** What that is part of. */
    public List<Value> within(Facet facet) {
        return within.getOrDefault(facet, List.of());
    }

    /** What it is found by. */
    public List<Value> values(Facet facet) {
        return found.get(facet);
    }
}
