package pimkg.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.text.Fold;

/** Recognises by its heading what a column holds; {@code columns.properties} lists the headings. */
final class Columns {

    /** What a column can hold. */
    enum Role { ID, LABEL, ALTERNATIVE, DEFINITION, PARENT, CONTEXT }

    /**
     * What a heading stands for.
     *
     * @param rank     0 for the best heading of its role
     * @param language the tag of the language it names; may be empty
     */
    record Heading(Role role, int rank, String language) {
    }

    private static final Map<Role, List<String>> NAMES = names();
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
        Map.entry("en", "en"), Map.entry("fr", "fr"), Map.entry("es", "es"), Map.entry("ar", "ar"), Map.entry("english", "en"),
        Map.entry("francais", "fr"), Map.entry("french", "fr"), Map.entry("espanol", "es"), Map.entry("spanish", "es"),
        Map.entry("arabic", "ar"), Map.entry("عربي", "ar"), Map.entry("anglais", "en"), Map.entry("ingles", "en"));
    private static final Pattern LANGUAGE_AT_END = Pattern.compile("(.*?) (" + String.join("|", LANGUAGES.keySet()) + ")");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[|;]\\s*");

    private Columns() {
    }

    private static Map<Role, List<String>> names() {
        Properties file = new Properties();
        try (InputStream in = Columns.class.getResourceAsStream("columns.properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<Role, List<String>> names = new HashMap<>();
        for (Role role : Role.values()) {
            names.put(role, List.of(file.getProperty(role.name().toLowerCase(Locale.ROOT)).split(",")));
        }
        return Map.copyOf(names);
    }

    /** Everything a heading may stand for; {@code name} is an id beside a label, and a label when alone. */
    static List<Heading> headings(String heading) {
        String folded = Fold.fold(heading.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
        String language = "";
        while (true) {
            Matcher ended = LANGUAGE_AT_END.matcher(folded);
            if (!ended.matches()) {
                break;
            }
            folded = ended.group(1);
            language = LANGUAGES.get(ended.group(2));
        }
        List<Heading> found = new ArrayList<>();
        for (Role role : Role.values()) {
            int rank = NAMES.get(role).indexOf(folded);
            if (rank >= 0) {
                found.add(new Heading(role, rank, language));
            }
        }
        return found;
    }

    /** What a heading stands for before all; empty when it is unknown. */
    static Optional<Role> role(String heading) {
        return headings(heading).stream().map(Heading::role).findFirst();
    }

    /**
     * What each column holds: for ids, parents and contexts the one with the best heading, for the others all.
     *
     * @return by the number of the column; empty when no column can be a label or id
     */
    static Map<Integer, Heading> assign(List<String> headings) {
        Map<Integer, Heading> assigned = new HashMap<>();
        single(headings, Role.ID, assigned);
        label(headings, assigned);
        single(headings, Role.PARENT, assigned);
        single(headings, Role.CONTEXT, assigned);
        for (Role role : List.of(Role.ALTERNATIVE, Role.DEFINITION)) {
            all(headings, role, assigned);
        }
        boolean named = assigned.values().stream().anyMatch(heading -> heading.role() == Role.LABEL);
        return named || assigned.values().stream().anyMatch(heading -> heading.role() == Role.ID && headings.size() > 1)
            ? Map.copyOf(assigned) : Map.of();
    }

    /** Columns in several languages have one heading; of different headings the best is taken. */
    private static void label(List<String> headings, Map<Integer, Heading> assigned) {
        Map<Integer, Heading> found = candidates(headings, Role.LABEL, assigned);
        int best = found.values().stream().mapToInt(Heading::rank).min().orElse(-1);
        found.forEach((column, heading) -> {
            if (heading.rank() == best) {
                assigned.put(column, heading);
            }
        });
    }

    private static void all(List<String> headings, Role role, Map<Integer, Heading> assigned) {
        candidates(headings, role, assigned).forEach(assigned::put);
    }

    private static void single(List<String> headings, Role role, Map<Integer, Heading> assigned) {
        candidates(headings, role, assigned).entrySet().stream()
            .min(Map.Entry.<Integer, Heading>comparingByValue(Comparator.comparingInt(Heading::rank))
                .thenComparing(Map.Entry.comparingByKey()))
            .filter(found -> role != Role.ID || leavesALabel(headings, found.getKey()))
            .ifPresent(found -> assigned.put(found.getKey(), found.getValue()));
    }

    private static boolean leavesALabel(List<String> headings, int column) {
        return headings(headings.get(column)).stream().noneMatch(heading -> heading.role() == Role.LABEL)
            || !candidates(headings, Role.LABEL, Map.of(column, new Heading(Role.ID, 0, ""))).isEmpty();
    }

    private static Map<Integer, Heading> candidates(List<String> headings, Role role, Map<Integer, Heading> taken) {
        Map<Integer, Heading> found = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            if (!taken.containsKey(column)) {
                for (Heading heading : headings(headings.get(column))) {
                    if (heading.role() == role) {
                        found.put(column, heading);
                    }
                }
            }
        }
        return found;
    }

    /** A term from named values; empty when they hold neither label nor id. */
    static Optional<TermBuilder> term(List<Map.Entry<String, String>> values) {
        Map<Integer, Heading> assigned = assign(values.stream().map(Map.Entry::getKey).toList());
        return term(assigned, values.stream().map(Map.Entry::getValue).toList());
    }

    /** A term from the cells of a row. */
    static Optional<TermBuilder> term(Map<Integer, Heading> assigned, List<String> cells) {
        String label = first(assigned, cells, Role.LABEL);
        String id = first(assigned, cells, Role.ID);
        if (label.isBlank() && id.isBlank()) {
            return Optional.empty();
        }
        TermBuilder term = new TermBuilder(id.isBlank() ? label : id);
        for (int column = 0; column < cells.size(); column++) {
            Heading heading = assigned.get(column);
            if (heading != null) {
                put(term, heading, cells.get(column));
            }
        }
        return Optional.of(term);
    }

    private static String first(Map<Integer, Heading> assigned, List<String> cells, Role role) {
        return assigned.entrySet().stream().filter(each -> each.getValue().role() == role).map(Map.Entry::getKey).sorted()
            .filter(column -> column < cells.size()).map(cells::get).filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }

    private static void put(TermBuilder term, Heading heading, String cell) {
        switch (heading.role()) {
            case LABEL -> term.label(cell, heading.language());
            case ALTERNATIVE -> SEVERAL.splitAsStream(cell).forEach(each -> term.alternative(each, heading.language()));
            case DEFINITION -> term.definition(cell, heading.language());
            case PARENT -> term.parent(cell);
            case CONTEXT -> term.context(cell);
            case ID -> { }
        }
    }
}
