package pimkg.again;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import pimkg.memory.Lists;

/** In which pieces of a file something is spoken of. */
final class Whereabouts {

    private long[] prints;
    private int[] pieces;
    private int size;

    /** Of this, in pieces that go by other numbers now; -1 for one that is gone. */
    Whereabouts(Lists subjects, IntUnaryOperator moved) {
        room(Integer.highestOneBit((int) Math.max(16, Math.min(subjects.total() * 2L, 1 << 29))) * 2);
        for (int piece = 0; piece < subjects.size(); piece++) {
            int here = moved.applyAsInt(piece);
            if (here >= 0) {
                add(subjects, piece, here);
            }
        }
    }

    private void room(int room) {
        prints = new long[room];
        pieces = new int[room];
    }

    /** Adds what one list has, for a piece. */
    void add(Lists subjects, int list, int piece) {
        subjects.forEach(list, print -> add(print, piece));
    }

    private void add(long print, int piece) {
        if (++size * 4L > prints.length * 3L) {
            long[] known = prints;
            int[] where = pieces;
            room(known.length * 2);
            for (int at = 0; at < known.length; at++) {
                put(known[at], where[at]);
            }
        }
        put(print, piece);
    }

    private void put(long print, int piece) {
        int at = start(print);
        while (prints[at] != 0) {
            at = at + 1 & prints.length - 1;
        }
        prints[at] = print;
        pieces[at] = piece;
    }

    void forEach(long print, IntConsumer action) {
        for (int at = start(print); print != 0 && prints[at] != 0; at = at + 1 & prints.length - 1) {
            if (prints[at] == print) {
                action.accept(pieces[at]);
            }
        }
    }

    boolean has(long print) {
        boolean[] found = {false};
        forEach(print, piece -> found[0] = true);
        return found[0];
    }

    private int start(long print) {
        return (int) ((print ^ print >>> 32) & prints.length - 1);
    }
}
