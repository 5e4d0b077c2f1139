package pimkg.page;

import pimkg.text.Language;

/**
 * The languages of a page: somebody may find the way in one and read the terms in another.
 *
 * @param page    of headings, buttons and hints
 * @param content of names, definitions and whatever else the graph says
 */
public record Voice(Language page, Language content) {

    /** One for both. */
    public static Voice of(Language language) {
        return new Voice(language, language);
    }

    /** Whether the two differ. */
    public boolean isMixed() {
        return page != content;
    }

    /** The parameters of an address that is to be read in these languages. */
    String parameters() {
        return "lang=" + page.tag() + (isMixed() ? "&content=" + content.tag() : "");
    }
}
