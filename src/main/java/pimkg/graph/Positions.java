package pimkg.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Where the triples about some subjects stand in a file that was read into a graph, found by reading it a second time. */
public final class Positions {

    private final Map<Triple, Position> triples = new HashMap<>();
    private final Map<Node, Position> subjects = new HashMap<>();

    private Positions() {
    }

    /**
     * The places of all triples about some subjects; none in a syntax without lines.
     *
     * @param wanted the subjects of interest; memory grows with these, not with the file
     */
    public static Positions in(RdfInput input, Collection<Node> wanted) {
        Positions positions = new Positions();
        Set<Node> interesting = new HashSet<>(wanted);
        if (!interesting.isEmpty()) {
            RdfReader.stream(input, (triple, at, subject) -> {
                if (at.line() > 0 && interesting.contains(triple.getSubject())) {
                    positions.triples.putIfAbsent(triple, new Position(at.line(), Math.max(at.column(), 1)));
                    positions.subjects.putIfAbsent(triple.getSubject(), new Position(subject.line(), Math.max(subject.column(), 1)));
                }
            });
        }
        return positions;
    }

    /** Where a triple stands: its object, as a rule. */
    public Optional<Position> of(Triple triple) {
        return Optional.ofNullable(triples.get(triple));
    }

    /** Where a subject is first spoken of. */
    public Optional<Position> of(Node subject) {
        return Optional.ofNullable(subjects.get(subject));
    }
}
