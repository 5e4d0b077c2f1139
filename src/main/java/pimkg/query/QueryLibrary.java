package pimkg.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pimkg.packaged.PackagedFiles;
import pimkg.text.Language;
import pimkg.text.Localized;

/**
 * The stored questions. Each begins with comments that tell, in this form, what it is:
 *
 * <pre>
 * # title@en: Which PIM categories exist, and how is each defined?
 * # answers: 4
 * # asked by: protection officer
 * # parameter lang (text, default en): the language of the definitions
 * # answer: one row a category, in the order of the matrix
 * </pre>
 */
public final class QueryLibrary {

    private static final String FOLDER = "query/";
    private static final String ENDING = ".rq";
    private static final Pattern LINE = Pattern.compile("# (?<key>[a-z]+(?: by)?)(?:@(?<lang>[a-z]{2}))?: (?<text>.+)");
    private static final Pattern PARAMETER =
        Pattern.compile("# parameter (?<name>\\w+) \\((?<kind>text|date|iri)(?:, default (?<default>[^)]+))?\\): (?<text>.+)");

    private final Map<String, StoredQuery> queries;

    private QueryLibrary(Map<String, StoredQuery> queries) {
        this.queries = queries;
    }

    /** The questions that ship. */
    public static QueryLibrary packaged() {
        Map<String, StoredQuery> queries = new TreeMap<>();
        PackagedFiles.withEnding(ENDING).forEach((path, bytes) -> {
            if (path.startsWith(FOLDER)) {
                String name = path.substring(FOLDER.length(), path.length() - ENDING.length());
                queries.put(name, read(name, new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return new QueryLibrary(Collections.unmodifiableMap(queries));
    }

    private static StoredQuery read(String name, String text) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        Map<String, String> head = new TreeMap<>();
        List<Parameter> parameters = new ArrayList<>();
        text.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> {
            Matcher parameter = PARAMETER.matcher(line);
            Matcher other = LINE.matcher(line);
            if (parameter.matches()) {
                parameters.add(new Parameter(parameter.group("name"),
                    Parameter.Kind.valueOf(parameter.group("kind").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(parameter.group("default")), parameter.group("text")));
            } else if (other.matches() && other.group("lang") != null) {
                Language.ofTag(other.group("lang")).ifPresent(language -> titles.put(language, other.group("text")));
            } else if (other.matches()) {
                head.put(other.group("key"), other.group("text"));
            } else {
                throw new IllegalStateException(name + ENDING + " has a heading line that is not understood: " + line);
            }
        });
        return new StoredQuery(name, Localized.of(titles), numbers(head.getOrDefault("answers", "")),
            head.getOrDefault("asked by", ""), parameters, head.getOrDefault("answer", ""), text);
    }

    private static List<Integer> numbers(String list) {
        return list.isEmpty() ? List.of() : Stream.of(list.split(", *")).map(Integer::valueOf).toList();
    }

    /** All questions, by name. */
    public List<StoredQuery> all() {
        return List.copyOf(queries.values());
    }

    /** The question of this name. */
    public Optional<StoredQuery> named(String name) {
        return Optional.ofNullable(queries.get(name));
    }
}
