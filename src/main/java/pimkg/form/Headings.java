package pimkg.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.text.Fold;
import pimkg.text.Language;
import pimkg.text.Texts;

/**
 * The headings of our workbook in four languages, what other people call the same columns, and their HXL hashtags. A heading
 * may end with a number, for a second file or contact, and with a language: {@code File title 2 (fr)}.
 */
public final class Headings {

    private static final Pattern PARTS = Pattern.compile("(.+?)(?:\\s+(\\d{1,3}))?(?:\\s*[\\[(]([a-z]{2,3}(?:-[A-Za-z]{2,4})?)[\\])])?\\s*\\*?");
    /** Longer than any heading with its number and language. */
    private static final int LONGEST = 200;
    private static final Set<String> LANGUAGES = Stream.concat(Stream.of(Locale.getISOLanguages()).filter(tag -> tag.length() == 2),
        Stream.of("prs", "ckb", "kmr")).collect(Collectors.toUnmodifiableSet());
    private static final Pattern HXL_LANGUAGE = Pattern.compile("\\+i_([a-z]{2,3})");
    private static final Pattern HXL_NUMBER = Pattern.compile("\\+n(\\d{1,3})");

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Map<String, String> hashtags = new HashMap<>();

    /** The headings of the form, in all languages. */
    public Headings(Form form, Forms forms) {
        for (FieldRule rule : form.rules()) {
            if (rule.constant().isPresent()) {
                continue;
            }
            for (Language language : Language.values()) {
                own.put(Fold.fold(of(rule, language)), rule.key());
            }
            own.put(Fold.fold(rule.key()), rule.key());
            rule.property().filter(path -> path.depth() == 0).ifPresent(path -> own.putIfAbsent(Fold.fold(path.toString()), rule.key()));
            hashtags.put(tag(rule.extras().getOrDefault("hxl", "")), rule.key());
        }
        forms.headings().forEach((heading, column) -> others.put(Fold.fold(heading), column));
    }

    /** The heading of a column, for people. */
    public static String of(FieldRule rule, Language language) {
        return Texts.of(Headings.class, language).get("column." + rule.key());
    }

    /** The heading of one of several columns of a rule, in the form in which {@link #read} understands it. */
    public static String of(FieldRule rule, Language language, int number, String textLanguage) {
        return of(rule, language) + (number > 1 ? " " + number : "") + (textLanguage.isEmpty() ? "" : " (" + textLanguage + ")");
    }

    /** What a heading means; empty when it is none of ours. */
    public Optional<Heading> read(String text) {
        return read(text, own);
    }

    /** What a heading of other people's probably means. */
    public Optional<Heading> guess(String text) {
        return read(text, others);
    }

    private static Optional<Heading> read(String cell, Map<String, String> names) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        String text = cell.strip().replaceAll("\\s+", " ");
        String whole = names.get(Fold.fold(text));
        if (whole != null) {
            return Optional.of(new Heading(whole, 1, ""));
        }
        Matcher matcher = PARTS.matcher(text);
        return matcher.matches() && (matcher.group(3) == null || isLanguage(matcher.group(3)))
            ? Optional.ofNullable(names.get(Fold.fold(matcher.group(1)))).map(column -> new Heading(column,
                matcher.group(2) == null ? 1 : Math.max(1, Integer.parseInt(matcher.group(2))), matcher.group(3) == null ? "" : matcher.group(3)))
            : Optional.empty();
    }

    /** Three letters in brackets are a remark more often than a language: (old), (new). */
    private static boolean isLanguage(String tag) {
        return LANGUAGES.contains(tag.split("-")[0]);
    }

    /** Whether a row is one of HXL hashtags. */
    public static boolean isHxl(List<String> cells) {
        List<String> filled = cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        return filled.size() > 1 && filled.stream().filter(cell -> cell.matches("#[A-Za-z][\\w]*([\\s]*\\+[\\w]+)*")).count() * 2 > filled.size();
    }

    /** What a hashtag with attributes means; empty when it is none of ours. */
    public Optional<Heading> readHxl(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        Matcher language = HXL_LANGUAGE.matcher(bare);
        Matcher number = HXL_NUMBER.matcher(bare);
        String key = hashtags.get(tag(bare.replaceAll(HXL_LANGUAGE.pattern() + "|" + HXL_NUMBER.pattern(), "")));
        return Optional.ofNullable(key).map(column -> new Heading(column, number.find() ? Integer.parseInt(number.group(1)) : 1,
            language.find() ? language.group(1) : ""));
    }

    /** The hashtag of a column as {@link #readHxl} understands it; empty for a column without one. */
    public static String hxl(FieldRule rule, int number, String language) {
        String tag = rule.extras().getOrDefault("hxl", "");
        return tag.isEmpty() ? "" : tag + (number > 1 ? "+n" + number : "") + (language.isEmpty() ? "" : "+i_" + language);
    }

    /** The order of attributes does not matter. */
    private static String tag(String text) {
        String[] parts = text.split("\\+");
        Set<String> attributes = new TreeSet<>(Arrays.asList(parts).subList(1, parts.length));
        return parts[0] + attributes.stream().map(each -> "+" + each).collect(Collectors.joining());
    }
}
