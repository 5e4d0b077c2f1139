package pimkg.validation;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import pimkg.rule.Severity;
import pimkg.term.Prefixes;

/** A judgement as a graph: a SHACL validation report whose results have names, so that questions can be asked of it. */
public final class ReportGraph {

    private static final Map<Severity, Node> SEVERITIES =
        Map.of(Severity.VIOLATION, SHACL.Violation, Severity.WARNING, SHACL.Warning, Severity.INFO, SHACL.Info);

    private ReportGraph() {
    }

    /**
     * The report.
     *
     * @param base the IRI of the report; its results are this, {@code #} and a number
     */
    public static Graph of(Judgement judgement, String base) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        Node report = NodeFactory.createURI(base + "#Report");
        graph.add(report, RDF.Nodes.type, SHACL.ValidationReport);
        graph.add(report, SHACL.conforms, NodeFactory.createLiteralByValue(judgement.conforms()));
        List<Finding> findings = judgement.findings().toList();
        for (int index = 0; index < findings.size(); index++) {
            Node result = NodeFactory.createURI("%s#Result%03d".formatted(base, index + 1));
            graph.add(report, SHACL.result, result);
            add(graph, result, findings.get(index));
        }
        return graph;
    }

    private static void add(Graph graph, Node result, Finding finding) {
        graph.add(result, RDF.Nodes.type, SHACL.ValidationResult);
        graph.add(result, SHACL.focusNode, finding.dataset());
        graph.add(result, SHACL.sourceShape, finding.rule().shape());
        graph.add(result, SHACL.resultSeverity, SEVERITIES.get(finding.severity()));
        finding.value().ifPresent(value -> graph.add(result, SHACL.value, value));
    }
}
