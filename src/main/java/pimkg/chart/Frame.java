package pimkg.chart;

/**
 * What every drawing has.
 *
 * @param key         the beginning of its ids: a word in lower case that no other drawing of the page has
 * @param title       what it shows; read aloud in its place
 * @param what        what one sees in it, in a sentence or two, for whoever does not
 * @param rightToLeft whether it begins on the right
 */
public record Frame(String key, String title, String what, boolean rightToLeft) {

    /** @throws IllegalArgumentException when the key is no such word */
    public Frame {
        if (!key.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not the beginning of an id: " + key);
        }
    }
}
