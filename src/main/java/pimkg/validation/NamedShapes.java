package pimkg.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.Literals;
import pimkg.rule.Severity;
import pimkg.term.Pim;
import pimkg.text.Localized;

/** Packaged shapes that judge other things than descriptions, and what they find. */
public final class NamedShapes {

    /**
     * A place where a graph breaks a rule.
     *
     * @param code     the rule's code, for example {@code H03}
     * @param shape    the rule's IRI
     * @param severity its weight
     * @param message  what to do
     * @param reason   why it matters
     * @param repair   how to do it; may be empty
     * @param focus    the thing to mend
     * @param path     the property looked at
     * @param value    the value that offends
     */
    public record Found(String code, Node shape, Severity severity, Localized message, Localized reason, Localized repair, Node focus,
                        Optional<String> path, Optional<Node> value) {
    }

    private NamedShapes() {
    }

    /** All findings of some rules over a graph, ordered by code, focus and value. */
    public static List<Found> run(Graph rules, Graph data) {
        return ShaclValidator.get().validate(Shapes.parse(rules), data).getEntries().stream()
            .map(entry -> found(rules, entry))
            .distinct()
            .sorted(Comparator.comparing(Found::code).thenComparing(found -> found.focus().toString())
                .thenComparing(found -> found.value().map(Node::toString).orElse("")))
            .toList();
    }

    private static Found found(Graph rules, ReportEntry entry) {
        Node shape = entry.source();
        return new Found(
            Optional.ofNullable(G.getZeroOrOneSP(rules, shape, SKOS.notation.asNode())).map(Node::getLiteralLexicalForm)
                .orElseThrow(() -> new IllegalStateException("The shape " + shape + " gives results but has no code.")),
            shape,
            Severity.of(G.getZeroOrOneSP(rules, shape, SHACL.severity)),
            Literals.of(rules, shape, SHACL.message),
            Literals.of(rules, shape, SHACL.description),
            Literals.of(rules, shape, Pim.REPAIR),
            entry.focusNode(),
            Optional.ofNullable(entry.resultPath()).map(Paths::toText),
            Optional.ofNullable(entry.value()).filter(value -> !value.equals(entry.focusNode())));
    }
}
