package pimkg.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import pimkg.entry.Said;
import pimkg.inventory.Facet;
import pimkg.inventory.Narrowing;
import pimkg.inventory.Tally;
import pimkg.inventory.Tally.Count;
import pimkg.inventory.Value;

/**
 * A facet as a page shows it.
 *
 * @param code  its name in addresses
 * @param title in words
 * @param first the values that are shown at once: those that are chosen, and the most frequent
 * @param rest  the others, as far as there is room
 * @param more  how many there are beyond those
 */
public record Drawer(String code, String title, List<Box> first, List<Box> rest, int more) {

    private static final int AT_ONCE = 8;
    private static final int MOST = 300;

    /**
     * A value to choose.
     *
     * @param code   as it stands in addresses
     * @param name   in words
     * @param cards  how many descriptions there are with it
     * @param chosen whether it is
     */
    public record Box(String code, Said name, int cards, boolean chosen) {
    }

    /** Something that is chosen, and the address without it. */
    public record Chip(String title, Said name, String without) {
    }

    /** All facets that tell anything apart. */
    static List<Drawer> all(Tally tally, ValueNames names) {
        List<Drawer> drawers = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Count> counts = tally.counts().get(facet);
            boolean chosen = counts.stream().anyMatch(Count::chosen);
            if (chosen || counts.size() > 1 || counts.size() == 1 && facet != Facet.AUDIENCE && !counts.get(0).value().isNone()) {
                drawers.add(of(facet, counts, names));
            }
        }
        return drawers;
    }

    private static Drawer of(Facet facet, List<Count> counts, ValueNames names) {
        Comparator<Count> order = Comparator.comparing(Count::value, names.order(facet));
        boolean few = counts.size() <= AT_ONCE + 2;
        List<Count> frequent = counts.stream().sorted(Comparator.comparing((Count count) -> !count.chosen())
            .thenComparing(Comparator.comparingInt(Count::cards).reversed()).thenComparing(order)).limit(MOST).toList();
        int chosen = (int) counts.stream().filter(Count::chosen).count();
        int cut = few || facet == Facet.CATEGORY ? frequent.size() : Math.min(frequent.size(), Math.max(AT_ONCE, chosen));
        return new Drawer(facet.code(), names.title(facet), boxes(facet, frequent.subList(0, cut), order, names),
            boxes(facet, frequent.subList(cut, frequent.size()), order, names), counts.size() - frequent.size());
    }

    private static List<Box> boxes(Facet facet, List<Count> counts, Comparator<Count> order, ValueNames names) {
        return counts.stream().sorted(order)
            .map(count -> new Box(count.value().code(), names.of(facet, count.value()), count.cards(), count.chosen())).toList();
    }

    /** What is chosen, each to be taken away. */
    static List<Chip> chips(String path, Tally tally, Narrowing narrowing, Map<String, String> more, ValueNames names) {
        List<Chip> chips = new ArrayList<>();
        tally.counts().forEach((facet, counts) -> counts.stream().filter(Count::chosen).forEach(count -> chips.add(new Chip(names.title(facet),
            names.of(facet, count.value()), Addresses.of(path, Addresses.parameters(narrowing.without(facet, count.value().code()), more))))));
        if (!narrowing.text().isBlank()) {
            chips.add(new Chip("", new Said(narrowing.text(), "", "auto", ""),
                Addresses.of(path, Addresses.parameters(narrowing.withoutText(), more))));
        }
        return chips;
    }

    /** All values of a card in words. */
    static List<Said> said(Facet facet, List<Value> values, ValueNames names) {
        return values.stream().map(value -> names.of(facet, value)).toList();
    }
}
