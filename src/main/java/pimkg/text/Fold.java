package pimkg.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings that differ only in what people leave out or vary without meaning anything by it, as one. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("(?<= |^)\u0627\u0644(?=\\p{L}{3})");

    private Fold() {
    }

    /**
     * Lower case, without accents, Arabic vowel marks or punctuation; the forms of alef, yeh and teh marbuta as one, and
     * without the Arabic article. Words are apart by one space; empty when there is no letter and no digit.
     */
    public static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)).replaceAll("")
            .replace('\u0671', '\u0627').replace('\u0649', '\u064a').replace('\u0629', '\u0647');
        return ARTICLE.matcher(BETWEEN_WORDS.matcher(plain).replaceAll(" ")).replaceAll("").strip();
    }
}
