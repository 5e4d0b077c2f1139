package pimkg.validation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/** Counts, principle by principle, what descriptions state of what is asked. */
final class Scorecard {

    /** A demand of one description. */
    private record Demand(Node dataset, String code) {
    }

    private final List<Node> principles;
    private final List<Rule> rules;

    private Scorecard(List<Node> principles, List<Rule> rules) {
        this.principles = principles;
        this.rules = rules;
    }

    static Scorecard of(KnowledgeGraph knowledge, RuleBook rules) {
        List<Node> inOrder = G.listSP(knowledge.union(), Pim.PRINCIPLES, SKOS.hasTopConcept.asNode()).stream()
            .sorted(Comparator.comparing(principle ->
                Integer.valueOf(G.getOneSP(knowledge.union(), principle, Pim.POSITION).getLiteralLexicalForm())))
            .toList();
        return new Scorecard(inOrder, rules.rules());
    }

    /** One score a principle, in PIM's order. */
    List<PrincipleScore> of(int datasets, List<Finding> findings) {
        Set<Demand> unmet = unmet(findings);
        return principles.stream().map(principle -> score(principle, datasets, findings, unmet)).toList();
    }

    private PrincipleScore score(Node principle, int datasets, List<Finding> findings, Set<Demand> unmet) {
        Set<String> codes = new HashSet<>();
        rules.stream().filter(rule -> rule.principle().equals(principle)).forEach(rule -> codes.add(rule.code()));
        long checked = (long) codes.size() * datasets;
        long missed = unmet.stream().filter(demand -> codes.contains(demand.code())).count();
        return new PrincipleScore(principle, checked, checked - missed,
            count(principle, findings, Severity.VIOLATION), count(principle, findings, Severity.WARNING));
    }

    /** What has a finding, and what can't be told because something it requires has one. */
    private Set<Demand> unmet(List<Finding> findings) {
        Set<Demand> unmet = new HashSet<>();
        for (Finding finding : findings) {
            unmet.add(new Demand(finding.dataset(), finding.rule().code()));
            rules.stream().filter(rule -> rule.requires().contains(finding.rule().shape()))
                .forEach(rule -> unmet.add(new Demand(finding.dataset(), rule.code())));
        }
        return unmet;
    }

    private static long count(Node principle, List<Finding> findings, Severity severity) {
        return findings.stream()
            .filter(finding -> finding.severity() == severity && finding.rule().principle().equals(principle)).count();
    }
}
