package pimkg.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import pimkg.graph.LongSet;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.shape.CatalogueCheck;
import pimkg.stream.Slice;

/**
 * Finds descriptions of one file that a check of the whole catalogue has to compare. The first reading notes fingerprints
 * only, 11 to 22 bytes each; when two agree, a second one collects cards of those that do.
 */
public final class Comparison {

    /** Of a thousand alike, each would be told of all others: a million findings that say nothing more than these. */
    private static final int MATCHES = 20;

    private final CatalogueCheck check;
    private final LongSet seen = new LongSet();
    private final LongSet again = new LongSet();
    private final Graph cards = GraphFactory.createDefaultGraph();
    private final Map<Node, Optional<Position>> candidates = new LinkedHashMap<>();

    /** Has seen no description yet. */
    public Comparison(CatalogueCheck check) {
        this.check = check;
    }

    /** In the first reading: notes what a description must share with another. */
    public void note(List<Long> keys) {
        keys.forEach(this::note);
    }

    /** The same for one of these. */
    public void note(long key) {
        if (!seen.add(number(key))) {
            again.add(number(key));
        }
    }

    /** Whether a description may match another. */
    public boolean concerns(List<Long> keys) {
        return keys.stream().anyMatch(this::concerns);
    }

    /** The same for one thing that it must share. */
    public boolean concerns(long key) {
        return again.contains(number(key));
    }

    /** Whether any may match. */
    public boolean isNeeded() {
        return again.size() > 0;
    }

    /** That two keys become one does no harm: what may match is compared. */
    private static long number(long key) {
        return key == 0 ? 1 : key;
    }

    /** In the second reading: keeps what a description that may match another has to show. */
    public void keep(Slice slice, List<Long> keys) {
        if (concerns(keys)) {
            candidates.put(slice.focus(), slice.block().position());
            check.card(slice, cards);
        }
    }

    /** What came of it: for each description some that match; {@code clock} is looked at often and may stop the work. */
    public List<Finding> findings(String file, RuleSet rules, Runnable clock) {
        Rule rule = rules.book().of(check.shape()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        candidates.forEach((focus, position) -> {
            clock.run();
            check.matches(focus, cards, MATCHES, clock).forEach(other -> findings.add(new Finding(rule, focus,
                rule.about().map(Paths::toText), Optional.of(other), List.of(),
                Place.of(file, position))));
        });
        return findings;
    }
}
