package pimkg.vocabulary;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gathers what a file says of one term. Blank words are no words. */
final class TermBuilder {

    private final String id;
    private final Set<Wording> labels = new LinkedHashSet<>();
    private final Set<Wording> alternatives = new LinkedHashSet<>();
    private final Set<Wording> definitions = new LinkedHashSet<>();
    private Optional<String> parent = Optional.empty();
    private String context = "";
    private Optional<String> notation = Optional.empty();
    private String place = "";

    TermBuilder(String id) {
        this.id = id.strip();
    }

    TermBuilder label(String text, String language) {
        return add(labels, text, language);
    }

    TermBuilder alternative(String text, String language) {
        return add(alternatives, text, language);
    }

    TermBuilder definition(String text, String language) {
        return add(definitions, text, language);
    }

    private TermBuilder add(Set<Wording> to, String text, String language) {
        Wording wording = new Wording(text, language);
        if (!wording.isBlank()) {
            to.add(wording);
        }
        return this;
    }

    TermBuilder parent(String id) {
        parent = Optional.of(id.strip()).filter(text -> !text.isEmpty());
        return this;
    }

    TermBuilder context(String text) {
        context = text.strip();
        return this;
    }

    TermBuilder notation(String text) {
        notation = Optional.of(text.strip()).filter(code -> !code.isEmpty());
        return this;
    }

    TermBuilder place(String text) {
        place = text;
        return this;
    }

    boolean isNameless() {
        return labels.isEmpty();
    }

    String id() {
        return id;
    }

    Term build() {
        if (isNameless()) {
            label(id, "");
        }
        alternatives.removeAll(labels);
        return new Term(id, labels.stream().toList(), alternatives.stream().toList(), definitions.stream().toList(), parent,
            context, notation, place);
    }
}
