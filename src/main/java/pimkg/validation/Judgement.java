package pimkg.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.graph.Later;
import pimkg.rule.Severity;
import pimkg.validation.Verdict.Judged;

/** The verdicts on all inputs of one run. Never changes; what is counted is counted once, when somebody first asks for it. */
public final class Judgement {

    private final String profile;
    private final List<Verdict> verdicts;
    private final Scorecard card;
    private final Later<List<Counted>> counted;

    /**
     * Takes a copy of the list.
     *
     * @param profile  the set of rules that was applied
     * @param verdicts one an input, in the order given
     * @param card     counts what is stated
     */
    public Judgement(String profile, List<Verdict> verdicts, Scorecard card) {
        this.profile = profile;
        this.verdicts = List.copyOf(verdicts);
        this.card = card;
        this.counted = new Later<>(() -> judged().map(judged -> new Counted(judged, card)).toList());
    }

    /** The set of rules that was applied. */
    public String profile() {
        return profile;
    }

    /** One an input, in the order given. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** Counts what is stated. */
    public Scorecard card() {
        return card;
    }

    /** The inputs that were judged. */
    public Stream<Judged> judged() {
        return verdicts.stream().filter(Judged.class::isInstance).map(Judged.class::cast);
    }

    /** All findings. */
    public Stream<Finding> findings() {
        return judged().map(Judged::findings).flatMap(Collection::stream);
    }

    /** How many findings have this severity. */
    public long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }

    /** How many descriptions were judged. */
    public long datasets() {
        return judged().mapToLong(judged -> judged.datasets().size()).sum();
    }

    /** Whether every input was judged, at least one was, and none has a violation. Warnings do not count against it. */
    public boolean conforms() {
        return !verdicts.isEmpty() && judged().count() == verdicts.size() && count(Severity.VIOLATION) == 0;
    }

    /** Whether an input could not be judged at all. */
    public boolean isIncomplete() {
        return judged().count() < verdicts.size();
    }

    /** The scores over all inputs, in PIM's order of principles. */
    public List<PrincipleScore> scores() {
        Sum sum = new Sum();
        counted().flatMap(input -> input.tallies().stream()).forEach(tally -> sum.add(tally.scores(), tally.number()));
        return sum.added() > 0 ? sum.scores() : judged().findAny().map(any -> card.none()).orElse(List.of());
    }

    /** The scores of each description, agency or category, those that state the least of what is asked first. */
    public List<GroupScore> scoresBy(Grouping grouping) {
        Map<Node, Sum> groups = new LinkedHashMap<>();
        counted().forEach(input -> {
            if (grouping == Grouping.DATASET) {
                input.all().forEach(at -> add(groups, input.node(at), input.scores(at), 1));
            } else {
                input.tallies().forEach(tally -> grouping.of(tally.kind())
                    .forEach(group -> add(groups, group, tally.scores(), tally.number())));
            }
        });
        return ranked(groups);
    }

    /** The descriptions that state the least, of those that leave something out: no more than {@code number}. */
    public List<GroupScore> weakest(int number) {
        Map<Node, Sum> groups = new LinkedHashMap<>();
        // Whatever has no finding on it in any input leaves nothing out: most are never counted.
        Set<Node> found = findings().map(Finding::dataset).collect(Collectors.toSet());
        counted().forEach(input -> input.where(found).forEach(at -> add(groups, input.node(at), input.scores(at), 1)));
        return ranked(groups).stream().filter(score -> score.stated() < score.checked()).limit(number).toList();
    }

    /** How many descriptions have no finding on them. */
    public long clean() {
        return counted().mapToLong(Counted::without).sum();
    }

    private Stream<Counted> counted() {
        return counted.get().stream();
    }

    private static void add(Map<Node, Sum> groups, Node group, List<PrincipleScore> scores, long times) {
        groups.computeIfAbsent(group, each -> new Sum()).add(scores, times);
    }

    private static List<GroupScore> ranked(Map<Node, Sum> groups) {
        return groups.entrySet().stream().map(group -> new GroupScore(group.getKey(), group.getValue().added(), group.getValue().scores()))
            .map(Ranked::of).sorted(Comparator.comparingDouble(Ranked::share).thenComparingLong(Ranked::surplus)).map(Ranked::score).toList();
    }

    /** A score and what it is ranked by, worked out once. */
    private record Ranked(GroupScore score, double share, long surplus) {
        static Ranked of(GroupScore score) {
            long checked = score.checked();
            long stated = score.stated();
            return new Ranked(score, checked == 0 ? 1 : (double) stated / checked, stated - checked);
        }
    }
}
