package pimkg.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.memory.Entry.Found;
import pimkg.memory.Entry.Spot;

/** What is remembered of descriptions is told again only where all its places still are. */
class EntriesTest {

    private static final Entries ENTRIES = entries();

    private static Entries entries() {
        Entries.Builder builder = new Entries.Builder(0, Entries.NONE, new int[0]);
        builder.add(new Entry(1, new Spot(0, 0, 1), "https://example.org/1", Optional.empty(), List.of(new Found(null, new Spot(1, 0, 1))), List.of(),
            new long[0], false, true));
        builder.add(new Entry(2, new Spot(0, 4, 1), "https://example.org/2", Optional.empty(), List.of(), List.of(), new long[0], false, true));
        builder.add(new Entry(3, Spot.NOWHERE, "https://example.org/3", Optional.empty(), List.of(), List.of(), new long[0], false, true));
        return builder.built();
    }

    private static BitSet set(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Test
    void placesAreThereWhenTheirPiecesAre() {
        assertEquals(set(0, 1, 2), ENTRIES.there(new int[] {5, 2}));
        assertEquals(set(1, 2), ENTRIES.there(new int[] {5, -1}), "that of a finding is gone");
        assertEquals(set(2), ENTRIES.there(new int[] {-1, 2}), "that of the descriptions is gone");
    }
}
