package pimkg.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a narrowing leaves of some cards, and how many there would be with each value: the count of a value is how many the
 * list has if it is the only one chosen of its facet, everything else staying as it is.
 *
 * @param cards  those that fit, in the order they came
 * @param counts by facet, in the order of the first card that has the value, behind them those that are chosen and nothing has
 */
public record Tally(List<Card> cards, Map<Facet, List<Count>> counts) {

    /**
     * How many cards have a value.
     *
     * @param value  it
     * @param cards  how many
     * @param chosen whether the narrowing names it
     */
    public record Count(Value value, int cards, boolean chosen) {
    }

    /** Copies. */
    public Tally {
        cards = List.copyOf(cards);
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** Counts. */
    public static Tally of(List<Card> all, Narrowing narrowing) {
        Map<Facet, Map<Value, Integer>> numbers = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            numbers.put(facet, new LinkedHashMap<>());
        }
        List<String> words = narrowing.words();
        List<Card> fitting = new ArrayList<>();
        for (Card card : all) {
            if (words.stream().allMatch(card.words()::contains)) {
                count(card, narrowing, numbers, fitting);
            }
        }
        narrowing.chosen().forEach((facet, codes) -> codes.stream().map(Value::of).filter(value -> !numbers.get(facet).containsKey(value))
            .forEach(value -> numbers.get(facet).put(known(all, facet, value.code()), 0)));
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        numbers.forEach((facet, values) -> counts.put(facet, values.entrySet().stream()
            .map(value -> new Count(value.getKey(), value.getValue(), narrowing.of(facet).contains(value.getKey().code()))).toList()));
        return new Tally(fitting, counts);
    }

    /** With the words that some card has for it. */
    private static Value known(List<Card> all, Facet facet, String code) {
        return all.stream().flatMap(card -> card.values(facet).stream()).filter(value -> value.code().equals(code)).findFirst()
            .orElseGet(() -> Value.of(code));
    }

    /** One that fits counts for all facets; one that a single facet keeps out counts for that. */
    private static void count(Card card, Narrowing narrowing, Map<Facet, Map<Value, Integer>> numbers, List<Card> fitting) {
        Optional<Facet> against = Optional.empty();
        for (Facet facet : narrowing.chosen().keySet()) {
            if (!narrowing.fits(card, facet)) {
                if (against.isPresent()) {
                    return;
                }
                against = Optional.of(facet);
            }
        }
        if (against.isPresent()) {
            add(card, against.get(), numbers);
        } else {
            fitting.add(card);
            for (Facet facet : Facet.values()) {
                add(card, facet, numbers);
            }
        }
    }

    private static void add(Card card, Facet facet, Map<Facet, Map<Value, Integer>> numbers) {
        Map<Value, Integer> counts = numbers.get(facet);
        for (Value value : card.values(facet)) {
            counts.merge(value, 1, Integer::sum);
        }
    }
}
