package pimkg.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.term.Pim;

/** Which names of PIM terms aren't another word for the term, but for a kind of it, for what goes with it or for something wider. */
final class Senses {

    private static final String FILE = "senses.tsv";
    private static final List<Sense> COLUMNS = List.of(Sense.KIND, Sense.NEIGHBOUR, Sense.WIDER);

    private final Map<String, Map<String, Sense>> byTarget = new HashMap<>();

    private Senses() {
    }

    static Senses packaged() {
        try (InputStream in = Senses.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Senses senses = new Senses();
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(senses::add);
            return senses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] cells) {
        Map<String, Sense> names = byTarget.computeIfAbsent(cells[0].contains(":") ? cells[0] : Pim.BASE + cells[0], key -> new HashMap<>());
        for (int column = 1; column < cells.length; column++) {
            Sense sense = COLUMNS.get(column - 1);
            Stream.of(cells[column].split(";")).map(Analysis::fold).filter(name -> !name.isEmpty()).forEach(name -> names.put(name, sense));
        }
    }

    /** What a name of a target means. */
    Sense of(String target, String name) {
        return byTarget.getOrDefault(target, Map.of()).getOrDefault(Analysis.fold(name), Sense.SAME);
    }

    /** The names of a target that mean something else, in one spelling. */
    Set<String> names(String target) {
        return byTarget.getOrDefault(target, Map.of()).keySet();
    }

    /** The targets that have such names. */
    Set<String> targets() {
        return byTarget.keySet();
    }
}
