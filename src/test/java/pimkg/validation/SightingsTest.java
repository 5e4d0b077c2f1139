package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SightingsTest {

    @Test
    void countsAsAMapDoes() {
        Random random = new Random(11);
        Sightings sightings = new Sightings();
        Map<Long, Integer> expected = new HashMap<>();
        for (int turn = 0; turn < 5_000; turn++) {
            long key = 1 + random.nextInt(2_000) * 7_919L;
            sightings.add(key);
            expected.merge(key, 1, Integer::sum);
        }
        assertTrue(expected.containsValue(1) && expected.containsValue(2) && expected.containsValue(6), "keys come once, twice and more often");
        expected.forEach((key, times) -> assertEquals(times == 1 ? 0 : times, sightings.repeats(key)));
        assertEquals(0, sightings.repeats(3), "never came");
    }

    @Test
    void whatComesOnceDoesNotRepeat() {
        Sightings sightings = new Sightings();
        sightings.add(1);
        sightings.add(2);
        assertTrue(sightings.isWithoutRepeats());
        sightings.add(1);
        assertFalse(sightings.isWithoutRepeats());
    }
}
