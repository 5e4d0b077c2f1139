package pimkg.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Map<Node, PrincipleScore> sums = new LinkedHashMap<>();
        principles.forEach(principle -> sums.put(principle, new PrincipleScore(principle, 0, 0, 0, 0)));
        for (Dataset dataset : datasets) {
            List<Finding> own = byDataset.getOrDefault(dataset.node(), List.of());
            Set<String> unmet = unmet(own);
            sums.replaceAll((principle, sum) -> sum.plus(score(principle, dataset, own, unmet)));
        }
        return List.copyOf(sums.values());
    }

    private PrincipleScore score(Node principle, Dataset dataset, List<Finding> findings, Set<String> unmet) {
        Set<String> asked = codes.getOrDefault(principle, Set.of()).stream().filter(dataset.asked()::contains).collect(Collectors.toSet());
        long stated = asked.stream().filter(code -> !unmet.contains(code)).count();
        return new PrincipleScore(principle, asked.size(), stated,
            count(principle, findings, Severity.VIOLATION), count(principle, findings, Severity.WARNING));
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
        return findings.stream()
            .filter(finding -> finding.severity() == severity && finding.rule().principle().filter(principle::equals).isPresent())
            .count();
    }
}
