package pimkg.link;

/**
 * A name of a target.
 *
 * @param text     the words
 * @param language its BCP 47 tag; empty when nobody said
 * @param field    what kind of name it is
 * @param sense    what it means beside the target itself
 */
public record Name(String text, String language, Field field, Sense sense) {

    /** A name that means the same as the target. */
    public Name(String text, String language, Field field) {
        this(text, language, field, Sense.SAME);
    }
}
