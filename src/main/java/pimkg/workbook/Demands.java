package pimkg.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import pimkg.form.FieldMatch;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;

/**
 * What the rules of the profile {@value RuleSet#CORE} ask of each column. Which columns must be filled in is written down
 * nowhere else: an empty description is judged, and its findings tell.
 */
final class Demands {

    private final Map<String, List<Rule>> always = new HashMap<>();
    private final Map<String, List<Rule>> sometimes = new HashMap<>();

    /** The demands on the columns of a form. */
    Demands(KnowledgeGraph knowledge, Form form) {
        List<FieldRule> fields = form.rules().stream().filter(rule -> rule.constant().isEmpty()).toList();
        RuleSet rules = RuleSet.core(knowledge);
        for (Finding finding : ofNothing(knowledge, rules)) {
            add(always, finding.path(), fields, finding.rule());
        }
        rules.book().rules().stream().filter(rule -> !rule.because().isEmpty() && !rules.isOff(rule.shape()))
            .filter(rule -> !remarksOnAnswer(rule, rules))
            .forEach(rule -> add(sometimes, rules.about(rule), fields, rule));
    }

    /** Whether a rule asks for nothing, but says something about what the column holds by then. */
    private static boolean remarksOnAnswer(Rule rule, RuleSet rules) {
        return rule.severity() == Severity.INFO
            && rule.requires().stream().flatMap(required -> rules.book().of(required).stream()).anyMatch(required -> rules.about(required).equals(rules.about(rule)));
    }

    private static List<Finding> ofNothing(KnowledgeGraph knowledge, RuleSet rules) {
        Graph empty = GraphMemFactory.createDefaultGraph();
        empty.add(Triple.create(NodeFactory.createURI(RdfInput.BASE), RDF.Nodes.type, DCAT.Dataset.asNode()));
        RdfInput input = RdfInput.of("empty.nt", Optional.of(Syntax.NTRIPLES), GraphWriter.write(empty, Syntax.NTRIPLES));
        return new DescriptionValidator(knowledge, Background.of(knowledge), rules).judge(List.of(input)).findings().toList();
    }

    private static void add(Map<String, List<Rule>> demands, Optional<String> path, List<FieldRule> fields, Rule rule) {
        path.flatMap(asked -> FieldMatch.of(asked, fields))
            .ifPresent(field -> demands.computeIfAbsent(field.key(), each -> new ArrayList<>()).add(rule));
    }

    /** The rules that an empty column breaks in any case, the weightiest first. */
    List<Rule> always(FieldRule column) {
        return always.getOrDefault(column.key(), List.of());
    }

    /** The rules that ask for the column, or for something else in it, when other columns state certain things. */
    List<Rule> sometimes(FieldRule column) {
        return sometimes.getOrDefault(column.key(), List.of());
    }

    /** How much it weighs when the column stays empty; empty when nothing is asked in every case. */
    Optional<Severity> weight(FieldRule column) {
        return always(column).stream().map(Rule::severity).min(Severity::compareTo);
    }
}
