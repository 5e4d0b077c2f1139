package pimkg.again;

import java.util.function.LongConsumer;

/** A set of numbers other than 0, 16 bytes or so each. */
final class LongSet {

    private long[] slots = new long[64];
    private int size;

    boolean add(long number) {
        if (number == 0) {
            return false;
        }
        int at = find(slots, number);
        if (slots[at] != 0) {
            return false;
        }
        slots[at] = number;
        size++;
        if (size * 2 > slots.length) {
            long[] larger = new long[slots.length * 2];
            forEach(each -> larger[find(larger, each)] = each);
            slots = larger;
        }
        return true;
    }

    boolean contains(long number) {
        return number != 0 && slots[find(slots, number)] != 0;
    }

    boolean containsAny(long[] numbers) {
        for (long number : numbers) {
            if (contains(number)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    void forEach(LongConsumer action) {
        for (long number : slots) {
            if (number != 0) {
                action.accept(number);
            }
        }
    }

    long[] toArray() {
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
