package pimkg.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.inventory.Tally.Count;

/** A count tells exactly how long the list is that one gets by choosing its value. */
final class TallyTest {

    private static final List<Card> CARDS = Cards.some(400, 7);

    private static Map<String, Integer> counts(Tally tally, Facet facet) {
        return tally.counts().get(facet).stream().collect(Collectors.toMap(count -> count.value().code(), Count::cards));
    }

    /** As it is meant, without being quick. */
    private static boolean fits(Card card, Narrowing narrowing) {
        return Stream.of(Facet.values()).allMatch(facet -> narrowing.of(facet).isEmpty()
            || Stream.concat(card.stated(facet).stream(), card.within(facet).stream()).anyMatch(value -> narrowing.of(facet).contains(value.code()))
            || card.stated(facet).isEmpty() && narrowing.of(facet).contains("none")) && Stream.of(narrowing.text().split(" ")).allMatch(card.words()::contains);
    }

    private static Narrowing any(Random random) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : List.of(Facet.CATEGORY, Facet.PLACE, Facet.GROUP, Facet.PERIOD, Facet.AGENCY)) {
            if (random.nextInt(3) == 0) {
                List<Value> of = CARDS.get(random.nextInt(CARDS.size())).values(facet);
                chosen.put(facet, random.nextBoolean() ? Set.of(of.get(0).code()) : Set.copyOf(List.of(of.get(0).code(), "none")));
            }
        }
        return new Narrowing(chosen, random.nextInt(4) == 0 ? "p" + random.nextInt(9) : "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachCountIsTheLengthOfTheListBehindIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Narrowing narrowing = any(random);
            Tally tally = Tally.of(CARDS, narrowing);
            assertEquals(CARDS.stream().filter(card -> fits(card, narrowing)).toList(), tally.cards(), narrowing::toString);
            for (Facet facet : Facet.values()) {
                tally.counts().get(facet).forEach(count -> assertEquals(
                    CARDS.stream().filter(card -> fits(card, narrowing.with(facet, count.value().code()))).count(), count.cards(),
                    () -> facet + " " + count + " " + narrowing));
                assertEquals(narrowing.of(facet), tally.counts().get(facet).stream().filter(Count::chosen).map(count -> count.value().code())
                    .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void whatIsChosenStaysToBeTakenAwayAlsoWhenNothingHasIt() {
        Tally tally = Tally.of(CARDS, new Narrowing(Map.of(Facet.PLACE, Set.of("nowhere")), ""));
        assertEquals(List.of(), tally.cards());
        assertEquals(0, counts(tally, Facet.PLACE).get("nowhere"));
        assertEquals(0, counts(tally, Facet.CATEGORY).size());
        assertTrue(counts(tally, Facet.PLACE).get("p1") > 0, "What else could be chosen in its place.");
    }

    @Test
    void aPartIsFoundByWhatItIsPartOf() {
        List<Card> cards = List.of(Cards.card("a/one", "c", "district ^country", "g", ""), Cards.card("b/two", "c", "country", "g", ""));
        assertEquals(Map.of("district", 1, "country", 2), counts(Tally.of(cards, Narrowing.NONE), Facet.PLACE));
        assertEquals(Map.of("none", 2), counts(Tally.of(cards, Narrowing.NONE), Facet.PERIOD));
        assertEquals(1, Tally.of(cards, Narrowing.NONE.with(Facet.PLACE, "district")).cards().size());
    }

    @Test
    void wordsAreFoundWhateverTheirAccents() {
        assertEquals(2, Tally.of(List.of(Cards.card("a/one", "", "", "", ""), Cards.card("b/two", "", "", "", "")), new Narrowing(Map.of(), "FICTIÓNAL")).cards().size());
        assertEquals(1, Tally.of(List.of(Cards.card("a/one", "", "", "", ""), Cards.card("b/two", "", "", "", "")), new Narrowing(Map.of(), "one fict")).cards().size());
    }
}
