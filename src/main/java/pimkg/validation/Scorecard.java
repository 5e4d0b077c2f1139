package pimkg.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.Rule;
import pimkg.rule.RuleBook;
import pimkg.rule.Severity;
import pimkg.term.Pim;

/** Counts, principle by principle, what descriptions state of what is asked of them. */
public final class Scorecard {

    private final List<Node> principles;
    private final Map<Node, Set<String>> codes = new HashMap<>();
    private final Map<Node, List<Rule>> dependents = new HashMap<>();

    private Scorecard(List<Node> principles, List<Rule> rules) {
        this.principles = principles;
        for (Rule rule : rules) {
            rule.principle().ifPresent(principle -> codes.computeIfAbsent(principle, each -> new HashSet<>()).add(rule.code()));
            rule.requires().forEach(required -> dependents.merge(required, List.of(rule), Scorecard::joined));
        }
    }

    private static List<Rule> joined(List<Rule> some, List<Rule> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static Scorecard of(KnowledgeGraph knowledge, RuleBook rules) {
        List<Node> inOrder = G.listSP(knowledge.about(Pim.PRINCIPLES), Pim.PRINCIPLES, SKOS.hasTopConcept.asNode()).stream()
            .sorted(Comparator.comparing(principle ->
                Integer.valueOf(G.getOneSP(knowledge.about(principle), principle, Pim.POSITION).getLiteralLexicalForm())))
            .toList();
        return new Scorecard(inOrder, rules.rules());
    }

    /** One score a principle, in PIM's order, over some descriptions and all findings on them. */
    List<PrincipleScore> of(Collection<Dataset> datasets, Collection<Finding> findings) {
        Map<Node, List<Finding>> byDataset = findings.stream().collect(Collectors.groupingBy(Finding::dataset));
        Count count = count();
        Sum sum = new Sum();
        datasets.forEach(dataset -> sum.add(count.of(dataset, byDataset.getOrDefault(dataset.node(), List.of()))));
        return datasets.isEmpty() ? none() : sum.scores();
    }

    private List<PrincipleScore> none() {
        return principles.stream().map(principle -> new PrincipleScore(principle, 0, 0, 0, 0)).toList();
    }

    /** Counts description by description. */
    Count count() {
        return new Count();
    }

    /** Descriptions without a finding that are asked the same have the same scores, and most share even the list of what is asked. */
    final class Count {
        private final Map<Set<String>, List<PrincipleScore>> clean = new IdentityHashMap<>();

        List<PrincipleScore> of(Dataset dataset, List<Finding> findings) {
            List<PrincipleScore> stated = clean.computeIfAbsent(dataset.asked(), Scorecard.this::clean);
            return findings.isEmpty() ? stated : less(stated, dataset.asked(), findings);
        }
    }

    private List<PrincipleScore> clean(Set<String> asked) {
        return principles.stream().map(principle -> {
            long checked = codes.getOrDefault(principle, Set.of()).stream().filter(asked::contains).count();
            return new PrincipleScore(principle, checked, checked, 0, 0);
        }).toList();
    }

    /** What is left of the scores of a description that states all, when there are findings on it. */
    private List<PrincipleScore> less(List<PrincipleScore> all, Set<String> asked, List<Finding> findings) {
        long[] unstated = new long[all.size()];
        for (String code : unmet(findings)) {
            for (int at = 0; asked.contains(code) && at < unstated.length; at++) {
                unstated[at] += codes.getOrDefault(principles.get(at), Set.of()).contains(code) ? 1 : 0;
            }
        }
        return IntStream.range(0, all.size()).mapToObj(at -> {
            PrincipleScore score = all.get(at);
            return new PrincipleScore(score.principle(), score.checked(), score.stated() - unstated[at],
                count(score.principle(), findings, Severity.VIOLATION), count(score.principle(), findings, Severity.WARNING));
        }).toList();
    }

    /** A sum of scores that grows; of one description it is no more than its scores. Scores that many share are counted first and added once. */
    static final class Sum {
        private static final int NUMBERS = 4;
        private static final int MAX_WAITING = 64;

        private List<PrincipleScore> last = List.of();
        private Map<List<PrincipleScore>, long[]> waiting = Map.of();
        private long[] numbers = new long[0];
        private long added;

        void add(List<PrincipleScore> scores) {
            if (added == 1) {
                waiting = new IdentityHashMap<>();
                numbers = new long[scores.size() * NUMBERS];
                wait(last);
            }
            last = scores;
            added++;
            if (added > 1) {
                wait(scores);
            }
        }

        private void wait(List<PrincipleScore> scores) {
            waiting.computeIfAbsent(scores, each -> new long[1])[0]++;
            if (waiting.size() > MAX_WAITING) {
                settle();
            }
        }

        private void settle() {
            waiting.forEach((scores, times) -> count(scores, times[0]));
            waiting.clear();
        }

        private void count(List<PrincipleScore> scores, long times) {
            for (int at = 0; at < scores.size(); at++) {
                PrincipleScore score = scores.get(at);
                numbers[at * NUMBERS] += score.checked() * times;
                numbers[at * NUMBERS + 1] += score.stated() * times;
                numbers[at * NUMBERS + 2] += score.violations() * times;
                numbers[at * NUMBERS + 3] += score.warnings() * times;
            }
        }

        /** How many were added. */
        long added() {
            return added;
        }

        List<PrincipleScore> scores() {
            if (added < 2) {
                return last;
            }
            settle();
            return IntStream.range(0, last.size()).mapToObj(at -> new PrincipleScore(last.get(at).principle(), numbers[at * NUMBERS],
                numbers[at * NUMBERS + 1], numbers[at * NUMBERS + 2], numbers[at * NUMBERS + 3])).toList();
        }
    }

    /** What has a finding, and what can't be told because something it requires has one. */
    private Set<String> unmet(List<Finding> findings) {
        Set<String> unmet = new HashSet<>();
        for (Finding finding : findings) {
            unmet.add(finding.rule().code());
            dependents.getOrDefault(finding.rule().shape(), List.of()).forEach(rule -> unmet.add(rule.code()));
        }
        return unmet;
    }

    private static long count(Node principle, List<Finding> findings, Severity severity) {
        long count = 0;
        for (Finding finding : findings) {
            count += finding.severity() == severity && finding.rule().principle().filter(principle::equals).isPresent() ? 1 : 0;
        }
        return count;
    }
}
