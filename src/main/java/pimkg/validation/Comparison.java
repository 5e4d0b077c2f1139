package pimkg.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.shape.CatalogueCheck;
import pimkg.stream.Slice;

/**
 * Finds descriptions of one file that a check of the whole catalogue has to compare. The first reading notes fingerprints
 * only, 11 to 22 bytes each; when some agree, a second one keeps a card of each of those until all that agree with it were
 * read. How much that is depends on how far those that are alike stand from each other, not on how many there are.
 */
public final class Comparison {

    /** So many of those that match one are told. Of a thousand alike, each would be told of all others: a million findings that say nothing more than these. */
    public static final int MATCHES = 20;

    private final CatalogueCheck check;
    private final Sightings keys = new Sightings();
    private final Map<Long, List<Card>> waiting = new HashMap<>();
    private final Map<Node, Matches> found = new LinkedHashMap<>();

    /** Has seen no description yet. */
    public Comparison(CatalogueCheck check) {
        this.check = check;
    }

    /** What there is to compare of a description; whether it shall be told what it matches, and where it stands. */
    private record Card(Node focus, boolean asked, Optional<Position> position, List<Triple> says) {
    }

    private record Matches(Optional<Position> position, Set<Node> others) {
    }

    /** In the first reading: notes what a description must share with another. */
    public void note(List<Long> own) {
        own.forEach(this::note);
    }

    /** The same for one of these. */
    public void note(long key) {
        keys.add(key);
    }

    /** How many others share one of these. */
    public int others(long key) {
        return Math.max(0, keys.repeats(key) - 1);
    }

    /** Whether any may match. */
    public boolean isNeeded() {
        return !keys.isWithoutRepeats();
    }

    /** In the second reading: compares a description with those that may match it, as soon as all of them were there. */
    public void keep(Slice slice, List<Long> own, Runnable clock) {
        take(slice, true, own, clock);
    }

    /** The same for one that is only there for others to be compared with. */
    public void show(Slice slice, List<Long> own, Runnable clock) {
        take(slice, false, own, clock);
    }

    private void take(Slice slice, boolean asked, List<Long> own, Runnable clock) {
        List<Long> shared = own.stream().filter(key -> others(key) > 0).toList();
        if (shared.isEmpty()) {
            return;
        }
        Card card = new Card(slice.focus(), asked, slice.block().position(), check.card(slice));
        for (long key : shared) {
            List<Card> alike = waiting.computeIfAbsent(key, each -> new ArrayList<>(2));
            alike.add(card);
            if (alike.size() == keys.repeats(key)) {
                waiting.remove(key);
                compare(alike, clock);
            }
        }
    }

    /** Compares those with each other that share something. */
    private void compare(List<Card> alike, Runnable clock) {
        if (alike.stream().noneMatch(Card::asked)) {
            return;
        }
        Graph cards = GraphFactory.createDefaultGraph();
        alike.forEach(card -> card.says().forEach(cards::add));
        alike.stream().filter(Card::asked).forEach(card -> {
            clock.run();
            check.match(card.focus(), cards, clock, other -> isMoreWanted(card, other));
        });
    }

    private boolean isMoreWanted(Card card, Node match) {
        Set<Node> others = found.computeIfAbsent(card.focus(), each -> new Matches(card.position(), new LinkedHashSet<>())).others();
        if (others.size() < MATCHES) {
            others.add(match);
        }
        return others.size() < MATCHES;
    }

    /** How many groups of descriptions that share something wait for more of them. */
    int waiting() {
        return waiting.size();
    }

    /** What came of it: for each description some that match; {@code clock} is looked at often and may stop the work. */
    public List<Finding> findings(String file, RuleSet rules, Runnable clock) {
        // Not all that share something were there: the others have no part in it, or the file is another one than before.
        waiting.values().forEach(alike -> compare(alike, clock));
        waiting.clear();
        List<Finding> findings = new ArrayList<>();
        // The order in which they are found depends on what else there is.
        found.forEach((focus, matches) -> matches.others().stream().sorted(Comparator.comparing(Node::toString))
            .forEach(other -> findings.add(finding(rules, focus, other, Place.of(file, matches.position())))));
        return findings;
    }

    /** What is found on a description that another one matches. */
    public Finding finding(RuleSet rules, Node focus, Node other, Place place) {
        Rule rule = rules.book().of(check.shape()).orElseThrow();
        return new Finding(rule, focus, rule.about().map(Paths::toText), Optional.of(other), List.of(), place);
    }
}
