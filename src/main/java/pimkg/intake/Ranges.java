package pimkg.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two ends of a period in one text, in the ways that HDX and schema.org write it: {@code [2020-01-01T00:00:00 TO *]},
 * {@code 01/31/1997-12/31/2015} (month first), {@code 2020-01-01/2020-03-31}; or one day, which is both ends.
 *
 * @param start the first day, as ISO 8601 writes it; empty when it is open
 * @param end   the last day; empty when it is open
 * @param old   whether it has the form with the month first, which HDX gave up
 */
record Ranges(String start, String end, boolean old) {

    private static final Pattern BRACKETS = Pattern.compile("\\[(\\S+) TO (\\S+)\\]");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})(?:-(\\d{2})/(\\d{2})/(\\d{4}))?");

    static Ranges of(String text) {
        Matcher brackets = BRACKETS.matcher(text.strip());
        if (brackets.matches()) {
            return new Ranges(day(brackets.group(1)), day(brackets.group(2)), false);
        }
        Matcher old = MONTH_FIRST.matcher(text.strip());
        if (old.matches()) {
            String first = old.group(3) + "-" + old.group(1) + "-" + old.group(2);
            return new Ranges(first, old.group(4) == null ? first : old.group(6) + "-" + old.group(4) + "-" + old.group(5), true);
        }
        String[] ends = text.strip().split("/", -1);
        return ends.length == 2 ? new Ranges(day(ends[0]), day(ends[1]), false) : new Ranges(day(text), day(text), false);
    }

    private static String day(String text) {
        String bare = text.strip().replaceFirst("(?<=\\d{4}-\\d{2}-\\d{2})T.*$", "");
        return bare.equals("*") || bare.equals("..") ? "" : bare;
    }
}
