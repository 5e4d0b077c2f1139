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
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.rule.Severity;
import pimkg.term.Pim;
import pimkg.text.Localized;

/** The packaged ontology, shapes and data against the house rules of {@code shapes/ontology.ttl}. */
public final class HouseCheck {

    /**
     * A place where what ships breaks a rule of the house.
     *
     * @param code     the rule's code, for example {@code H03}
     * @param shape    the rule's IRI
     * @param severity its weight
     * @param message  what to do
     * @param focus    the thing to mend
     * @param path     the property looked at
     * @param value    the value that offends
     */
    public record HouseFinding(String code, Node shape, Severity severity, Localized message, Node focus,
                               Optional<String> path, Optional<Node> value) {
    }

    private HouseCheck() {
    }

    /** All findings over everything that is in the graph, ordered by code and focus. */
    public static List<HouseFinding> run(KnowledgeGraph knowledge) {
        Graph rules = knowledge.graph(Pim.HOUSE_RULES);
        Shapes shapes = Shapes.parse(rules);
        return ShaclValidator.get().validate(shapes, knowledge.union()).getEntries().stream()
            .map(entry -> finding(rules, entry))
            .distinct()
            .sorted(Comparator.comparing(HouseFinding::code).thenComparing(found -> found.focus().toString())
                .thenComparing(found -> found.value().map(Node::toString).orElse("")))
            .toList();
    }

    private static HouseFinding finding(Graph rules, ReportEntry entry) {
        Node shape = entry.source();
        return new HouseFinding(
            Optional.ofNullable(G.getZeroOrOneSP(rules, shape, SKOS.notation.asNode())).map(Node::getLiteralLexicalForm)
                .orElseThrow(() -> new IllegalStateException("The shape " + shape + " gives results but has no code.")),
            shape,
            Severity.of(G.getZeroOrOneSP(rules, shape, SHACL.severity)),
            Literals.of(rules, shape, SHACL.message),
            entry.focusNode(),
            Optional.ofNullable(entry.resultPath()).map(Paths::toText),
            Optional.ofNullable(entry.value()).filter(value -> !value.equals(entry.focusNode())));
    }
}
