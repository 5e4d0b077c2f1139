package pimkg.skosmos;

import java.util.Locale;

/** A label with asterisks for what may stand there, as Skosmos takes it: {@code monit*}. Upper and lower case are alike. */
final class Glob {

    private final String pattern;

    /** What somebody typed. */
    Glob(String typed) {
        this.pattern = typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a label fits. Goes back to the last asterisk only, so it takes no longer than the product of both lengths. */
    boolean fits(String label) {
        String text = label.toLowerCase(Locale.ROOT);
        int at = 0;
        int star = -1;
        int after = 0;
        int next = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                after = at;
            } else if (next < pattern.length() && pattern.charAt(next) == text.charAt(at)) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++after;
            } else {
                return false;
            }
        }
        return pattern.substring(next).chars().allMatch(letter -> letter == '*');
    }
}
