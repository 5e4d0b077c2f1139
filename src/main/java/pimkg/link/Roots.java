package pimkg.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The roots of the words of a label, roughly: without words that name nothing and without the usual English endings. */
final class Roots {

    private static final Set<String> FILLERS = Set.of("and", "of", "the", "in", "to", "for", "or", "a", "is", "are", "by", "with", "on", "from",
        "has", "been", "have", "an", "who");
    private static final List<String> ENDINGS = List.of("ization", "ations", "ation", "ing", "ized", "ize", "ies", "es", "ed", "s", "e");
    private static final int SHORTEST = 3;

    private Roots() {
    }

    /** In the order of the words. */
    static List<String> of(String text) {
        return Stream.of(Analysis.fold(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty() && !FILLERS.contains(word))
            .map(Roots::root).toList();
    }

    private static String root(String word) {
        return ENDINGS.stream().filter(ending -> word.length() > ending.length() + SHORTEST && word.endsWith(ending)).findFirst()
            .map(ending -> word.substring(0, word.length() - ending.length())).orElse(word);
    }
}
