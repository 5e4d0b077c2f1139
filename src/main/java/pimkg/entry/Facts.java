package pimkg.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import pimkg.term.Prefixes;

/**
 * What is said with one property.
 *
 * @param heading what the property is called
 * @param values  what is said, no more than a page can hold
 * @param more    how many values are left out
 */
public record Facts(Said heading, List<Said> values, int more) {

    /** So many of a kind; who needs all of them asks the graph. */
    private static final int MOST = 60;
    /** A shape is for engines; what it asks of people is told in its message, reason and repair. */
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node SOURCE = DCTerms.source.asNode();
    private static final Order ORDER = Order.read();

    /** What the graph says of a thing, in the order of the table of properties; without what an entry tells elsewhere. */
    static List<Facts> about(Node thing, Names names) {
        return grouped(names.graph().find(thing, Node.ANY, Node.ANY).filterKeep(triple -> !triple.getObject().isBlank()
            && !triple.predicateMatches(SOURCE))
            .toList(), Triple::getObject, names);
    }

    /** What else of the graph points to a thing, but for datasets, rules and mappings, of which an entry tells more. */
    static List<Facts> pointing(Node thing, Names names) {
        Graph graph = names.graph();
        return grouped(graph.find(Node.ANY, Node.ANY, thing).filterKeep(triple -> triple.getSubject().isURI() &&
            !isDataset(graph, triple.getSubject())
            && !graph.contains(triple.getSubject(), RDF.Nodes.type, RDF.Nodes.Statement)).toList(), Triple::getSubject, names);
    }

    static boolean isDataset(Graph graph, Node thing) {
        return graph.contains(thing, RDF.Nodes.type, DCAT.Dataset.asNode());
    }

    private static List<Facts> grouped(List<Triple> triples, Function<Triple, Node> value, Names names) {
        Map<Node, List<Node>> byProperty = new LinkedHashMap<>();
        triples.stream().filter(triple -> !ORDER.elsewhere().contains(triple.getPredicate()) && !triple.getPredicate().getURI().startsWith(SHACL))
            .sorted(Comparator.comparing((Triple triple) -> ORDER.place(triple.getPredicate()))
                .thenComparing(triple -> triple.getPredicate().getURI()))
            .forEach(triple -> byProperty.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(value.apply(triple)));
        return byProperty.entrySet().stream().map(group -> of(group.getKey(), group.getValue(), names)).toList();
    }

    private static Facts of(Node property, List<Node> values, Names names) {
        boolean ours = values.stream().anyMatch(value -> value.isLiteral() && value.getLiteralLanguage().equals(names.language().tag()));
        List<Said> all = names.sorted(values.stream()
            .filter(value -> !ours || !value.isLiteral() || value.getLiteralLanguage().equals(names.language().tag())));
        return new Facts(names.heading(property), all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
    }

    /**
     * The table of properties.
     *
     * @param elsewhere what an entry tells in another way
     * @param places    the order of the others
     */
    private record Order(Set<Node> elsewhere, Map<Node, Integer> places) {

        int place(Node property) {
            return places.getOrDefault(property, Integer.MAX_VALUE);
        }

        static Order read() {
            Set<Node> elsewhere = new HashSet<>();
            Map<Node, Integer> places = new LinkedHashMap<>();
            try (InputStream in = Facts.class.getResourceAsStream("properties.txt")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                    Node property = NodeFactory.createURI(Prefixes.expand(line.replaceFirst("^- ", "").strip()).orElseThrow());
                    if (line.startsWith("-")) {
                        elsewhere.add(property);
                    } else {
                        places.put(property, places.size());
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return new Order(Set.copyOf(elsewhere), Map.copyOf(places));
        }
    }
}
