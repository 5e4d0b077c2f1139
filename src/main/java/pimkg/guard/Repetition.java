package pimkg.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a regular expression repeats its groups: Java counts through empty ones without reading a character. */
public final class Repetition {

    /** The most that nested repetitions of groups may multiply to. */
    public static final double MOST = 100_000;

    private static final Pattern OF_A_GROUP = Pattern.compile("\\)\\{(\\d+)(?:,(\\d*))?\\}");

    private Repetition() {
    }

    /** Whether a regular expression keeps within bounds. */
    public static boolean isBounded(String pattern) {
        double product = 1;
        Matcher group = OF_A_GROUP.matcher(pattern);
        while (group.find()) {
            String most = group.group(2) == null || group.group(2).isEmpty() ? group.group(1) : group.group(2);
            product *= Math.max(1, Double.parseDouble(most));
        }
        return product <= MOST;
    }
}
