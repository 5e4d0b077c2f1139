package pimkg.database;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;

/**
 * What a database makes of a content: it keeps numbers, days and truth values by their value, so that {@code 01} is 1 when it comes
 * out of a query, and {@code 1.50} is 1.5. The journal has them as they were written. Done before they go in, so that a query gives
 * the same before and after a restart.
 */
final class AsStored {

    private AsStored() {
    }

    /** The graph of a content as it goes into a database. */
    static Graph graph(String content) {
        Graph stored = GraphFactory.createGraphMem();
        Canonical.graph(content).find().forEachRemaining(triple -> stored.add(triple.getSubject(), triple.getPredicate(), node(triple.getObject())));
        return stored;
    }

    /** The hash that the graph of a content has in a database. */
    static String hash(String content) throws CanonicalException {
        return Canonical.hash(Canonical.ofAccepted(graph(content)));
    }

    /** A term as it goes in, and comes out. */
    static Node node(Node node) {
        if (!node.isLiteral() || !NodeIdInline.hasInlineDatatype(node)) {
            return node;
        }
        NodeId inline = NodeIdInline.inline(node);
        if (inline != null) {
            return NodeIdInline.extract(inline);
        }
        Node back = ThriftConvert.convert(ThriftConvert.convert(node, true));
        if (back.equals(node)) {
            return node;
        }
        return node(node.sameValueAs(back) ? back : decimal(node));
    }

    /** TDB2 (5.6.0) turns an integer of more than 64 bits into another number. As a decimal it keeps its value. */
    private static Node decimal(Node integer) {
        return NodeFactory.createLiteralDT(integer.getLiteralLexicalForm(), XSDDatatype.XSDdecimal);
    }
}
