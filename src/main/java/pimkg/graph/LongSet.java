package pimkg.graph;

import java.util.function.LongConsumer;

/** A set of numbers other than 0, 11 to 22 bytes each; hashes, of which any bits tell them apart. */
public final class LongSet {

    private static final int LEAST = 64;

    private long[] slots;
    private int size;

    /** None yet. */
    public LongSet() {
        this(0);
    }

    /** None yet, with room for so many. */
    public LongSet(int number) {
        this.slots = new long[Integer.highestOneBit(Math.max(LEAST, (int) Math.min(number * 2L, 1 << 30)))];
    }

    /** Adds one; whether it was not there before. 0 is never there. */
    public boolean add(long number) {
        if (number == 0) {
            return false;
        }
        int at = find(slots, number);
        if (slots[at] != 0) {
            return false;
        }
        slots[at] = number;
        size++;
        if (size * 4L > slots.length * 3L) {
            long[] larger = new long[slots.length * 2];
            forEach(each -> larger[find(larger, each)] = each);
            slots = larger;
        }
        return true;
    }

    /** Whether it is there. */
    public boolean contains(long number) {
        return number != 0 && slots[find(slots, number)] != 0;
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
        for (long number : slots) {
            if (number != 0) {
                action.accept(number);
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

    private static int find(long[] table, long number) {
        int at = (int) ((number ^ number >>> 32) & table.length - 1);
        while (table[at] != 0 && table[at] != number) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
