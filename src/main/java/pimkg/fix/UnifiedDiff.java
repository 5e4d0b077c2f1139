package pimkg.fix;

import java.util.ArrayList;
import java.util.List;

/** Writes edits as a unified diff with three lines of context. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final String text;
    private final List<String> lines;

    private UnifiedDiff(String text) {
        this.text = text;
        this.lines = lines(text);
    }

    /**
     * Lines that are replaced by others.
     *
     * @param from  the first line, from 0
     * @param to    the line behind the last
     * @param edits the edits within them
     */
    private record Change(int from, int to, List<Edit> edits) {
    }

    static String of(String file, String text, List<Edit> edits) {
        if (edits.isEmpty()) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(text);
        StringBuilder out = new StringBuilder("--- " + file + "\n+++ " + file + "\n");
        int shift = 0;
        for (List<Change> hunk : hunks(diff.changes(edits))) {
            shift += diff.write(hunk, shift, out);
        }
        return out.toString();
    }

    /** Lines with their ends. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private List<Change> changes(List<Edit> edits) {
        List<Change> changes = new ArrayList<>();
        for (Edit edit : edits) {
            int from = line(edit.start());
            int to = line(Math.max(edit.start(), edit.end() - 1)) + 1;
            Change last = changes.isEmpty() ? new Change(-1, -1, List.of()) : changes.get(changes.size() - 1);
            if (from <= last.to()) {
                List<Edit> both = new ArrayList<>(last.edits());
                both.add(edit);
                changes.set(changes.size() - 1, new Change(last.from(), Math.max(to, last.to()), both));
            } else {
                changes.add(new Change(from, to, List.of(edit)));
            }
        }
        return changes;
    }

    private int line(int offset) {
        return (int) text.chars().limit(offset).filter(character -> character == '\n').count();
    }

    /** Changes whose contexts touch go together. */
    private static List<List<Change>> hunks(List<Change> changes) {
        List<List<Change>> hunks = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Change change : changes) {
            if (hunks.isEmpty() || change.from() - end > 2 * CONTEXT) {
                hunks.add(new ArrayList<>());
            }
            hunks.get(hunks.size() - 1).add(change);
            end = change.to();
        }
        return hunks;
    }

    /** Writes a hunk and tells by how many lines it makes the text longer. */
    private int write(List<Change> hunk, int shift, StringBuilder out) {
        int from = Math.max(0, hunk.get(0).from() - CONTEXT);
        int to = Math.min(lines.size(), hunk.get(hunk.size() - 1).to() + CONTEXT);
        StringBuilder body = new StringBuilder();
        int longer = 0;
        int next = from;
        for (Change change : hunk) {
            lines.subList(next, change.from()).forEach(line -> write(' ', line, body));
            List<String> old = lines.subList(change.from(), change.to());
            List<String> replacing = replaced(change);
            old.forEach(line -> write('-', line, body));
            replacing.forEach(line -> write('+', line, body));
            longer += replacing.size() - old.size();
            next = change.to();
        }
        lines.subList(next, to).forEach(line -> write(' ', line, body));
        out.append("@@ -%d,%d +%d,%d @@\n".formatted(from + 1, to - from, from + 1 + shift, to - from + longer)).append(body);
        return longer;
    }

    private List<String> replaced(Change change) {
        int start = String.join("", lines.subList(0, change.from())).length();
        String piece = String.join("", lines.subList(change.from(), change.to()));
        return lines(Edit.apply(piece, change.edits().stream()
            .map(edit -> new Edit(edit.start() - start, edit.end() - start, edit.replacement())).toList()));
    }

    private static void write(char sign, String line, StringBuilder out) {
        out.append(sign).append(line);
        if (!line.endsWith("\n")) {
            out.append("\n\\ No newline at end of file\n");
        }
    }
}
