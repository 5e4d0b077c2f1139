package pimkg.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pimkg.graph.Account;
import pimkg.graph.Account.Field;
import pimkg.graph.Account.Use;
import pimkg.graph.Note;
import pimkg.graph.Place;

/** Keeps account of one reading of a file. */
final class Ledger {

    /** Of many notes with one code the first are enough to find the cause; the rest is counted. */
    private static final int NOTES_OF_A_KIND = 20;
    /** More names than any form has fields: a file in which each record has fields of its own is cut here. */
    private static final int MOST_FIELDS = 5_000;

    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Map<String, long[]> values = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, long[]> noted = new LinkedHashMap<>();
    private long records;

    void record() {
        records++;
    }

    long records() {
        return records;
    }

    /** A value of a field; what became of it best counts for the field. */
    void field(String name, Use use) {
        String known = uses.size() < MOST_FIELDS || uses.containsKey(name) ? name : "…";
        if (uses.size() <= MOST_FIELDS || uses.containsKey(known)) {
            uses.merge(known, use, (before, now) -> strength(before) >= strength(now) ? before : now);
            values.computeIfAbsent(known, each -> new long[1])[0]++;
        }
    }

    private static int strength(Use use) {
        return switch (use) {
            case USED -> 3;
            case PERSONAL -> 2;
            case TECHNICAL -> 1;
            case UNUSED -> 0;
        };
    }

    void note(Note note) {
        if (++noted.computeIfAbsent(note.code(), each -> new long[1])[0] <= NOTES_OF_A_KIND) {
            notes.add(note);
        }
    }

    Account account(String form, String file) {
        return account(form, file, Map.of());
    }

    Account account(String form, String file, Map<String, String> headings) {
        List<Field> fields = uses.entrySet().stream()
            .map(field -> new Field(field.getKey(), field.getValue(), values.get(field.getKey())[0])).toList();
        List<Note> all = new ArrayList<>(notes);
        noted.forEach((code, count) -> {
            if (count[0] > NOTES_OF_A_KIND) {
                all.add(Note.of("more", Place.of(file), code, count[0] - NOTES_OF_A_KIND));
            }
        });
        return new Account(form, records, fields, headings, all);
    }
}
