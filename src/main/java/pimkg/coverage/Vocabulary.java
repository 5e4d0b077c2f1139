package pimkg.coverage;

import pimkg.text.Localized;

/**
 * A vocabulary that is mapped.
 *
 * @param iri     of the vocabulary
 * @param title   what it is called
 * @param terms   how many of its terms are known
 * @param mapped  how many reach PIM
 * @param without how many are said to have no counterpart in PIM
 */
public record Vocabulary(String iri, Localized title, int terms, int mapped, int without) {

    /** How many nobody has decided on. */
    public int open() {
        return terms - mapped - without;
    }
}
