package pimkg.validation;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;

/** What Jena's own validator finds over the whole graph of a file. */
final class JenaReference {

    private final Background background;
    private final RuleSet rules;
    private final Shapes shapes;

    JenaReference(Background background, RuleSet rules) {
        this.background = background;
        this.rules = rules;
        this.shapes = Shapes.parse(rules.shapes());
    }

    /** Rule, description, path and value of each finding, as one line each. */
    Set<String> findings(RdfInput input) {
        Graph data = background.behind(((Reading.Read) RdfReader.read(input)).graph());
        Set<String> lines = new TreeSet<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, data).getEntries()) {
            if (!background.holds(entry.focusNode())) {
                Rule rule = rules.book().of(entry.source()).orElseThrow();
                String path = entry.resultPath() == null ? rule.about().map(Paths::toText).orElse("") : Paths.toText(entry.resultPath());
                Node value = rule.discreet() || entry.focusNode().equals(entry.value()) ? null : entry.value();
                lines.add(line(rule, entry.focusNode(), path, value));
            }
        }
        return lines;
    }

    /** The same of a verdict of ours. */
    static Set<String> findings(Verdict.Judged judged) {
        Set<String> lines = new TreeSet<>();
        judged.findings().forEach(finding ->
            lines.add(line(finding.rule(), finding.dataset(), finding.path().orElse(""), finding.value().orElse(null))));
        return lines;
    }

    private static String line(Rule rule, Node dataset, String path, Node value) {
        return String.join(" | ", rule.code(), rule.shape().toString(), dataset.toString(), path, String.valueOf(value));
    }
}
