package pimkg.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.system.RDFDataException;
import pimkg.term.Prefixes;
import pimkg.text.Texts;

/** How paths and values of shapes are written in a sentence. */
final class ShapeNames {

    /** The same for one file each time it is read. */
    static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

    /** How many members of a list are spelt out. */
    static final int MAX_VALUES = 8;

    private final Graph shapes;
    private final Texts texts;

    ShapeNames(Graph shapes, Texts texts) {
        this.shapes = shapes;
        this.texts = texts;
    }

    /** The path of a property shape as SPARQL writes it; empty for a node shape. */
    Optional<String> path(Node shape) {
        return path(shapes, shape);
    }

    static Optional<String> path(Graph shapes, Node shape) {
        try {
            return G.listSP(shapes, shape, SHACL.path).stream().findFirst()
                .map(path -> PathWriter.asString(ShaclPaths.parsePath(shapes, path), new Prologue(Prefixes.mapping())));
        } catch (ShaclParseException | RDFDataException malformed) {
            return Optional.empty();
        }
    }

    String of(Node value) {
        if (value.isURI()) {
            return Prefixes.shorten(value.getURI());
        }
        return value.isLiteral() ? value.getLiteralLexicalForm() : texts.get("further");
    }

    /** The same, with marks around words, which would else be taken for the sentence's own. */
    String quoted(Node value) {
        return value.isLiteral() && value.getLiteralDatatype().equals(XSDDatatype.XSDstring)
            ? texts.get("named", value.getLiteralLexicalForm()) : of(value);
    }

    String list(List<Node> values) {
        String first = values.stream().limit(MAX_VALUES).map(this::of).collect(Collectors.joining(", "));
        return more(first, values.size());
    }

    /** The first members, and how many there are besides. */
    String more(String first, int members) {
        return members <= MAX_VALUES ? first : texts.get("more", first, Integer.toString(members - MAX_VALUES));
    }
}
