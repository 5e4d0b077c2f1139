package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {

    @Test
    void holdsWhatASetOfTheLibraryHolds() {
        Random random = new Random(3);
        LongSet numbers = new LongSet();
        Set<Long> expected = new HashSet<>();
        for (int turn = 0; turn < 20_000; turn++) {
            // Some come again, and some differ in the upper half only.
            long number = turn % 3 == 0 ? (long) random.nextInt(500) << 32 | 1 : random.nextLong() | 1;
            assertEquals(expected.add(number), numbers.add(number), "turn " + turn);
        }
        assertEquals(expected.size(), numbers.size());
        long[] all = numbers.toArray();
        Arrays.sort(all);
        assertArrayEquals(expected.stream().mapToLong(Long::longValue).sorted().toArray(), all);
        expected.forEach(number -> assertTrue(numbers.contains(number)));
        assertFalse(numbers.contains(2), "none is even");
    }

    @Test
    void nothingIsNeverThere() {
        LongSet numbers = new LongSet();
        assertFalse(numbers.add(0));
        assertFalse(numbers.contains(0));
        assertEquals(0, numbers.size());
        numbers.add(7);
        assertTrue(numbers.containsAny(new long[] {0, 5, 7}));
        assertFalse(numbers.containsAny(new long[] {0, 5}));
    }
}
