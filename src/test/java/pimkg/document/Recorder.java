package pimkg.document;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;

/** Writes down all that a reader hands on. */
class Recorder implements RowSink {

    final List<String> sheets = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();

    static RdfInput input(String name, String text, Charset charset) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(charset));
    }

    @Override
    public void sheet(int sheet, String name, boolean hidden) {
        sheets.add(sheet + " " + name + (hidden ? " (hidden)" : ""));
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    List<List<String>> cells() {
        return rows.stream().map(Row::cells).toList();
    }

    /** Each note as its code, arguments and place. */
    List<String> told() {
        return told(notes);
    }

    static List<String> told(List<Note> notes) {
        return notes.stream().map(note -> (note.code() + " " + String.join(" ", note.arguments()) + " @" + note.place())
            .replace("  ", " ")).toList();
    }

    /** All of it, for a golden file. */
    String text() {
        return sheets.stream().map(sheet -> "sheet " + sheet + "\n").collect(Collectors.joining())
            + rows.stream().map(row -> "row " + row.sheet() + " " + row.number() + " " + row.cells() + "\n").collect(Collectors.joining())
            + told().stream().map(note -> "note " + note + "\n").collect(Collectors.joining());
    }
}
