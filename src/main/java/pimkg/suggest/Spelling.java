package pimkg.suggest;

import java.util.regex.Pattern;
import pimkg.text.Fold;

/** When two spellings are of one word, and how far apart they are when they are not. */
final class Spelling {

    /** So many slips of the keyboard are forgiven, ... */
    private static final int MOST = 2;
    /** ... and one for every so many letters. */
    private static final int LETTERS_PER_SLIP = 4;
    /** Longer than any name; of a whole sentence nobody can tell which word was meant. */
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");

    private Spelling() {
    }

    /**
     * What remains of a name when case, accents, punctuation, blanks, underscores and camel case are left out. A number
     * stays as it is, since its sign and point are no decoration.
     */
    static String key(String name) {
        String text = name.strip();
        if (text.length() > LONGEST) {
            return "";
        }
        return NUMBER.matcher(text).matches() ? text : Fold.fold(text).replace(" ", "");
    }

    /** Whether the key has nothing but digits, and so could be a code of any list. */
    static boolean isNumber(String key) {
        return key.chars().noneMatch(Character::isLetter);
    }

    /** How many slips of the keyboard turn what was typed into the name; more than allowed is {@link Integer#MAX_VALUE}. */
    static int slips(String typed, String name) {
        int allowed = Math.min(MOST, name.length() / LETTERS_PER_SLIP);
        if (allowed == 0 || Math.abs(typed.length() - name.length()) > allowed || !digits(typed).equals(digits(name))) {
            return Integer.MAX_VALUE;
        }
        int slips = distance(typed, name);
        return slips <= allowed ? slips : Integer.MAX_VALUE;
    }

    /** Another digit is another version or year, never a slip. */
    private static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }

    /** Letters to add, drop, replace or swap with their neighbour (Damerau and Levenshtein, each pair swapped once). */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = last[column - 1] + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(replaced, Math.min(last[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && from.charAt(line - 1) == to.charAt(column - 2) && from.charAt(line - 2) == to.charAt(column - 1)) {
                    row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
                }
            }
        }
        return row[to.length()];
    }
}
