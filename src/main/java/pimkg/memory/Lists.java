package pimkg.memory;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Many short lists of numbers, one behind the other: a list is called by its number, from 0. Never changes. */
public final class Lists {

    private final int[] ends;
    private final long[] numbers;

    /**
     * Those that were kept.
     *
     * @param ends    of each, where the next one begins
     * @param numbers of all
     * @throws IllegalArgumentException when these are no lists
     */
    Lists(int[] ends, long[] numbers) {
        this.ends = ends;
        this.numbers = numbers;
        for (int at = 0; at < ends.length; at++) {
            if (ends[at] < start(at)) {
                throw new IllegalArgumentException("A list ends before it begins.");
            }
        }
        if (start(ends.length) != numbers.length) {
            throw new IllegalArgumentException("The lists end elsewhere than their numbers.");
        }
    }

    private int start(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    /** How many lists there are. */
    public int size() {
        return ends.length;
    }

    /** How many numbers there are in all of them. */
    public int total() {
        return numbers.length;
    }

    /** Hands on what one has. */
    public void forEach(int at, LongConsumer action) {
        for (int each = start(at); each < ends[at]; each++) {
            action.accept(numbers[each]);
        }
    }

    /** Whether one has such a number. */
    public boolean any(int at, LongPredicate test) {
        for (int each = start(at); each < ends[at]; each++) {
            if (test.test(numbers[each])) {
                return true;
            }
        }
        return false;
    }

    int[] ends() {
        return ends;
    }

    long[] numbers() {
        return numbers;
    }

    /** Puts lists together. */
    static final class Builder {
        private int[] ends = new int[64];
        private long[] numbers = new long[256];
        private int size;
        private int total;

        int size() {
            return size;
        }

        void add(long... list) {
            add(list, 0, list.length);
        }

        void add(Lists from, int at) {
            add(from.numbers, from.start(at), from.ends[at] - from.start(at));
        }

        private void add(long[] from, int start, int length) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
            }
            if (total + length > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, total + length));
            }
            System.arraycopy(from, start, numbers, total, length);
            total += length;
            ends[size++] = total;
        }

        Lists built() {
            return new Lists(Arrays.copyOf(ends, size), Arrays.copyOf(numbers, total));
        }
    }
}
