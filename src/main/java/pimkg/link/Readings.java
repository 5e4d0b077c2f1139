package pimkg.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/**
 * The ways to read the names of a term.
 *
 * @param whole its names, and a name without what stands in brackets or without its abbreviation: all mean the same
 * @param parts the abbreviation, what stands in brackets, and the members of "A and B" or "a/b": each means a part of it
 */
record Readings(List<Wording> whole, List<Wording> parts) {

    private static final int MAX_NAME = 300;
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)");
    private static final String BEFORE_ABBREVIATION = "-\u2013\u2014:";
    private static final Pattern ABBREVIATION_BEHIND = Pattern.compile("(.+\\w{3,}.*?)\\s*[" + BEFORE_ABBREVIATION + "]\\s*([A-Z][A-Z0-9&/]{1,7}|[a-z]{2,6})$");
    private static final Pattern MEMBERS = Pattern.compile("\\s*[/,;:|]\\s*|\\s+(?:and|or|et|ou|y|o|&)\\s+|\\s+-\\s+|(?<=\\w{4})-(?=\\w{4})");

    static Readings of(Term term, String untagged) {
        Map<Wording, Boolean> whole = new LinkedHashMap<>();
        Map<Wording, Boolean> parts = new LinkedHashMap<>();
        Stream.concat(term.labels().stream(), term.alternatives().stream()).forEach(wording -> {
            Wording tagged = wording.language().isEmpty() ? new Wording(wording.text(), untagged) : wording;
            read(tagged, whole, parts);
        });
        whole.keySet().forEach(parts::remove);
        return new Readings(List.copyOf(whole.keySet()), List.copyOf(parts.keySet()));
    }

    private static void read(Wording wording, Map<Wording, Boolean> whole, Map<Wording, Boolean> parts) {
        String language = wording.language();
        String plain = cut(wording.text());
        put(whole, plain, language);
        Glide.hazard(plain).ifPresent(hazard -> put(whole, hazard, "en"));
        Matcher brackets = BRACKETS.matcher(plain);
        if (brackets.find()) {
            put(parts, brackets.group(1), language);
            plain = brackets.replaceAll("").strip();
            put(whole, plain, language);
        }
        Matcher abbreviated = ABBREVIATION_BEHIND.matcher(plain);
        // Most names have no such sign, and to find out by the pattern takes the square of their length.
        if (plain.chars().anyMatch(letter -> BEFORE_ABBREVIATION.indexOf(letter) >= 0) && abbreviated.matches()
            && isAbbreviation(abbreviated.group(2), abbreviated.group(1))) {
            put(parts, abbreviated.group(2), language);
            plain = abbreviated.group(1);
            put(whole, plain, language);
        }
        for (String member : members(plain)) {
            put(parts, member, language);
        }
    }

    /** No name is longer; looking for patterns in one that is would take for ever. */
    static String cut(String text) {
        return text.substring(0, Math.min(MAX_NAME, text.length()));
    }

    /** Whether its letters begin words of the text, in order. */
    private static boolean isAbbreviation(String letters, String text) {
        String initials = Stream.of(Analysis.fold(text).split(" ")).map(word -> word.substring(0, Math.min(1, word.length())))
            .reduce("", String::concat);
        int at = 0;
        for (char letter : Analysis.fold(letters).toCharArray()) {
            at = initials.indexOf(letter, at) + 1;
            if (at == 0) {
                return letters.equals(letters.toUpperCase(Locale.ROOT)) && letters.length() > 2;
            }
        }
        return true;
    }

    private static List<String> members(String text) {
        List<String> members = new ArrayList<>(MEMBERS.splitAsStream(text).filter(part -> !part.isBlank()).toList());
        return members.size() > 1 ? members : List.of();
    }

    private static void put(Map<Wording, Boolean> to, String text, String language) {
        Wording wording = new Wording(text, language);
        if (!wording.isBlank()) {
            to.put(wording, true);
        }
    }
}
