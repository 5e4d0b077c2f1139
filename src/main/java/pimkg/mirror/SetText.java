package pimkg.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.canon.Canonical;
import pimkg.version.Key;

/**
 * The file of a set as a graph, and back, byte for byte: its name, and its lines as a list of RDF. What a line says names its place in
 * the list, so that a change of some lines is a change of some statements.
 */
final class SetText {

    private static final int DIGITS = 24;

    private SetText() {
    }

    /** What a set is called in a store: as it is, or, when that can't be, by a hash of its name. */
    static Key key(String name) {
        boolean isPlain = Key.isName(name) && !name.matches("[0-9a-f]{" + DIGITS + "}");
        return new Key(Key.SETS, isPlain ? name : digits(name));
    }

    private static String digits(String text) {
        int begin = "sha256:".length();
        return Canonical.hash(text).substring(begin, begin + DIGITS);
    }

    private static Node begin(Key key) {
        return NodeFactory.createURI(key.graph());
    }

    /**
     * The graph of a file.
     *
     * @throws CharacterCodingException when it is not in UTF-8
     */
    static Graph graph(String name, byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        Key key = key(name);
        Graph graph = GraphFactory.createGraphMem();
        Map<String, Integer> before = new HashMap<>();
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        List<Node> places = lines.stream().map(line -> {
            int count = before.merge(line, 1, Integer::sum);
            return NodeFactory.createURI(key.graph() + "#" + digits(line) + (count == 1 ? "" : "-" + count));
        }).toList();
        graph.add(begin(key), RDFS.label.asNode(), NodeFactory.createLiteralString(name));
        graph.add(begin(key), RDF.value.asNode(), places.get(0));
        for (int at = 0; at < places.size(); at++) {
            graph.add(places.get(at), RDF.first.asNode(), NodeFactory.createLiteralString(lines.get(at)));
            graph.add(places.get(at), RDF.rest.asNode(), at + 1 < places.size() ? places.get(at + 1) : RDF.nil.asNode());
        }
        return graph;
    }

    /** The name of a set whose graph it is. */
    static String name(Key key, Graph graph) throws IOException {
        return one(graph, begin(key), RDFS.label.asNode()).getLiteralLexicalForm();
    }

    /**
     * The file of a graph.
     *
     * @throws IOException when it is none of a set
     */
    static byte[] file(Key key, Graph graph) throws IOException {
        List<String> lines = new ArrayList<>();
        Node place = one(graph, begin(key), RDF.value.asNode());
        while (!place.equals(RDF.nil.asNode()) && lines.size() < graph.size()) {
            lines.add(one(graph, place, RDF.first.asNode()).getLiteralLexicalForm());
            place = one(graph, place, RDF.rest.asNode());
        }
        return String.join("\n", Collections.unmodifiableList(lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static Node one(Graph graph, Node subject, Node predicate) throws IOException {
        Optional<Node> found = graph.find(subject, predicate, Node.ANY).toList().stream().map(triple -> triple.getObject()).findFirst();
        return found.orElseThrow(() -> new IOException(subject + " " + predicate));
    }
}
