package pimkg.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.suggest.Suggester;
import pimkg.suggest.Suggestion;
import pimkg.term.Pim;

/** Judges descriptions of datasets against the packaged rules. Safe for use by several threads. */
public final class DescriptionValidator {

    private final Background background;
    private final RuleSet rules;
    private final Shapes shapes;
    private final Scorecard scorecard;
    private final Suggester suggester;

    /** A validator with some rules, and what they may look up. */
    public DescriptionValidator(KnowledgeGraph knowledge, Background background, RuleSet rules) {
        this.background = background;
        this.rules = rules;
        this.shapes = Shapes.parse(rules.shapes());
        this.scorecard = Scorecard.of(knowledge, rules.book());
        this.suggester = Suggester.over(knowledge);
    }

    /** Judges all inputs, each for itself. */
    public Judgement judge(Collection<RdfInput> inputs) {
        return new Judgement(rules.profile().name(), inputs.stream().map(this::judge).toList(), scorecard);
    }

    /** Judges every description of a dataset in one input. */
    public Verdict judge(RdfInput input) {
        Reading reading = RdfReader.read(input);
        if (reading instanceof Reading.Unreadable why) {
            return new Verdict.Unreadable(input.name(), why);
        }
        Reading.Read read = (Reading.Read) reading;
        Graph data = background.behind(read.graph());
        List<Node> datasets = datasets(data);
        if (datasets.isEmpty()) {
            return new Verdict.NothingToJudge(input.name(), types(read.graph()));
        }
        ValidationReport report = ShaclValidator.get().validate(shapes, data);
        List<Finding> findings = place(input, read, distinct(report.getEntries()));
        return new Verdict.Judged(input.name(), datasets.stream().map(node -> dataset(data, node)).toList(), findings, read.remarks(),
            background.unseenOf(read.graph()));
    }

    private Dataset dataset(Graph data, Node node) {
        return new Dataset(node, G.listSP(data, node, DCTerms.publisher.asNode()), G.listSP(data, node, Pim.CATEGORY),
            rules.book().rules().stream().map(Rule::code).collect(Collectors.toSet()));
    }

    private List<Node> datasets(Graph data) {
        Set<Node> found = new TreeSet<>(NodeCmp::compareRDFTerms);
        for (Shape shape : shapes.getTargetShapes()) {
            found.addAll(VLib.focusNodes(data, shape));
        }
        found.removeIf(background::holds);
        return List.copyOf(found);
    }

    /** One entry a rule, dataset and value: that a value breaks two constraints of one rule is no second fault. */
    private List<Hit> distinct(Collection<ReportEntry> entries) {
        Set<Hit> hits = new LinkedHashSet<>();
        for (ReportEntry entry : entries) {
            if (background.holds(entry.focusNode())) {
                continue;
            }
            Rule rule = rules.book().of(entry.source()).orElseThrow(() -> new IllegalStateException(
                "The shape " + entry.source() + " gives results but has no code."));
            hits.add(new Hit(rule, entry.focusNode(),
                Optional.ofNullable(entry.resultPath()).map(Paths::toText),
                Optional.ofNullable(entry.resultPath()).flatMap(Paths::lastPredicate),
                valueOf(entry)));
        }
        return List.copyOf(hits);
    }

    /** For a rule on the whole description, SHACL's value is the description itself: no news. */
    private static Optional<Node> valueOf(ReportEntry entry) {
        return Optional.ofNullable(entry.value()).filter(value -> !value.equals(entry.focusNode()));
    }

    private List<Finding> place(RdfInput input, Reading.Read read, List<Hit> hits) {
        Places places = Places.of(input, read, hits);
        List<Finding> findings = new ArrayList<>();
        for (Hit hit : hits) {
            findings.add(new Finding(hit.rule(), hit.dataset(), hit.path(), hit.value(), suggestions(hit), places.of(hit)));
        }
        findings.sort(Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.place().position().map(at -> at.line()).orElse(0L))
            .thenComparing(finding -> finding.dataset().toString())
            .thenComparing(finding -> finding.rule().code())
            .thenComparing(finding -> finding.rule().shape().getURI()));
        return findings;
    }

    private List<Suggestion> suggestions(Hit hit) {
        return hit.value().map(value -> suggester.suggest(hit.lastPredicate(), Optional.of(hit.rule().shape()), value)).orElse(List.of());
    }

    private static Map<String, Long> types(Graph graph) {
        Map<String, Long> types = new TreeMap<>();
        graph.find(Node.ANY, RDF.Nodes.type, Node.ANY).filterKeep(triple -> triple.getObject().isURI())
            .forEach(triple -> types.merge(triple.getObject().getURI(), 1L, Long::sum));
        return types;
    }
}
