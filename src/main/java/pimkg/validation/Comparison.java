package pimkg.validation;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** So many of those that match one are told. Of a thousand alike, each would be told of all others: a million findings that say nothing more than these. */
    public static final int MATCHES = 20;

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

    /** A key as a number for a set. That two keys become one does no harm: what may match is compared. */
    public static long number(long key) {
        return key == 0 ? 1 : key;
    }

    /** In the second reading: keeps what a description that may match another has to show. */
    public void keep(Slice slice, List<Long> keys) {
        if (concerns(keys)) {
            candidates.put(slice.focus(), slice.block().position());
            show(slice);
        }
    }

    /** The same for one that is only there for others to be compared with. */
    public void show(Slice slice) {
        check.card(slice, cards);
    }

    /** What came of it: for each description some that match; {@code clock} is looked at often and may stop the work. */
    public List<Finding> findings(String file, RuleSet rules, Runnable clock) {
        List<Finding> findings = new ArrayList<>();
        candidates.forEach((focus, position) -> {
            clock.run();
            // The order in which they are found depends on what else there is.
            check.matches(focus, cards, MATCHES, clock).stream().sorted(Comparator.comparing(Node::toString))
                .forEach(other -> findings.add(finding(rules, focus, other, Place.of(file, position))));
        });
        return findings;
    }

    /** What is found on a description that another one matches. */
    public Finding finding(RuleSet rules, Node focus, Node other, Place place) {
        Rule rule = rules.book().of(check.shape()).orElseThrow();
        return new Finding(rule, focus, rule.about().map(Paths::toText), Optional.of(other), List.of(), place);
    }
}
