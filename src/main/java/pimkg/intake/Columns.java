package pimkg.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import pimkg.document.CellName;
import pimkg.document.Row;
import pimkg.form.FieldMatch;
import pimkg.form.FieldRule;
import pimkg.form.Heading;
import pimkg.form.Headings;

/**
 * What the columns of a sheet mean.
 *
 * @param names    the headings as they stand there; empty strings for columns without one
 * @param headings what they mean, by column from 0
 * @param twice    two columns with one heading, for a message
 */
record Columns(List<String> names, Map<Integer, Heading> headings, Optional<String> twice) {

    Columns {
        names = List.copyOf(names);
        headings = Map.copyOf(headings);
    }

    /** The columns by a row of headings, or by one of hashtags with the headings in front of it. */
    static Columns of(Row named, Optional<Row> hashtags, Headings known) {
        Map<Integer, Heading> headings = new HashMap<>();
        Map<Heading, Integer> taken = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (int column = 0; column < named.cells().size(); column++) {
            Optional<Heading> own = known.read(named.cell(column));
            if (own.isPresent()) {
                Integer before = taken.putIfAbsent(own.get(), column);
                if (before == null) {
                    headings.put(column, own.get());
                } else if (twice.isEmpty()) {
                    twice.add(named.cell(column).strip() + " (" + CellName.of(named.number(), before + 1) + ", "
                        + CellName.of(named.number(), column + 1) + ")");
                }
            }
        }
        Set<Heading> used = new HashSet<>(taken.keySet());
        hashtags.ifPresent(row -> complete(headings, used, row.cells().size(), column -> known.readHxl(row.cell(column))));
        complete(headings, used, named.cells().size(), column -> known.guess(named.cell(column)));
        return new Columns(names(named, hashtags), headings, twice.stream().findFirst());
    }

    private static void complete(Map<Integer, Heading> headings, Set<Heading> used, int columns,
                                 IntFunction<Optional<Heading>> meaning) {
        for (int column = 0; column < columns; column++) {
            Optional<Heading> meant = headings.containsKey(column) ? Optional.empty() : meaning.apply(column);
            if (meant.filter(used::add).isPresent()) {
                headings.put(column, meant.get());
            }
        }
    }

    private static List<String> names(Row named, Optional<Row> hashtags) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < Math.max(named.cells().size(), hashtags.map(row -> row.cells().size()).orElse(0)); column++) {
            String heading = named.cell(column).strip();
            int at = column;
            names.add(heading.isEmpty() ? hashtags.map(row -> row.cell(at).strip()).orElse("") : heading);
        }
        return names;
    }

    /** How many columns are understood. */
    int understood() {
        return headings.size();
    }

    /** The column where a missing property belongs, from 0; empty when the sheet has none for it. */
    Optional<Integer> of(String path, List<FieldRule> rules) {
        return FieldMatch.of(path, rules.stream().filter(rule -> columnOf(rule.key()).isPresent()).toList())
            .flatMap(rule -> columnOf(rule.key()));
    }

    /** The column that answers a rule, from 0; empty when the sheet has none, or any will do. */
    Optional<Integer> clearing(String rule, int beside, List<FieldRule> rules) {
        int number = Optional.ofNullable(headings.get(beside)).map(Heading::number).orElse(1);
        return FieldMatch.clearing(rule, rules).flatMap(field -> headings.entrySet().stream()
            .filter(entry -> entry.getValue().column().equals(field.key()) && entry.getValue().number() == number)
            .map(Map.Entry::getKey).min(Integer::compare).or(() -> columnOf(field.key())));
    }

    private Optional<Integer> columnOf(String key) {
        return headings.entrySet().stream().filter(entry -> entry.getValue().column().equals(key)).map(Map.Entry::getKey).min(Integer::compare);
    }
}
