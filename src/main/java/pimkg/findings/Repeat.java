package pimkg.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.validation.Finding;

/**
 * One rule that is broken on one path, however often: told once.
 *
 * @param places    its first findings, at most {@value #PLACES}
 * @param times     how many findings it stands for
 * @param datasets  in how many descriptions
 * @param sameValue whether all of them found the same, or all found nothing
 * @param status    new or not; empty when nothing was compared
 */
public record Repeat(List<Finding> places, long times, long datasets, boolean sameValue, Optional<Status> status) {

    /** How many places are named. */
    public static final int PLACES = 3;

    private record Key(Node shape, Optional<String> path, Optional<Status> status) {
    }

    /** Counts up while findings pass by. */
    private static final class Tally {
        private final List<Finding> places = new ArrayList<>();
        private final Set<Node> datasets = new HashSet<>();
        private long times;
        private boolean sameValue = true;

        void add(Finding finding) {
            times++;
            datasets.add(finding.dataset());
            if (places.size() < PLACES) {
                places.add(finding);
            }
            sameValue &= finding.value().equals(places.get(0).value());
        }

        Repeat counted(Optional<Status> status) {
            return new Repeat(places, times, datasets.size(), sameValue, status);
        }
    }

    /** Takes a copy of the list. */
    public Repeat {
        places = List.copyOf(places);
    }

    /** What a report has to tell, each once: the heaviest first, else in the order of the findings. */
    public static List<Repeat> of(Report report) {
        Map<Key, Tally> tallies = new LinkedHashMap<>();
        report.judgement().findings().forEach(finding -> tallies
            .computeIfAbsent(new Key(finding.rule().shape(), finding.path(), report.status(finding)), each -> new Tally()).add(finding));
        Stream<Repeat> repeats = tallies.entrySet().stream().map(tally -> tally.getValue().counted(tally.getKey().status()));
        return repeats.sorted(Comparator.comparing(repeat -> repeat.first().severity())).toList();
    }

    /** The finding that stands for all. */
    public Finding first() {
        return places.get(0);
    }

    /** How many findings have no place named here. */
    public long more() {
        return times - places.size();
    }
}
