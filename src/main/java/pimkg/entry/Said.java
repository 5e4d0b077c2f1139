package pimkg.entry;

import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Localized;

/**
 * Words with what a screen reader and a browser need to know of them.
 *
 * @param text what to read; may be empty
 * @param lang the language it is in; empty when that is unknown, as of a code
 * @param dir  the direction it runs in: {@code ltr}, {@code rtl}, or {@code auto} when unknown
 * @param link where a click leads; empty for none
 */
public record Said(String text, String lang, String dir, String link) {

    /** Nothing. */
    public static final Said NOTHING = new Said("", "", "auto", "");

    /** A text in the language of the page, or in the first other one that has it, and then marked as such. */
    public static Said of(Localized text, Language language) {
        return language.andFallbacks().stream()
            .flatMap(each -> text.exactly(each).map(words -> new Said(words, each.tag(), each.dir(), "")).stream())
            .findFirst().orElse(NOTHING);
    }

    /** A value as it stands in the graph; an IRI by its short name, a blank node as nothing. */
    public static Said of(Node value) {
        if (value.isURI()) {
            return new Said(Prefixes.shorten(value.getURI()), "", "ltr", Address.of(value));
        }
        if (!value.isLiteral()) {
            return NOTHING;
        }
        Optional<Language> language = Language.ofTag(value.getLiteralLanguage());
        return new Said(value.getLiteralLexicalForm(), value.getLiteralLanguage(), language.map(Language::dir).orElse("auto"), "");
    }

    /** A code, a number, a date: in no language, from left to right. */
    public static Said code(String text) {
        return new Said(text, "", "ltr", "");
    }

    /** The same words, leading there. */
    public Said linked(String address) {
        return new Said(text, lang, dir, address);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
