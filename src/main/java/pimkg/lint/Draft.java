package pimkg.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.term.Prefixes;

/**
 * A file of shapes, and what it will stand together with.
 *
 * @param own      its own statements, with its prefixes
 * @param together these, those of the other files and those of the packaged rules
 */
record Draft(Graph own, Graph together) {

    static final List<Node> TARGETS =
        List.of(SHACL.targetClass, SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf);

    private static final Set<RDFDatatype> BARE = Set.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDboolean);

    /** Own statements with this property. */
    List<Triple> with(Node property) {
        return own.find(Node.ANY, property, Node.ANY).toList();
    }

    /** All values, wherever they are stated. */
    List<Node> values(Node subject, Node property) {
        return G.listSP(together, subject, property);
    }

    boolean has(Node subject, Node property) {
        return together.contains(subject, property, Node.ANY);
    }

    boolean isDescribed(Node node) {
        return together.contains(node, Node.ANY, Node.ANY);
    }

    /** Own subjects that are shapes: by type, target or parameter. */
    Set<Node> shapes() {
        return own.find().filterKeep(Draft::makesShape).mapWith(Triple::getSubject).toSet();
    }

    private static boolean makesShape(Triple triple) {
        return TARGETS.contains(triple.getPredicate()) || Parameter.of(triple.getPredicate()).filter(Parameter::makesShape).isPresent()
            || triple.getPredicate().equals(RDF.Nodes.type)
                && (triple.getObject().equals(SHACL.NodeShape) || triple.getObject().equals(SHACL.PropertyShape));
    }

    /** Whether a shape says what it is for, be it by standing for a class itself. */
    boolean hasTarget(Node shape) {
        return TARGETS.stream().anyMatch(target -> has(shape, target))
            || together.contains(shape, RDF.Nodes.type, RDFS.Class.asNode())
            || together.contains(shape, RDF.Nodes.type, OWL.Class.asNode());
    }

    /** A node as its author writes it. */
    String name(Node node) {
        if (node.isURI()) {
            String qname = own.getPrefixMapping().qnameFor(node.getURI());
            return qname == null ? Prefixes.shorten(node.getURI()) : qname;
        }
        return node.isLiteral() ? literal(node) : bracket(node);
    }

    private static String literal(Node literal) {
        String quoted = "\"" + literal.getLiteralLexicalForm() + "\"";
        if (!literal.getLiteralLanguage().isEmpty()) {
            return quoted + "@" + literal.getLiteralLanguage();
        }
        String type = literal.getLiteralDatatypeURI();
        if (BARE.contains(literal.getLiteralDatatype())) {
            return literal.getLiteralLexicalForm();
        }
        return type.equals(XSDDatatype.XSDstring.getURI()) ? quoted : quoted + "^^" + Prefixes.shorten(type);
    }

    /** A nameless thing by the property it looks at, where it has one. */
    private String bracket(Node node) {
        return values(node, SHACL.path).stream().filter(Node::isURI).findFirst()
            .map(path -> "[ sh:path " + name(path) + " ]").orElse("[ ]");
    }

    /** Several nodes as their author writes them, sorted. */
    String names(Set<Node> nodes) {
        return nodes.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }
}
