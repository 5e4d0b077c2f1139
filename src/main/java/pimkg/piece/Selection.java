package pimkg.piece;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import pimkg.graph.RdfInput;

/**
 * Some pieces of a file, with all directives before them, to be read as if they were all of it; each line keeps the number it has in the file.
 * A file that is another one by now can't be read so.
 */
public final class Selection {

    private final RdfInput input;
    private final Pieces pieces;
    private final int[] chosen;
    private final long[] starts;

    /** The pieces that {@code wanted} has, in the order of the file. */
    public Selection(RdfInput input, Pieces pieces, BitSet wanted) {
        this.input = input;
        this.pieces = pieces;
        this.chosen = wanted.stream().toArray();
        this.starts = new long[chosen.length];
        long line = 1;
        for (int at = 0; at < chosen.length; at++) {
            starts[at] = line;
            line += pieces.lines(chosen[at]);
        }
    }

    /** What to read. It goes by the name and the size of the whole, so that what has no name of its own is called as it is there. */
    public RdfInput input() {
        return new RdfInput(input.name(), input.declared(), input.size(), () -> new Pieced(input.content().open()));
    }

    /** The line of the file that a line of the selection is. */
    public long line(long line) {
        int low = 0;
        int high = chosen.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line <= 0 || chosen.length == 0 ? line : pieces.firstLine(chosen[low]) + line - starts[low];
    }

    /** Goes through the file and leaves out what was not chosen. */
    private final class Pieced extends FilterInputStream {
        private final PieceHash hash = new PieceHash();
        private int piece = -1;
        private int rest;
        private long at;

        Pieced(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            while (rest == 0) {
                if (piece + 1 >= chosen.length) {
                    return -1;
                }
                piece++;
                in.skipNBytes(pieces.offset(chosen[piece]) - at);
                at = pieces.offset(chosen[piece]);
                rest = pieces.length(chosen[piece]);
                hash.begin();
            }
            int count = in.read(bytes, start, Math.min(length, rest));
            if (count < 0) {
                throw new EOFException("It is shorter than it was.");
            }
            at += count;
            rest -= count;
            hash.add(bytes, start, count);
            if (rest == 0) {
                end();
            }
            return count;
        }

        private void end() throws IOException {
            hash.end();
            if (!hash.isOf(pieces, chosen[piece])) {
                throw new IOException("It is another one than it was.");
            }
            if (pieces.isDirective(chosen[piece])) {
                hash.isDirective();
            }
        }
    }
}
