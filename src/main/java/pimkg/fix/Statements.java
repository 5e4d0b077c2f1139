package pimkg.fix;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.Position;
import pimkg.graph.Positions;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.term.Prefixes;
import pimkg.validation.Finding;

/**
 * The statements that hold the values some findings are about: one value may stand on a dataset and on its files too.
 *
 * @param findings  each has a value
 * @param graph     what was read
 * @param positions where its statements stand
 */
record Statements(List<Finding> findings, Graph graph, Positions positions) {

    /**
     * Looks up where the statements stand.
     *
     * @throws IOException when the input can't be read any more
     */
    static Statements of(RdfInput input, Reading.Read read, List<Finding> findings) throws IOException {
        Set<Node> subjects = findings.stream().flatMap(finding -> of(read.graph(), finding)).map(Triple::getSubject).collect(Collectors.toSet());
        return new Statements(findings, read.graph(), Positions.in(input, subjects));
    }

    /** Of the dataset or of something it points to, with a property that the finding's path names. */
    private static Stream<Triple> of(Graph graph, Finding finding) {
        return graph.find(Node.ANY, Node.ANY, finding.value().orElseThrow()).toList().stream()
            .filter(triple -> finding.path().filter(path -> !names(path, triple.getPredicate())).isEmpty())
            .filter(triple -> triple.getSubject().equals(finding.dataset()) || graph.contains(finding.dataset(), Node.ANY, triple.getSubject()));
    }

    private static boolean names(String path, Node property) {
        return Pattern.compile("(?<![\\w:-])" + Pattern.quote(Prefixes.shorten(property.getURI())) + "(?![\\w-])").matcher(path).find();
    }

    /** The properties in which the value of a finding stands. */
    Set<Node> properties(Finding finding) {
        return of(graph, finding).map(Triple::getPredicate).collect(Collectors.toSet());
    }

    /** Where the value of a finding stands. */
    List<Position> places(Finding finding) {
        return of(graph, finding).map(positions::of).flatMap(Optional::stream).toList();
    }
}
