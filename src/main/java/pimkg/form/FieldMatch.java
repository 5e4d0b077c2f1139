package pimkg.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the field of a form where the property that a rule speaks of is filled in. */
public final class FieldMatch {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*:[A-Za-z]+");
    private static final Pattern OPTIONAL = Pattern.compile("\\(?[a-z][a-z-]*:[A-Za-z]+\\)?\\?/");
    private static final Pattern LAST_STEP = Pattern.compile("[^/]*$");

    private FieldMatch() {
    }

    /**
     * The field whose path has most of the names that are asked, and the fewest others.
     *
     * @param path  names and a SPARQL path of them; of alternatives one that is said in words, else the first that a field has
     * @param rules the fields to choose from; of equals the first
     * @return empty when none has any of the names
     */
    public static Optional<FieldRule> of(String path, List<FieldRule> rules) {
        String needed = OPTIONAL.matcher(path).replaceAll("");
        List<String> asked = namesIn(needed);
        Matcher end = LAST_STEP.matcher(needed);
        List<FieldRule> alternatives = end.find()
            ? namesIn(end.group()).stream().flatMap(name -> best(name, asked, rules).stream()).toList() : List.of();
        List<String> others = new ArrayList<>(asked);
        Collections.reverse(others);
        return alternatives.stream().filter(rule -> rule.reading() == Reading.TEXT).findFirst()
            .or(() -> alternatives.stream().findFirst())
            .or(() -> others.stream().flatMap(name -> best(name, asked, rules).stream()).findFirst());
    }

    /**
     * The field that answers a rule, where its table says so, because the property that the rule looks at does not tell it.
     *
     * @param rule  the name of the rule's shape, such as {@code rule:RiskAssessmentDate}
     * @param rules the fields to choose from
     */
    public static Optional<FieldRule> clearing(String rule, List<FieldRule> rules) {
        return rules.stream().filter(field -> List.of(field.extras().getOrDefault("clears", "").split(" ")).contains(rule)).findFirst();
    }

    private static Optional<FieldRule> best(String name, List<String> asked, List<FieldRule> rules) {
        return rules.stream().filter(rule -> names(rule).contains(name))
            .reduce((best, rule) -> fit(asked, rule) > fit(asked, best) ? rule : best);
    }

    private static List<String> namesIn(String path) {
        return NAME.matcher(path).results().map(MatchResult::group).toList();
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
