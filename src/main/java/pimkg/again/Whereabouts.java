package pimkg.again;

import java.util.function.IntConsumer;
import pimkg.memory.Lists;

/** In which pieces of a file something is spoken of. */
final class Whereabouts {

    private final long[] prints;
    private final int[] pieces;

    Whereabouts(Lists subjects) {
        int room = Integer.highestOneBit((int) Math.max(16, Math.min(subjects.total() * 2L, 1 << 29))) * 2;
        this.prints = new long[room];
        this.pieces = new int[room];
        for (int piece = 0; piece < subjects.size(); piece++) {
            int here = piece;
            subjects.forEach(piece, print -> add(print, here));
        }
    }

    private void add(long print, int piece) {
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
