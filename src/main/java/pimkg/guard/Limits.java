package pimkg.guard;

import java.time.Duration;

/**
 * How much one query may take.
 *
 * @param time   after which it is stopped; more than zero
 * @param memory the most that it may hold at a time, in bytes, by our estimate
 * @param steps  the most statements that its property paths may follow
 * @param text   the longest text that an expression may make, in characters
 * @param bits   the longest number that an expression may make, in bits
 */
public record Limits(Duration time, long memory, long steps, int text, int bits) {

    /** The longest text: four times the longest query. */
    public static final int TEXT = 256 << 10;

    /** The longest number: some five thousand digits. */
    public static final int BITS = 16 << 10;

    /** The most statements that paths may follow. */
    public static final long STEPS = 50_000_000;

    private static final long MIB = 1 << 20;
    private static final long LEAST_MEMORY = 8 * MIB;
    private static final long MOST_MEMORY = 256 * MIB;
    private static final int HEAP_PARTS = 16;
    private static final int OWN_HEAP_PARTS = 3;
    private static final int HEAP_PARTS_OF_LIGHT = 64;

    /** The usual limits with a time: memory is a sixteenth of the heap, and from 8 to 256 MiB. */
    public static Limits of(Duration time) {
        long share = Runtime.getRuntime().maxMemory() / HEAP_PARTS;
        return new Limits(time, Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, share)), STEPS, TEXT, BITS);
    }

    /** The limits of what is tried as a light query: memory is a sixty-fourth of the heap, and from 8 to 256 MiB. */
    public static Limits ofLight(Duration time) {
        long share = Runtime.getRuntime().maxMemory() / HEAP_PARTS_OF_LIGHT;
        return new Limits(time, Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, share)), STEPS, TEXT, BITS);
    }

    /** For whoever has the machine to themselves: a third of the heap. */
    public static Limits alone(Duration time) {
        return new Limits(time, Runtime.getRuntime().maxMemory() / OWN_HEAP_PARTS, Long.MAX_VALUE, TEXT, BITS);
    }
}
