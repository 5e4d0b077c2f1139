package pimkg.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import pimkg.packaged.Snapshot;

/** The one prefix table, read from {@code ontology/prefixes.ttl}; the same in every file, query, page and example. */
public final class Prefixes {

    private static final String FILE = "/pimkg/ontology/prefixes.ttl";
    private static final Node PREFIX = NodeFactory.createURI("http://www.w3.org/ns/shacl#prefix");
    private static final Node NAMESPACE = NodeFactory.createURI("http://www.w3.org/ns/shacl#namespace");
    private static final Map<String, String> TABLE = Snapshot.packaged().map(Snapshot::prefixes).<Map<String, String>>map(TreeMap::new).map(Collections::unmodifiableMap)
        .orElseGet(Prefixes::read);
    private static final PrefixMap BY_NAMESPACE = PrefixMapFactory.create(TABLE);

    private Prefixes() {
    }

    /** Prefix without colon to namespace, sorted by prefix; unmodifiable. */
    public static Map<String, String> table() {
        return TABLE;
    }

    /** The table as Jena wants it; a fresh copy each time, since Jena's type can be changed. */
    public static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(TABLE);
    }

    /** An IRI as {@code prefix:name} where the table allows it, otherwise the whole IRI in angle brackets. */
    public static String shorten(String iri) {
        String name = BY_NAMESPACE.abbreviate(iri);
        return name == null ? "<" + iri + ">" : name;
    }

    /** The IRI that {@code prefix:name} stands for; empty when the prefix is not in the table. */
    public static Optional<String> expand(String name) {
        int colon = name.indexOf(':');
        return colon < 0
            ? Optional.empty()
            : Optional.ofNullable(TABLE.get(name.substring(0, colon))).map(space -> space + name.substring(colon + 1));
    }

    private static Map<String, String> read() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Prefixes.class.getResourceAsStream(FILE)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> table = new TreeMap<>();
        graph.find(Node.ANY, PREFIX, Node.ANY).forEachRemaining(declaration -> table.put(
            declaration.getObject().getLiteralLexicalForm(),
            G.getOneSP(graph, declaration.getSubject(), NAMESPACE).getLiteralLexicalForm()));
        return Collections.unmodifiableMap(table);
    }
}
