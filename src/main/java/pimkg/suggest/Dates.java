package pimkg.suggest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.text.Localized;

/**
 * Dates as people write them, as XML Schema writes them. A day that does not exist stays unsaid, and so do numbers that a
 * spreadsheet counts days by and years of two digits: these need somebody who knows.
 */
final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /** Longer than a date in any words. */
    private static final int LONGEST = 80;
    private static final String APART = "[-/. ]";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})" + APART + "(\\d{1,2})" + APART + "(\\d{1,2})");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})" + APART + "(\\d{1,2})" + APART + "(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})" + APART + "(\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})T.*");

    private final Set<Node> properties;
    private final MonthNames months = MonthNames.packaged();

    /** Knows in which properties dates are written. */
    Dates(Set<Node> properties) {
        this.properties = properties;
    }

    /** Whether dates are written there. */
    boolean belongIn(Node property) {
        return properties.contains(property);
    }

    /**
     * The date that a literal probably is; two when nobody can tell the day from the month.
     *
     * @param allowed the IRIs of the types that are asked for; empty when any type of date will do
     */
    List<Suggestion> suggest(Node literal, Set<String> allowed) {
        if (literal.getLiteralLexicalForm().length() > LONGEST) {
            return List.of();
        }
        String text = latin(literal.getLiteralLexicalForm().strip());
        List<Node> read = read(text).stream().distinct()
            .filter(date -> allowed.isEmpty() || allowed.contains(date.getLiteralDatatypeURI()))
            .filter(date -> !date.equals(literal)).toList();
        return read.stream().map(date -> new Suggestion(date, Localized.of(Map.of()), read.size() == 1)).toList();
    }

    private List<Node> read(String text) {
        Matcher matcher = MOMENT.matcher(text);
        if (matcher.matches()) {
            return day(matcher, 1, 2, 3).isPresent() && XSDDatatype.XSDdateTime.isValid(text)
                ? List.of(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdateTime)) : List.of();
        }
        matcher = YEAR_LAST.matcher(text);
        if (matcher.matches()) {
            List<Node> both = new ArrayList<>();
            day(matcher, 3, 2, 1).ifPresent(both::add);
            day(matcher, 3, 1, 2).ifPresent(both::add);
            return both;
        }
        return yearFirst(text).or(() -> month(text)).or(() -> inWords(text)).stream().toList();
    }

    private static Optional<Node> yearFirst(String text) {
        for (Pattern pattern : List.of(YEAR_FIRST, RUN_TOGETHER)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher, 1, 2, 3);
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> month(String text) {
        Matcher matcher = YEAR_MONTH.matcher(text);
        if (matcher.matches()) {
            return month(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        matcher = MONTH_YEAR.matcher(text);
        if (matcher.matches()) {
            return month(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        }
        return YEAR.matcher(text).matches() && isYear(Integer.parseInt(text))
            ? Optional.of(NodeFactory.createLiteralDT(text, XSDDatatype.XSDgYear)) : Optional.empty();
    }

    private Optional<Node> inWords(String text) {
        return months.read(text).flatMap(said -> said.day() == 0 ? month(said.year(), said.month()) : day(said.year(), said.month(), said.day()));
    }

    private static Optional<Node> day(Matcher matcher, int year, int month, int day) {
        return day(Integer.parseInt(matcher.group(year)), Integer.parseInt(matcher.group(month)), Integer.parseInt(matcher.group(day)));
    }

    private static Optional<Node> day(int year, int month, int day) {
        try {
            String text = LocalDate.of(year, month, day).toString();
            return isYear(year) ? Optional.of(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Node> month(int year, int month) {
        return isYear(year) && month >= 1 && month <= 12
            ? Optional.of(NodeFactory.createLiteralDT("%04d-%02d".formatted(year, month), XSDDatatype.XSDgYearMonth)) : Optional.empty();
    }

    /** Other calendars count other years: 1404 is a year of the Solar Hijri calendar. */
    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Arabic and Persian digits as Latin ones. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                latin.append(Character.digit(point, 10));
            } else {
                latin.appendCodePoint(point);
            }
        });
        return latin.toString();
    }
}
