package pimkg.suggest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.text.Fold;

/** Names of months in English, French, Spanish and Arabic, of the east and of the west, and dates written with them. */
final class MonthNames {

    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2}) ?(?:st|nd|rd|th|er|o|º)? )?(?:de |of |du )?([\\p{L} ]+?) (?:de |del |of )?(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+) (\\d{1,2})(?: ?(?:st|nd|rd|th))? (\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) (\\p{L}+)(?: (\\d{1,2}))?");

    private final Map<String, Integer> numbers;

    private MonthNames(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * A date with its month in words.
     *
     * @param day from 1; 0 when none is said
     */
    record Said(int year, int month, int day) {
    }

    /** The names that ship. */
    static MonthNames packaged() {
        Properties lines = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(MonthNames.class.getResourceAsStream("months.properties")),
            StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Integer> numbers = new HashMap<>();
        lines.forEach((number, names) -> List.of(names.toString().split(",")).forEach(name ->
            numbers.put(Fold.fold(name), Integer.valueOf(number.toString()))));
        return new MonthNames(Map.copyOf(numbers));
    }

    /** The date, when the text is one and nothing else. */
    Optional<Said> read(String text) {
        String folded = Fold.fold(text);
        Matcher matcher = DAY_FIRST.matcher(folded);
        if (matcher.matches()) {
            return said(matcher.group(3), matcher.group(2), matcher.group(1));
        }
        matcher = MONTH_FIRST.matcher(folded);
        if (matcher.matches()) {
            return said(matcher.group(3), matcher.group(1), matcher.group(2));
        }
        matcher = YEAR_FIRST.matcher(folded);
        return matcher.matches() ? said(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    private Optional<Said> said(String year, String month, String day) {
        return number(month).map(number -> new Said(Integer.parseInt(year), number, day == null ? 0 : Integer.parseInt(day)));
    }

    /** The month of a name, or of two names of the same month as Arabic texts write them. */
    private Optional<Integer> number(String words) {
        if (numbers.containsKey(words)) {
            return Optional.of(numbers.get(words));
        }
        String[] parts = words.split(" ");
        for (int cut = 1; cut < parts.length; cut++) {
            Set<Integer> both = new TreeSet<>();
            both.add(numbers.getOrDefault(String.join(" ", List.of(parts).subList(0, cut)), 0));
            both.add(numbers.getOrDefault(String.join(" ", List.of(parts).subList(cut, parts.length)), 0));
            if (both.size() == 1 && !both.contains(0)) {
                return Optional.of(both.iterator().next());
            }
        }
        return Optional.empty();
    }
}
