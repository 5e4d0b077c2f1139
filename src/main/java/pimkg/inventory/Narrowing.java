package pimkg.inventory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.text.Fold;

/**
 * What somebody wants to see: of each facet that is named, any of some values, and all of some words.
 *
 * @param chosen codes of values by facet; a facet that is not named does not narrow
 * @param text   words as they were written; may be empty
 */
public record Narrowing(Map<Facet, Set<String>> chosen, String text) {

    /** Everything. */
    public static final Narrowing NONE = new Narrowing(Map.of(), "");

    /** Copies, without facets of which nothing is chosen. */
    public Narrowing {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(codes)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    /** What is chosen of a facet; nothing when it does not narrow. */
    public Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** The same with only this of a facet. */
    public Narrowing with(Facet facet, String code) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, Set.of(code));
        return new Narrowing(more, text);
    }

    /** The same without one value. */
    public Narrowing without(Facet facet, String code) {
        Map<Facet, Set<String>> less = new EnumMap<>(Facet.class);
        less.putAll(chosen);
        Set<String> rest = new LinkedHashSet<>(of(facet));
        rest.remove(code);
        less.put(facet, rest);
        return new Narrowing(less, text);
    }

    /** The same without words. */
    public Narrowing withoutText() {
        return new Narrowing(chosen, "");
    }

    /** Whether anything is left out. */
    public boolean isAny() {
        return !chosen.isEmpty() || !text.isBlank();
    }

    /** The words, folded as those of a card are. */
    List<String> words() {
        return Stream.of(Fold.fold(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    boolean fits(Card card, Facet facet) {
        Set<String> codes = of(facet);
        for (Value value : card.values(facet)) {
            if (codes.contains(value.code())) {
                return true;
            }
        }
        return codes.isEmpty();
    }
}
