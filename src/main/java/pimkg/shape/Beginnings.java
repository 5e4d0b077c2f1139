package pimkg.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * At which signs of ASCII a match of a regular expression can begin, found out by trying each: most texts have none, and nothing else
 * of the expression need be tried. Any other letter is taken for one.
 */
final class Beginnings {

    private static final int ASCII = 128;

    /** What looks at more than the signs from the beginning on: ends, words, what stands before. */
    private static final Pattern CONTEXT = Pattern.compile("\\$|\\\\[bBGZzQ]|\\(\\?(?!:)");

    private final boolean[] can = new boolean[ASCII];

    Beginnings(Pattern pattern) {
        boolean free = !CONTEXT.matcher(pattern.pattern()).find() && !pattern.matcher("").lookingAt();
        for (char sign = 0; sign < ASCII; sign++) {
            Matcher one = pattern.matcher(String.valueOf(sign));
            // One that fails for want of more signs could go on.
            can[sign] = !free || one.lookingAt() || one.hitEnd();
        }
    }

    /** Whether a text has a sign where a match can begin, as far as that is known. */
    boolean mayBeIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= ASCII || can[sign]) {
                return true;
            }
        }
        return text.isEmpty();
    }
}
