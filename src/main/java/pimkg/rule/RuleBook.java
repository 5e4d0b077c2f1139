package pimkg.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Localized;

/**
 * The rules of a graph of shapes: each shape that has a code and a message, and each other one that gives results by
 * itself. The latter are shapes that somebody added; what they leave unsaid is put into words.
 */
public final class RuleBook {

    private static final Node NOT_PUBLIC =
        NodeFactory.createURI("http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC");
    private static final String NAMELESS = "SHAPE";

    private final Map<Node, Rule> byShape;

    private RuleBook(Map<Node, Rule> byShape) {
        this.byShape = byShape;
    }

    /** The rules in a graph of shapes. */
    public static RuleBook in(Graph shapes) {
        Map<Node, String> codes = new LinkedHashMap<>();
        shapes.find(Node.ANY, SKOS.notation.asNode(), Node.ANY)
            .filterKeep(notation -> shapes.contains(notation.getSubject(), SHACL.message, Node.ANY))
            .forEach(notation -> codes.put(notation.getSubject(), notation.getObject().getLiteralLexicalForm()));
        ResultShapes.in(shapes).forEach((shape, leader) -> codes.computeIfAbsent(shape, each -> code(shapes, shape, leader)));
        ConstraintWords words = new ConstraintWords(shapes);
        List<Rule> rules = new ArrayList<>();
        codes.forEach((shape, code) -> rules.add(rule(shapes, shape, code, words)));
        rules.sort(Comparator.comparing((Rule rule) -> new CodeOrder(rule.code())).thenComparing(rule -> rule.shape().toString()));
        Map<Node, Rule> byShape = new LinkedHashMap<>();
        rules.forEach(rule -> byShape.put(rule.shape(), rule));
        return new RuleBook(byShape);
    }

    /** Its own, else that of the nearest named shape that leads to it, else the name of that. */
    private static String code(Graph shapes, Node shape, Optional<Node> leader) {
        return Stream.concat(Stream.of(shape), leader.stream())
            .flatMap(each -> G.listSP(shapes, each, SKOS.notation.asNode()).stream())
            .filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst()
            .or(() -> leader.map(RuleBook::localName)).orElse(NAMELESS);
    }

    private static String localName(Node named) {
        String iri = named.getURI();
        return iri.substring(1 + Math.max(iri.lastIndexOf('#'), Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':'))));
    }

    private static Rule rule(Graph shapes, Node shape, String code, ConstraintWords words) {
        Localized said = message(shapes, shape);
        return new Rule(shape, code,
            Optional.ofNullable(G.getZeroOrOneSP(shapes, shape, Pim.PRINCIPLE)),
            Severity.of(G.getZeroOrOneSP(shapes, shape, SHACL.severity)),
            G.listSP(shapes, shape, DCTerms.requires.asNode()),
            Optional.ofNullable(G.getZeroOrOneSP(shapes, shape, SHACL.resultPath)),
            shapes.contains(shape, DCTerms.accessRights.asNode(), NOT_PUBLIC),
            because(shapes, shape),
            said.isEmpty() || shapes.contains(shape, Pim.REPAIR, Node.ANY) ? List.of() : words.within(shape),
            new Rule.Words(
                name(shapes, shape, code),
                said.isEmpty() ? words.of(shape) : said,
                Literals.of(shapes, shape, SHACL.description),
                Literals.of(shapes, shape, Pim.REPAIR),
                Optional.ofNullable(G.getZeroOrOneSP(shapes, shape, SKOS.example.asNode())).map(Node::getLiteralLexicalForm)),
            G.listSP(shapes, shape, DCTerms.source.asNode()),
            Optional.ofNullable(G.getZeroOrOneSP(shapes, shape, Pim.CERTAINTY)));
    }

    private static Localized name(Graph shapes, Node shape, String code) {
        Localized name = Literals.of(shapes, shape, SHACL.name);
        return name.isEmpty() ? Localized.of(Map.of(Language.EN, ShapeNames.path(shapes, shape).orElse(code))) : name;
    }

    /** What its author says; some say it with the query instead of the shape. */
    private static Localized message(Graph shapes, Node shape) {
        return Stream.concat(Stream.of(shape), G.listSP(shapes, shape, SHACL.sparql).stream())
            .map(each -> Literals.of(shapes, each, SHACL.message)).filter(message -> !message.isEmpty())
            .findFirst().orElseGet(() -> Localized.of(Map.of()));
    }

    /**
     * The names of the conditions of a rule that reads "either this does not hold, or that is stated": where there is a
     * finding, all of them held.
     */
    private static List<Localized> because(Graph shapes, Node shape) {
        return G.listSP(shapes, shape, SHACL.or).stream()
            .flatMap(list -> GraphList.members(GNode.create(shapes, list)).stream())
            .flatMap(branch -> G.listSP(shapes, branch, SHACL.not).stream())
            .map(condition -> Literals.of(shapes, condition, SHACL.name))
            .filter(name -> !name.isEmpty())
            .toList();
    }

    /** All rules, by code. */
    public List<Rule> rules() {
        return List.copyOf(byShape.values());
    }

    /** The rule that a shape is; empty for a condition or a shape of another graph. */
    public Optional<Rule> of(Node shape) {
        return Optional.ofNullable(byShape.get(shape));
    }

    /** The rules of a code such as {@code p2.5}, in any case. */
    public List<Rule> withCode(String code) {
        return byShape.values().stream().filter(rule -> rule.code().equalsIgnoreCase(code)).toList();
    }
}
