package pimkg.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import pimkg.graph.Note;
import pimkg.graph.Place;

/** Passes on the first notes of each code and counts the others, so that a file can't drown whoever reads them. */
final class Notes implements Consumer<Note> {

    /** How many notes of one code are passed on. */
    static final int MOST = 100;

    private final String file;
    private final Consumer<Note> next;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    Notes(String file, Consumer<Note> next) {
        this.file = file;
        this.next = next;
    }

    @Override
    public void accept(Note note) {
        if (counts.merge(note.code(), 1L, Long::sum) <= MOST) {
            next.accept(note);
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Tells how many were left out. */
    void end() {
        counts.forEach((code, count) -> {
            if (count > MOST) {
                next.accept(Note.of("more", Place.of(file), code, count - MOST));
            }
        });
    }
}
