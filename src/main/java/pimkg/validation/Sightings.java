package pimkg.validation;

import java.util.HashMap;
import java.util.Map;
import pimkg.graph.LongSet;

/** How often hashes came, which are never 0: 11 to 22 bytes for each, as much again for one that came twice. Those that come more often are few. */
final class Sightings {

    private final LongSet once = new LongSet();
    private final LongSet twice = new LongSet();
    private final Map<Long, Integer> often = new HashMap<>();

    /** One came. */
    void add(long key) {
        if (!once.add(key) && !twice.add(key)) {
            often.merge(key, 3, (before, three) -> before + 1);
        }
    }

    /** How often it came, if more than once; 0 otherwise. */
    int repeats(long key) {
        return twice.contains(key) ? often.getOrDefault(key, 2) : 0;
    }

    /** Whether none came more than once. */
    boolean isWithoutRepeats() {
        return twice.size() == 0;
    }
}
