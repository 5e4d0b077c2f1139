package pimkg.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Likeness of meaning by a list of words that mean the same: a line a meaning, a dimension a line. English only. */
public final class Thesaurus implements Meaning {

    private final List<Set<String>> lines;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public Thesaurus(String... lines) {
        this.lines = List.of(lines).stream().map(line -> Set.of(line.split(" "))).toList();
    }

    @Override
    public String measure() {
        return "cosine of words of a thesaurus";
    }

    @Override
    public boolean speaks(String language) {
        return language.isEmpty() || language.equals("en");
    }

    /** What it was asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Words it does not know have dimensions of their own, behind. */
    @Override
    public List<float[]> vectors(List<String> texts) {
        asked.addAll(texts);
        return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        float[] vector = new float[lines.size() + 64];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            int known = (int) lines.stream().takeWhile(line -> !line.contains(word)).count();
            vector[known < lines.size() ? known : lines.size() + (word.hashCode() & 63)]++;
        }
        double length = 0;
        for (float each : vector) {
            length += each * each;
        }
        for (int index = 0; index < vector.length; index++) {
            vector[index] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
