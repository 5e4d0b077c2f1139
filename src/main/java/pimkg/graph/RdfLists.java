package pimkg.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/** RDF lists that others made, which may be anything but lists. */
public final class RdfLists {

    private RdfLists() {
    }

    /**
     * The members of a list; empty when {@code head} does not begin a well-formed one: each cell with one first and one
     * rest, none twice, the last rest {@code rdf:nil}.
     */
    public static Optional<List<Node>> members(Graph graph, Node head) {
        List<Node> members = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Node cell = head;
        while (!cell.equals(RDF.Nodes.nil)) {
            List<Node> first = G.listSP(graph, cell, RDF.Nodes.first);
            List<Node> rest = G.listSP(graph, cell, RDF.Nodes.rest);
            if (!seen.add(cell) || first.size() != 1 || rest.size() != 1) {
                return Optional.empty();
            }
            members.add(first.get(0));
            cell = rest.get(0);
        }
        return Optional.of(List.copyOf(members));
    }
}
