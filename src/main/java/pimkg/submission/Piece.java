package pimkg.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.export.EntryReader;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.term.Prefixes;
import pimkg.validation.Progress;

/**
 * One description out of what was sent: what is said of the dataset, and of whatever one comes to from it without passing
 * through another dataset.
 *
 * @param subject the dataset
 * @param graph   what is said
 */
record Piece(Node subject, Graph graph) {

    /**
     * All descriptions of something that was sent.
     *
     * @param pieces  by name
     * @param leftOut of whom something is said that belongs to none of them
     */
    record Parcel(List<Piece> pieces, Set<Node> leftOut) {
    }

    /**
     * The descriptions of a source that can be read, as somebody has looked at it before.
     *
     * @param progress is told how many statements they have together: what many share counts for each, as each keeps it
     */
    static Parcel open(Source source, Progress progress) {
        Graph whole = empty();
        if (source.stream((triple, object, subject) -> whole.add(triple)) instanceof Reading.Unreadable) {
            throw new IllegalStateException("It was read before.");
        }
        List<Node> datasets = EntryReader.datasets(whole).stream().filter(dataset -> whole.contains(dataset, Node.ANY, Node.ANY)).toList();
        Set<Node> rest = whole.find().mapWith(Triple::getSubject).toList().stream().collect(Collectors.toCollection(LinkedHashSet::new));
        List<Piece> pieces = new ArrayList<>();
        long statements = 0;
        for (Node dataset : datasets) {
            Piece piece = new Piece(dataset, slice(whole, dataset, Set.copyOf(datasets)));
            statements += piece.graph().size();
            progress.statements(source, statements);
            piece.graph().find().forEach(triple -> rest.remove(triple.getSubject()));
            pieces.add(piece);
        }
        return new Parcel(pieces, rest);
    }

    private static Graph slice(Graph whole, Node dataset, Set<Node> datasets) {
        Graph part = empty();
        Set<Node> seen = new HashSet<>(datasets);
        Deque<Node> next = new ArrayDeque<>(List.of(dataset));
        while (!next.isEmpty()) {
            for (Triple triple : whole.find(next.pop(), Node.ANY, Node.ANY).toList()) {
                part.add(triple);
                if (!triple.getObject().isLiteral() && seen.add(triple.getObject())) {
                    next.push(triple.getObject());
                }
            }
        }
        return part;
    }

    static Graph empty() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        return graph;
    }

    /** Everything that something is said of, by address, the dataset first; what has none belongs to the description alone. */
    Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(List.of(subject.getURI()));
        graph.find().mapWith(Triple::getSubject).filterKeep(Node::isURI).mapWith(Node::getURI).toList().stream().sorted().forEach(addresses::add);
        return addresses;
    }
}
