package pimkg.inventory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds where several agencies describe the same. What tells no category, place, group or time can't be told to be the same as anything. */
final class Overlaps {

    private record Spot(Value category, Value place, Value group) {
    }

    /** The years that each agency describes, and those that some agency describes just so and not only a part of. */
    private record Years(Map<String, BitSet> byAgency, BitSet just) {
    }

    private final Map<Spot, Years> spots = new LinkedHashMap<>();

    private Overlaps() {
    }

    static List<Overlap> of(List<Card> cards) {
        Overlaps overlaps = new Overlaps();
        cards.forEach(overlaps::add);
        List<Overlap> found = new ArrayList<>();
        overlaps.spots.forEach((spot, years) -> look(spot, years, found));
        return found;
    }

    private void add(Card card) {
        BitSet years = new BitSet();
        card.stated(Facet.PERIOD).forEach(year -> years.set(Integer.parseInt(year.code())));
        if (years.isEmpty() || card.stated(Facet.PLACE).isEmpty() || card.stated(Facet.GROUP).isEmpty()) {
            return;
        }
        List<Value> places = card.values(Facet.PLACE);
        List<Value> groups = card.values(Facet.GROUP);
        for (Value category : card.stated(Facet.CATEGORY)) {
            for (int place = 0; place < places.size(); place++) {
                for (int group = 0; group < groups.size(); group++) {
                    boolean just = place < card.stated(Facet.PLACE).size() && group < card.stated(Facet.GROUP).size();
                    add(new Spot(category, places.get(place), groups.get(group)), card.key().agency(), years, just);
                }
            }
        }
    }

    private void add(Spot spot, String agency, BitSet years, boolean just) {
        Years there = spots.computeIfAbsent(spot, each -> new Years(new TreeMap<>(), new BitSet()));
        there.byAgency().computeIfAbsent(agency, each -> new BitSet()).or(years);
        if (just) {
            there.just().or(years);
        }
    }

    private static void look(Spot spot, Years years, List<Overlap> found) {
        if (years.byAgency().size() < 2) {
            return;
        }
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (BitSet own : years.byAgency().values()) {
            BitSet again = (BitSet) own.clone();
            again.and(once);
            twice.or(again);
            once.or(own);
        }
        twice.and(years.just());
        if (!twice.isEmpty()) {
            TreeSet<String> agencies = new TreeSet<>();
            years.byAgency().forEach((agency, own) -> {
                if (own.intersects(twice)) {
                    agencies.add(agency);
                }
            });
            found.add(new Overlap(spot.category(), spot.place(), spot.group(), twice.stream().boxed().toList(), agencies));
        }
    }
}
