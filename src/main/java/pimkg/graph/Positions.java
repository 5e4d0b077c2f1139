package pimkg.graph;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;

/**
 * Where triples stand in a file, found by reading it a second time. Clean files never need that, so they pay nothing.
 */
public final class Positions {

    private final Map<Triple, Position> triples = new HashMap<>();
    private final Map<Node, Position> subjects = new HashMap<>();

    private Positions() {
    }

    /** Knows no place: for a syntax without lines. */
    public static Positions none() {
        return new Positions();
    }

    /**
     * The places of all triples about some subjects.
     *
     * @param input  read successfully before, in {@code syntax}
     * @param wanted the subjects of interest; memory grows with these, not with the file
     * @throws IOException when the input can't be read any more
     */
    public static Positions in(RdfInput input, Syntax syntax, Collection<Node> wanted) throws IOException {
        Positions positions = new Positions();
        if (syntax.hasLines()) {
            Set<Node> interesting = new HashSet<>(wanted);
            try {
                RiotParser.parse(input, syntax, StreamRDFLib.sinkNull(), ErrorHandlerFactory.errorHandlerSimple(),
                    (triple, line, column) -> positions.note(interesting, triple, line, column));
            } catch (RiotException changedSince) {
                throw new IOException(changedSince);
            }
        }
        return positions;
    }

    private void note(Set<Node> interesting, Triple triple, long line, long column) {
        if (line > 0 && interesting.contains(triple.getSubject())) {
            Position position = new Position(line, Math.max(column, 1));
            triples.putIfAbsent(triple, position);
            subjects.putIfAbsent(triple.getSubject(), position);
        }
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
