package pimkg.piece;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The pieces of a file, in its order: a hash of each, its length in bytes and in lines. The text itself is not kept. Two pieces
 * with one hash mean the same: a change of a prefix changes the hashes of all that follows.
 */
public final class Pieces {

    private static final int FIRST_ROOM = 256;

    private long[] high = new long[FIRST_ROOM];
    private long[] low = new long[FIRST_ROOM];
    private int[] lengths = new int[FIRST_ROOM];
    private int[] lines = new int[FIRST_ROOM];
    private long[] offsets = new long[FIRST_ROOM];
    private long[] firstLines = new long[FIRST_ROOM];
    private boolean[] directives = new boolean[FIRST_ROOM];
    private int size;
    private long bytes;
    private long lineNumber = 1;

    /** None yet. */
    public Pieces() {
    }

    /**
     * Those that {@link #high()} and the others gave.
     *
     * @throws IllegalArgumentException when one has no length
     */
    public static Pieces of(long[] high, long[] low, int[] lengths, int[] lines, BitSet directives) {
        Pieces pieces = new Pieces();
        pieces.room(high.length);
        for (int at = 0; at < high.length; at++) {
            if (lengths[at] <= 0 || lines[at] < 0) {
                throw new IllegalArgumentException("A piece without a length.");
            }
            pieces.add(high[at], low[at], lengths[at], lines[at], directives.get(at));
        }
        return pieces;
    }

    /** Adds one. */
    public void add(long hashHigh, long hashLow, int length, int lineCount, boolean directive) {
        if (size == lengths.length) {
            room(size * 2);
        }
        high[size] = hashHigh;
        low[size] = hashLow;
        lengths[size] = length;
        lines[size] = lineCount;
        offsets[size] = bytes;
        firstLines[size] = lineNumber;
        directives[size] = directive;
        bytes += length;
        lineNumber += lineCount;
        size++;
    }

    private void room(int room) {
        high = Arrays.copyOf(high, room);
        low = Arrays.copyOf(low, room);
        lengths = Arrays.copyOf(lengths, room);
        lines = Arrays.copyOf(lines, room);
        offsets = Arrays.copyOf(offsets, room);
        firstLines = Arrays.copyOf(firstLines, room);
        directives = Arrays.copyOf(directives, room);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Of each, half of its hash. */
    public long[] high() {
        return Arrays.copyOf(high, size);
    }

    /** Of each, the other half. */
    public long[] low() {
        return Arrays.copyOf(low, size);
    }

    /** The length of each in bytes. */
    public int[] lengths() {
        return Arrays.copyOf(lengths, size);
    }

    /** How many lines end in each. */
    public int[] lines() {
        return Arrays.copyOf(lines, size);
    }

    /** Those that have a directive. */
    public BitSet directives() {
        BitSet all = new BitSet(size);
        for (int piece = 0; piece < size; piece++) {
            all.set(piece, directives[piece]);
        }
        return all;
    }

    /** Half of the hash of a piece. */
    public long high(int piece) {
        return high[piece];
    }

    /** The other half. */
    public long low(int piece) {
        return low[piece];
    }

    /** Its length in bytes. */
    public int length(int piece) {
        return lengths[piece];
    }

    /** How many lines end in it. */
    public int lines(int piece) {
        return lines[piece];
    }

    /** The line of the file, from 1, that it begins with. */
    public long firstLine(int piece) {
        return firstLines[piece];
    }

    /** Whether it has a directive, such as a prefix. */
    public boolean isDirective(int piece) {
        return directives[piece];
    }

    /** The byte of the file, from 0, that it begins with. */
    public long offset(int piece) {
        return offsets[piece];
    }

    /** How many bytes all have. */
    public long bytes() {
        return bytes;
    }

    /** The piece in which a line of the file stands. */
    public int at(long line) {
        int found = Arrays.binarySearch(firstLines, 0, size, line);
        return found >= 0 ? last(found) : Math.max(0, -found - 2);
    }

    /** Of pieces that begin on one line, which only an end of a file without a line's end makes, the last. */
    private int last(int found) {
        int piece = found;
        while (piece + 1 < size && firstLines[piece + 1] == firstLines[found]) {
            piece++;
        }
        return piece;
    }
}
