package pimkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Vocabulary;
import pimkg.vocabulary.Wording;

/** Another code list as the targets, so that any two lists can be linked. */
public final class VocabularyScheme {

    private final Themes themes = Themes.packaged();
    private final Map<String, List<Name>> bridge = new HashMap<>();

    private VocabularyScheme(Optional<Scheme> known) {
        known.ifPresent(scheme -> scheme.targets().forEach(target -> target.names().stream()
            .filter(name -> name.field() != Field.NOTATION)
            .forEach(name -> bridge.putIfAbsent(Analysis.fold(name.text()), target.names()))));
    }

    /** All its terms are proposed. */
    public static Scheme of(Vocabulary vocabulary) {
        return of(vocabulary, Optional.empty());
    }

    /**
     * The same; a term that is called as a term of a known scheme is found by all its names there, in whatever language.
     */
    public static Scheme of(Vocabulary vocabulary, Optional<Scheme> known) {
        VocabularyScheme reader = new VocabularyScheme(known);
        List<Target> targets = vocabulary.terms().stream().map(reader::target).toList();
        return new Scheme(vocabulary.name(), targets, targets.stream().map(Target::id).collect(Collectors.toSet()));
    }

    private Target target(Term term) {
        Map<String, Name> names = new LinkedHashMap<>();
        term.labels().forEach(label -> put(names, new Name(label.text(), label.language(), Field.PREFERRED)));
        term.alternatives().forEach(label -> put(names, new Name(label.text(), label.language(), Field.ALTERNATIVE)));
        term.notation().ifPresent(code -> put(names, new Name(code, "", Field.NOTATION)));
        Readings readings = Readings.of(term, "");
        readings.whole().forEach(reading -> put(names, new Name(reading.text(), reading.language(), Field.ALTERNATIVE)));
        readings.parts().forEach(reading -> put(names, derived(reading)));
        for (Name name : List.copyOf(names.values())) {
            themes.of(name.text()).forEach(word -> put(names, word));
            bridge.getOrDefault(Analysis.fold(name.text()), List.of()).forEach(word ->
                put(names, new Name(word.text(), word.language(), Field.THEME)));
        }
        return new Target(term.id(), term.label(), new ArrayList<>(names.values()), glosses(term),
            term.parent().map(Set::of).orElse(Set.of()), Set.of(), Set.of());
    }

    private static Name derived(Wording reading) {
        return new Name(reading.text(), reading.language(), Field.DERIVED);
    }

    /** Of names that are the same, the first. */
    private static void put(Map<String, Name> names, Name name) {
        names.putIfAbsent(name.language() + " " + Analysis.fold(name.text()), name);
    }

    private static List<String> glosses(Term term) {
        return term.definitions().stream().filter(text -> text.language().startsWith("en") || text.language().isEmpty())
            .map(Wording::text).toList();
    }
}
