package pimkg.admission;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What was found to be heavy lately: it need not be tried again in the fast lane. Safe for use by several threads. */
public final class KnownHeavy {

    static final int MAX = 2_000;

    /** A power of two, large enough that most names share a place with none that is remembered. */
    private static final int PLACES = 1 << 14;

    private final Map<UUID, Integer> places = new LinkedHashMap<>();
    /** How many of a place are remembered: of most names a look there tells that they are not. */
    private final int[] taken = new int[PLACES];

    /** Remembers it, and forgets what was first remembered when there are too many. */
    public synchronized void add(String name) {
        if (places.putIfAbsent(brief(name), place(name)) == null) {
            taken[place(name)]++;
        }
        if (places.size() > MAX) {
            Iterator<Integer> eldest = places.values().iterator();
            taken[eldest.next()]--;
            eldest.remove();
        }
    }

    /** Forgets it. */
    public synchronized void remove(String name) {
        if (contains(name) && places.remove(brief(name)) != null) {
            taken[place(name)]--;
        }
    }

    /** Whether nothing is remembered, and nobody need ask. */
    public synchronized boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether it is remembered. */
    public synchronized boolean contains(String name) {
        return !places.isEmpty() && taken[place(name)] > 0 && places.containsKey(brief(name));
    }

    private static int place(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & PLACES - 1;
    }

    private static UUID brief(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
