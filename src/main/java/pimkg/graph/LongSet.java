package pimkg.graph;

import java.util.function.LongConsumer;

/**
 * A set of numbers other than 0, 11 to 22 bytes each; hashes, of which any bits tell them apart. It grows part by part, so that it is
 * never held twice, and needs no long stretch of free memory.
 */
public final class LongSet {

    private static final int PARTS = 64;
    private static final int LEAST = 4;
    /** 2^64 divided by the golden ratio: numbers that differ in a few bits go to different parts. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[][] parts = new long[PARTS][];
    private final int[] sizes = new int[PARTS];
    private final int first;
    private int size;

    /** None yet. */
    public LongSet() {
        this(0);
    }

    /** None yet, with room for so many. */
    public LongSet(int number) {
        this.first = Integer.highestOneBit(Math.max(LEAST, (int) (number * 2L / PARTS)));
    }

    /** Adds one; whether it was not there before. 0 is never there. */
    public boolean add(long number) {
        if (number == 0) {
            return false;
        }
        int part = part(number);
        if (parts[part] == null) {
            parts[part] = new long[first];
        }
        long[] slots = parts[part];
        int at = find(slots, number);
        if (slots[at] != 0) {
            return false;
        }
        slots[at] = number;
        size++;
        if (++sizes[part] * 4L > slots.length * 3L) {
            parts[part] = larger(slots);
        }
        return true;
    }

    private static long[] larger(long[] slots) {
        long[] larger = new long[slots.length * 2];
        for (long number : slots) {
            if (number != 0) {
                larger[find(larger, number)] = number;
            }
        }
        return larger;
    }

    /** Whether it is there. */
    public boolean contains(long number) {
        long[] slots = parts[part(number)];
        return number != 0 && slots != null && slots[find(slots, number)] != 0;
    }

    /** Whether one of them is there. */
    public boolean containsAny(long[] numbers) {
        for (long number : numbers) {
            if (contains(number)) {
                return true;
            }
        }
        return false;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Hands on each, in no order. */
    public void forEach(LongConsumer action) {
        for (long[] slots : parts) {
            if (slots != null) {
                for (long number : slots) {
                    if (number != 0) {
                        action.accept(number);
                    }
                }
            }
        }
    }

    /** All, in no order. */
    public long[] toArray() {
        long[] all = new long[size];
        int[] at = {0};
        forEach(number -> all[at[0]++] = number);
        return all;
    }

    private static int part(long number) {
        return (int) (number * SPREAD >>> Long.SIZE - Integer.numberOfTrailingZeros(PARTS));
    }

    private static int find(long[] table, long number) {
        int at = (int) ((number ^ number >>> 32) & table.length - 1);
        while (table[at] != 0 && table[at] != number) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
