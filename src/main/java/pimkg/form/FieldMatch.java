package pimkg.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the field of a form where the property that a rule speaks of is filled in. */
public final class FieldMatch {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*:[A-Za-z]+");

    private FieldMatch() {
    }

    /**
     * The field whose path has most of the names that are asked, and the fewest others.
     *
     * @param path  names and a SPARQL path of them; of alternatives the last that a field has
     * @param rules the fields to choose from; of equals the first
     * @return empty when none has any of the names
     */
    public static Optional<FieldRule> of(String path, List<FieldRule> rules) {
        List<String> asked = NAME.matcher(path).results().map(MatchResult::group).toList();
        for (int last = asked.size() - 1; last >= 0; last--) {
            String name = asked.get(last);
            Optional<FieldRule> found = rules.stream().filter(rule -> names(rule).contains(name))
                .reduce((best, rule) -> fit(asked, rule) > fit(asked, best) ? rule : best);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> names(FieldRule rule) {
        return rule.property().map(steps -> List.of(steps.toString().split("/"))).orElse(List.of());
    }

    /** What both have counts for more than any number of names too many. */
    private static int fit(List<String> asked, FieldRule rule) {
        List<String> has = names(rule);
        return 20 * (int) asked.stream().filter(has::contains).count() - has.size();
    }
}
