package pimkg.link;

/**
 * What is looked for in an index, prepared for comparing.
 *
 * @param field    the part of the agency's term it comes from
 * @param text     as the agency wrote it
 * @param folded   in one spelling
 * @param squashed the same without spaces
 * @param language the primary tag of its language; English when nobody said
 * @param whole    the sum of the weights of its words
 * @param words    how many different words it has
 * @param trigrams hashes of the runs of three letters in it, sorted
 * @param negated  whether it says what something is not
 */
record Text(Field field, String text, String folded, String squashed, String language, double whole, int words, int[] trigrams,
            boolean negated) {

    static Text of(Field field, String text, String folded, String language, double whole, int words) {
        return new Text(field, text, folded, folded.replace(" ", ""), language.isEmpty() ? "en" : Analysis.primary(language), whole, words,
            Entry.trigrams(folded), Entry.isNegated(folded));
    }

    boolean isSameAs(Entry entry) {
        return entry.squashed().equals(squashed);
    }

    /** Parts of a label in another language mean something else. */
    boolean isOtherLanguage(Entry entry) {
        return !entry.language().isEmpty() && !entry.language().equals(language);
    }
}
