package pimkg.piece;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import pimkg.graph.RdfInput;

/**
 * Cuts a file into pieces and finds those of an earlier one again. Where the file goes on as the earlier one did, its bytes are
 * only hashed and nothing is looked for in them.
 */
public final class Cutting {

    private static final int BUFFER = 1 << 20;
    /** A longer piece is none that anybody would change a little of. */
    private static final int LONGEST = 1 << 26;

    /**
     * A file in pieces.
     *
     * @param pieces  its pieces
     * @param matched for each the earlier piece that is the same, or -1; no earlier one twice
     * @param sum     CRC-32C of all of it
     */
    public record Cut(Pieces pieces, int[] matched, long sum) {
    }

    private final Pieces before;
    private final boolean grouped;
    private final PieceHash hash = new PieceHash();
    private final CRC32C sum = new CRC32C();
    private final boolean[] taken;
    private final Pieces pieces = new Pieces();
    private int[] matched = new int[256];
    /** The first piece of each slot and, for each piece, the next one of its slot; -1 for none. */
    private int[] byHash = {};
    private int[] next = {};
    private int expected;

    private byte[] buffer;
    private int from;
    private int to;
    private boolean last;

    private Cutting(Pieces before, boolean grouped, int room) {
        this.before = before;
        this.grouped = grouped;
        this.buffer = new byte[room];
        this.taken = new boolean[before.size()];
    }

    /**
     * Cuts a file.
     *
     * @param before  the pieces of the same file earlier
     * @param grouped whether statements about one subject that follow each other, each in its line, are one piece
     * @return empty when it can't be cut
     * @throws IOException when it can't be read
     */
    public static Optional<Cut> of(RdfInput input, Pieces before, boolean grouped) throws IOException {
        return of(input, before, grouped, BUFFER);
    }

    /** The same with room for so many bytes at first; how many makes no difference to what comes of it. */
    static Optional<Cut> of(RdfInput input, Pieces before, boolean grouped, int room) throws IOException {
        try (InputStream in = input.content().open()) {
            return new Cutting(before, grouped, room).all(in);
        }
    }

    private Optional<Cut> all(InputStream in) throws IOException {
        while (isMore(in)) {
            if (!asBefore(in) && !fresh(in)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cut(pieces, Arrays.copyOf(matched, pieces.size()), sum.getValue()));
    }

    /** A piece may end where the buffer does, and not the file. */
    private boolean isMore(InputStream in) throws IOException {
        fill(in, 1);
        return from < to;
    }

    /** Whether the file goes on with the piece that came next before. */
    private boolean asBefore(InputStream in) throws IOException {
        while (expected < before.size() && taken[expected]) {
            expected++;
        }
        if (expected >= before.size()) {
            return false;
        }
        int length = before.length(expected);
        fill(in, length + 1);
        // A piece without a line's end was the end of the file and has to be it again.
        if (to - from < length || buffer[from + length - 1] != '\n' && !(last && to - from == length)) {
            return false;
        }
        hash.of(buffer, from, length);
        if (!hash.isOf(before, expected)) {
            return false;
        }
        add(length, before.lines(expected), before.isDirective(expected), expected);
        return true;
    }

    private boolean fresh(InputStream in) throws IOException {
        Cutter cutter = new Cutter(buffer, from, to, last);
        int end = cutter.end();
        while (end == Cutter.MORE) {
            if (to - from > LONGEST) {
                return false;
            }
            fill(in, (to - from) * 2 + 1);
            cutter = new Cutter(buffer, from, to, last);
            end = cutter.end();
        }
        if (end == Cutter.NEVER) {
            return false;
        }
        int length = (grouped ? group(in, end - from) : end - from);
        hash.of(buffer, from, length);
        add(length, lines(from, length), cutter.isDirective(), earlier());
        return true;
    }

    /** Adds the lines that begin with the same word. */
    private int group(InputStream in, int first) throws IOException {
        int word = 0;
        while (word < first && buffer[from + word] > ' ') {
            word++;
        }
        int length = first;
        while (word > 0) {
            fill(in, length + word + 1);
            if (to - from <= length + word || !Arrays.equals(buffer, from, from + word + 1, buffer, from + length, from + length + word + 1)) {
                return length;
            }
            int end = lineEnd(in, length);
            if (end < 0 || end > LONGEST) {
                return length;
            }
            length = end;
        }
        return length;
    }

    private int lineEnd(InputStream in, int start) throws IOException {
        int look = start;
        while (true) {
            while (from + look < to && buffer[from + look] != '\n') {
                look++;
            }
            if (from + look < to) {
                return look + 1;
            }
            if (last) {
                return look;
            }
            fill(in, look + 1);
        }
    }

    /** An earlier piece with the hash that was made last. */
    private int earlier() {
        if (byHash.length == 0) {
            index();
        }
        int found = byHash[slot(hash.high())];
        while (found >= 0 && (taken[found] || !hash.isOf(before, found))) {
            found = next[found];
        }
        return found;
    }

    private void index() {
        byHash = new int[Integer.highestOneBit(Math.max(1, before.size())) * 2];
        Arrays.fill(byHash, -1);
        next = new int[before.size()];
        for (int piece = before.size() - 1; piece >= 0; piece--) {
            int slot = slot(before.high(piece));
            next[piece] = byHash[slot];
            byHash[slot] = piece;
        }
    }

    private int slot(long high) {
        return (int) high & byHash.length - 1;
    }

    private void add(int length, int lines, boolean directive, int earlier) {
        if (pieces.size() == matched.length) {
            matched = Arrays.copyOf(matched, matched.length * 2);
        }
        matched[pieces.size()] = earlier;
        pieces.add(hash.high(), hash.low(), length, lines, directive);
        if (directive) {
            hash.isDirective();
        }
        if (earlier >= 0) {
            taken[earlier] = true;
            expected = earlier + 1;
        }
        sum.update(buffer, from, length);
        from += length;
    }

    private int lines(int start, int length) {
        int count = 0;
        for (int at = start; at < start + length; at++) {
            count += buffer[at] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Brings so many bytes from where the next piece begins into the buffer, or all there are. */
    private void fill(InputStream in, int wanted) throws IOException {
        if (last || to - from >= wanted) {
            return;
        }
        byte[] room = wanted > buffer.length ? new byte[Math.max(wanted, buffer.length * 2)] : buffer;
        System.arraycopy(buffer, from, room, 0, to - from);
        to -= from;
        from = 0;
        buffer = room;
        while (!last && to < buffer.length) {
            int count = in.read(buffer, to, buffer.length - to);
            last = count < 0;
            to += Math.max(count, 0);
        }
    }
}
