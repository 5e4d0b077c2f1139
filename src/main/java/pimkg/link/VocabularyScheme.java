package pimkg.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Vocabulary;

/** Another code list as the targets, so that any two lists can be linked. */
public final class VocabularyScheme {

    private VocabularyScheme() {
    }

    /** All its terms are proposed. */
    public static Scheme of(Vocabulary vocabulary) {
        List<Target> targets = vocabulary.terms().stream().map(VocabularyScheme::target).toList();
        return new Scheme(vocabulary.name(), targets, targets.stream().map(Target::id).collect(Collectors.toSet()));
    }

    private static Target target(Term term) {
        List<Name> names = new ArrayList<>();
        term.labels().forEach(label -> names.add(new Name(label.text(), label.language(), Field.PREFERRED)));
        term.alternatives().forEach(label -> names.add(new Name(label.text(), label.language(), Field.ALTERNATIVE)));
        term.notation().ifPresent(code -> names.add(new Name(code, "", Field.NOTATION)));
        return new Target(term.id(), term.label(), names,
            term.definitions().stream().filter(text -> text.language().startsWith("en") || text.language().isEmpty())
                .map(text -> text.text()).toList(),
            term.parent().map(Set::of).orElse(Set.of()), Set.of(), Set.of());
    }
}
