package pimkg.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two facets held against each other: how many descriptions there are where their values meet, and where several agencies describe
 * the same. Nothing where they meet means that nothing is described, and no more.
 *
 * @param rows     values of the one
 * @param columns  values of the other
 * @param cells    what there is, row by row
 * @param overlaps in which several agencies describe the same, of all that was looked at
 */
public record Survey(List<Value> rows, List<Value> columns, List<List<Cell>> cells, List<Overlap> overlaps) {

    /**
     * Where two values meet.
     *
     * @param cards    how many descriptions
     * @param agencies whose
     * @param overlap  whether several agencies describe the same there
     */
    public record Cell(int cards, Set<String> agencies, boolean overlap) {

        /** Whether nothing is described. */
        public boolean isGap() {
            return cards == 0;
        }
    }

    private record Spot(Value row, Value column) {
    }

    private static final class Heap {
        private int cards;
        private final Set<String> agencies = new TreeSet<>();
    }

    /** Two facets that may be the sides of a table. */
    public record Sides(Facet rows, Facet columns) {
    }

    /**
     * Looks.
     *
     * @param cards     those that the narrowing leaves
     * @param narrowing of which the values of the two facets alone are shown, if it names any
     * @param always    values of the columns that are shown even if nothing has them
     */
    public static Survey of(List<Card> cards, Narrowing narrowing, Sides sides, List<Value> always) {
        Map<Spot, Heap> heaps = new LinkedHashMap<>();
        Set<Value> rows = new LinkedHashSet<>();
        Set<Value> columns = new LinkedHashSet<>(shown(always, narrowing.of(sides.columns())));
        for (Card card : cards) {
            List<Value> across = shown(card.values(sides.columns()), narrowing.of(sides.columns()));
            List<Value> down = shown(card.values(sides.rows()), narrowing.of(sides.rows()));
            rows.addAll(down);
            columns.addAll(across);
            for (Value row : down) {
                for (Value column : across) {
                    Heap heap = heaps.computeIfAbsent(new Spot(row, column), each -> new Heap());
                    heap.cards++;
                    heap.agencies.add(card.key().agency());
                }
            }
        }
        narrowing.of(sides.rows()).forEach(code -> rows.add(Value.of(code)));
        narrowing.of(sides.columns()).forEach(code -> columns.add(Value.of(code)));
        List<Overlap> overlaps = Overlaps.of(cards);
        List<List<Cell>> cells = new ArrayList<>();
        Set<String> marked = marked(overlaps, sides);
        for (Value row : rows) {
            cells.add(columns.stream()
                .map(column -> cell(heaps.get(new Spot(row, column)), marked.contains(spot(row.code(), column.code())))).toList());
        }
        return new Survey(List.copyOf(rows), List.copyOf(columns), List.copyOf(cells), overlaps);
    }

    private static List<Value> shown(List<Value> values, Set<String> only) {
        return only.isEmpty() ? values : values.stream().filter(value -> only.contains(value.code())).toList();
    }

    private static Cell cell(Heap heap, boolean marked) {
        return heap == null ? new Cell(0, Set.of(), false) : new Cell(heap.cards, heap.agencies, marked && heap.agencies.size() > 1);
    }

    private static Set<String> marked(List<Overlap> overlaps, Sides sides) {
        Set<String> marked = new LinkedHashSet<>();
        overlaps.forEach(overlap -> codes(overlap, sides.rows()).forEach(row ->
            codes(overlap, sides.columns()).forEach(column -> marked.add(spot(row, column)))));
        return marked;
    }

    private static Collection<String> codes(Overlap overlap, Facet facet) {
        return switch (facet) {
            case CATEGORY -> List.of(overlap.category().code());
            case PLACE -> List.of(overlap.place().code());
            case GROUP -> List.of(overlap.group().code());
            case PERIOD -> overlap.years().stream().map(year -> Integer.toString(year)).toList();
            case AGENCY -> overlap.agencies();
            default -> List.of();
        };
    }

    private static String spot(String row, String column) {
        return row + "\n" + column;
    }
}
