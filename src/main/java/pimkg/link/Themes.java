package pimkg.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** General words of humanitarian work by theme, so that a list in one language is found by words of others and by their signs. */
final class Themes {

    private static final String FILE = "words.tsv";
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    private final Map<String, List<Name>> byHeading = new HashMap<>();

    private Themes() {
    }

    static Themes packaged() {
        try (InputStream in = Themes.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Themes themes = new Themes();
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(themes::add);
            return themes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] cells) {
        List<Name> names = new ArrayList<>();
        for (int column = 1; column < cells.length; column++) {
            String language = LANGUAGES.get(column - 1);
            words(cells[column]).forEach(word -> {
                names.add(new Name(word, "", Field.THEME));
                names.add(new Name(word, language, Field.THEME));
            });
        }
        words(cells[0]).forEach(heading -> byHeading.computeIfAbsent(Analysis.fold(heading), key -> new ArrayList<>()).addAll(names));
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter(word -> !word.isEmpty());
    }

    /** The words of the themes that a name is the heading of. */
    List<Name> of(String name) {
        return byHeading.getOrDefault(Analysis.fold(name), List.of());
    }
}
