package pimkg.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import pimkg.graph.Position;

/**
 * What came of one description.
 *
 * @param focus    the description
 * @param position where the file first names it
 * @param dataset  what scores are told by; empty for something else that rules of other people are about
 * @param findings on it
 * @param keys     what it must share with another to matter to a check of the whole catalogue, one list a check
 * @param looked   what was looked for in the file, found or not; nothing when nobody wanted to know
 * @param timed    whether another day could bring other findings
 */
public record Examined(Node focus, Optional<Position> position, Optional<Dataset> dataset, List<Finding> findings, List<List<Long>> keys,
                       Set<Node> looked, boolean timed) {

    /** Takes copies. */
    public Examined {
        findings = List.copyOf(findings);
        keys = List.copyOf(keys);
        looked = Set.copyOf(looked);
    }
}
