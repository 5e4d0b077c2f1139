package pimkg.link;

/**
 * A name of a target.
 *
 * @param text     the words
 * @param language its BCP 47 tag; empty when nobody said
 * @param field    what kind of name it is
 */
public record Name(String text, String language, Field field) {
}
