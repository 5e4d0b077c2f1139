package pimkg.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Where a thing stands among its like.
 *
 * @param isList  whether it is itself a list of terms
 * @param lists   the lists it belongs to
 * @param path    what is broader, the broadest first
 * @param narrower what is narrower; of a list, its terms
 * @param related what has to do with it
 */
public record Family(boolean isList, List<Said> lists, List<Said> path, List<Branch> narrower, List<Said> related) {

    /**
     * A term and what is narrower.
     *
     * @param term     with its address
     * @param narrower in turn
     */
    public record Branch(Said term, List<Branch> narrower) {
    }

    /** What makes two terms of one vocabulary related; with another vocabulary, all but the first are mappings. */
    private static final List<Node> MATCHES = Stream.of(SKOS.related, SKOS.relatedMatch, SKOS.closeMatch, SKOS.exactMatch, SKOS.broadMatch,
        SKOS.narrowMatch)
        .map(Property::asNode).toList();

    static Family of(Node term, Names names) {
        Graph graph = names.graph();
        Stream<Node> lists = Stream.of(SKOS.inScheme.asNode(), RDFS.isDefinedBy.asNode()).flatMap(property -> G.listSP(graph, term, property)
            .stream());
        boolean isList = graph.contains(term, SKOS.hasTopConcept.asNode(), Node.ANY) || graph.contains(term, SKOS.member.asNode(), Node.ANY);
        return new Family(isList, names.sorted(lists), path(term, names), branches(term, names, new LinkedHashSet<>(Set.of(term))),
            names.sorted(MATCHES.stream().flatMap(property ->
                Stream.concat(G.listSP(graph, term, property).stream(), G.listPO(graph, property, term).stream())
                .filter(other -> property.equals(SKOS.related.asNode()) || isOurs(term) == isOurs(other)))));
    }

    private static boolean isOurs(Node term) {
        return term.isURI() && term.getURI().startsWith(Codes.OURS);
    }

    private static List<Said> path(Node term, Names names) {
        List<Said> path = new ArrayList<>();
        Set<Node> seen = new LinkedHashSet<>(Set.of(term));
        List<Node> above = above(names.graph(), term);
        while (!above.isEmpty() && seen.add(above.get(0))) {
            path.addAll(0, names.sorted(above.stream()));
            above = above(names.graph(), above.get(0));
        }
        return List.copyOf(path);
    }

    private static List<Node> above(Graph graph, Node term) {
        return Stream.of(SKOS.broader.asNode(), RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())
            .flatMap(property -> G.listSP(graph, term, property).stream()).filter(Node::isURI)
            .sorted((a, b) -> a.getURI().compareTo(b.getURI())).toList();
    }

    /** What is directly below, and so on; a term that is its own ancestor is shown once. */
    public static List<Branch> branches(Node term, Names names, Set<Node> seen) {
        Graph graph = names.graph();
        Set<Node> below = new LinkedHashSet<>(G.listSP(graph, term, SKOS.hasTopConcept.asNode()));
        Stream.of(SKOS.broader.asNode(), RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())
            .forEach(property -> below.addAll(G.listPO(graph, property, term)));
        below.addAll(G.listSP(graph, term, SKOS.member.asNode()));
        return names.nodes(below.stream().filter(Node::isURI).filter(node -> !seen.contains(node))).map(node -> {
            Set<Node> deeper = new LinkedHashSet<>(seen);
            deeper.add(node);
            return new Branch(names.of(node), branches(node, names, deeper));
        }).toList();
    }
}
