package pimkg.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One text in the languages it exists in. */
public final class Localized {

    private final Map<Language, String> texts;

    private Localized(Map<Language, String> texts) {
        this.texts = texts;
    }

    /** The given texts; a language without one is simply absent. */
    public static Localized of(Map<Language, String> texts) {
        Map<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(texts);
        return new Localized(copy);
    }

    /** Exactly this language's text. */
    public Optional<String> exactly(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text in this language, or else in the first other one that has it; empty when there is none at all. */
    public String in(Language language) {
        return language.andFallbacks().stream().map(texts::get).filter(text -> text != null).findFirst().orElse("");
    }

    /** Whether there is no text in any language. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Localized localized && texts.equals(localized.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
