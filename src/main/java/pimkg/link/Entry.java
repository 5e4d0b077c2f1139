package pimkg.link;

import java.util.Arrays;
import java.util.Set;

/**
 * A name of a target, prepared for comparing.
 *
 * @param target   the number of the target in its scheme
 * @param name     the name
 * @param folded   in one spelling
 * @param stems    the numbers of its stems, sorted, each once
 * @param weight   the sum of the weights of its stems
 * @param trigrams hashes of the runs of three letters in it, sorted
 * @param squashed without spaces: "micro data" is "microdata"
 * @param language the primary tag of its language; may be empty
 * @param negated  whether it says what something is not
 */
record Entry(int target, Name name, String folded, int[] stems, double weight, int[] trigrams, String squashed, String language,
             boolean negated) {

    private static final Set<String> NEGATIONS = Set.of("not", "no", "non", "without", "never", "sans", "sin", "ne");

    static Entry of(int target, Name name, int[] stems, double weight) {
        String folded = Analysis.fold(name.text());
        return new Entry(target, name, folded, stems, weight, trigrams(folded), folded.replace(" ", ""),
            Analysis.primary(name.language()), isNegated(folded));
    }

    /** Whether a word in it says no. */
    static boolean isNegated(String folded) {
        for (String word : folded.split(" ")) {
            if (NEGATIONS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static int[] trigrams(String folded) {
        String padded = " " + folded + " ";
        int[] grams = new int[Math.max(0, padded.length() - 2)];
        for (int index = 0; index < grams.length; index++) {
            grams[index] = padded.charAt(index) * 961 * 961 + padded.charAt(index + 1) * 961 + padded.charAt(index + 2);
        }
        Arrays.sort(grams);
        return grams;
    }

    /** The share of common runs of three letters, 0 to 1 (Dice). */
    double likeness(int[] others) {
        return likeness(trigrams, others);
    }

    static double likeness(int[] trigrams, int[] others) {
        int common = 0;
        int here = 0;
        int there = 0;
        while (here < trigrams.length && there < others.length) {
            int order = Integer.compare(trigrams[here], others[there]);
            common += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return trigrams.length + others.length == 0 ? 0 : 2.0 * common / (trigrams.length + others.length);
    }
}
