package pimkg.vocabulary;

import java.util.Objects;

/**
 * Words for a term.
 *
 * @param text     as the agency wrote it, without white space around it
 * @param language the BCP 47 tag, in lower case; empty when nobody said
 */
public record Wording(String text, String language) {

    /** Checks that nothing is missing. */
    public Wording {
        text = text.strip();
        Objects.requireNonNull(language);
    }

    /** Whether there is no letter and no digit in it. */
    public boolean isBlank() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
