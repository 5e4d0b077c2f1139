package pimkg.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The scores of nothing. */
    List<PrincipleScore> none() {
        return clean(Set.of());
    }

    /** Counts description by description. */
    Count count() {
        return new Count();
    }

    /** Descriptions that are asked the same and break the same rules have the same scores, and most share even the list of what is asked. */
    final class Count {
        private final Map<Set<String>, Map<List<Node>, List<PrincipleScore>>> known = new IdentityHashMap<>();

        List<PrincipleScore> of(Set<String> asked, List<Finding> findings) {
            List<Node> broken = findings.isEmpty() ? List.of() : findings.stream().map(finding -> finding.rule().shape()).toList();
            return known.computeIfAbsent(asked, each -> new HashMap<>()).computeIfAbsent(broken,
                any -> findings.isEmpty() ? clean(asked) : less(clean(asked), asked, findings));
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
