package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import pimkg.graph.LongSet;
import pimkg.graph.Place;
import pimkg.memory.Entries;
import pimkg.memory.FileMemory;
import pimkg.memory.Lists;
import pimkg.memory.Prints;
import pimkg.stream.Slice;
import pimkg.validation.Comparison;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;

/**
 * One check that compares the descriptions of a file with each other. Whether two match depends on these two only, so two that
 * are as they were are not compared again.
 */
final class Compared {

    private final Comparison comparison;
    private final Entries entries;
    private final Lists keys;
    private final Map<Integer, List<Node>> alike = new HashMap<>();
    private final Map<Long, Integer> anew = new HashMap<>();
    private final BitSet shown = new BitSet();
    private final LongSet shownFocuses = new LongSet();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Tells apart what has to be compared.
     *
     * @param check   the number of the check
     * @param changed the keys of all descriptions that are not as they were; all, when none is told from memory
     */
    Compared(Comparison comparison, int check, Entries entries, Changed changed) {
        this.comparison = comparison;
        this.entries = entries;
        this.keys = entries.keys().get(check);
        all().forEach(entry -> keys.forEach(entry, comparison::note));
        if (comparison.isNeeded()) {
            int[] concerned = all().filter(entry -> keys.any(entry, key -> comparison.others(key) > 0)).toArray();
            divide(concerned, isCrowded(concerned) ? key -> true : changed, entries.alike().get(check));
        }
    }

    /** Whether a key is one of something that is not as it was. */
    @FunctionalInterface
    interface Changed {
        boolean has(long key);
    }

    private IntStream all() {
        return IntStream.range(0, entries.size());
    }

    /** Of very many alike only some are told; which, depends on all of them. */
    private boolean isCrowded(int[] concerned) {
        return IntStream.of(concerned).anyMatch(entry -> {
            int[] others = {0};
            keys.forEach(entry, key -> others[0] += comparison.others(key));
            return others[0] >= Comparison.MATCHES;
        });
    }

    private void divide(int[] concerned, Changed changed, Map<Integer, List<Node>> before) {
        LongSet shared = new LongSet();
        for (int entry : concerned) {
            if (keys.any(entry, changed::has)) {
                anew.put(entries.focus(entry), entry);
                keys.forEach(entry, shared::add);
            } else if (before.containsKey(entry)) {
                alike.put(entry, before.get(entry));
            }
        }
        for (int entry : concerned) {
            if (keys.any(entry, shared::contains)) {
                shown.set(entry);
                shownFocuses.add(entries.focus(entry));
            }
        }
    }

    /** Those that have to be read. */
    IntStream shown() {
        return shown.stream();
    }

    /** Takes one that was read. */
    void take(Slice slice, List<Long> own, Runnable clock) {
        long print = Prints.of(slice.focus());
        if (print == Prints.NOBODY || anew.containsKey(print)) {
            comparison.keep(slice, own, clock);
        } else if (shownFocuses.contains(print)) {
            comparison.show(slice, own, clock);
        }
    }

    /** What was found, anew or before. */
    List<Finding> findings(FileMemory now, String file, DescriptionValidator validator, Runnable clock) {
        alike.forEach((entry, others) -> {
            Place place = Place.of(file, entries.spot(entry).in(now.pieces()));
            others.forEach(other -> findings.add(comparison.finding(validator.rules(), entries.node(entry), other, place)));
        });
        if (!shown.isEmpty()) {
            List<Finding> found = comparison.findings(file, validator.rules(), clock);
            findings.addAll(found);
            found.forEach(this::remember);
        }
        return findings;
    }

    /** What has no name of its own is another one the next time, and compared then. */
    private void remember(Finding finding) {
        Integer entry = anew.get(Prints.of(finding.dataset()));
        Node other = finding.value().orElseThrow();
        if (entry != null && other.isURI()) {
            alike.computeIfAbsent(entry, each -> new ArrayList<>()).add(other);
        }
    }

    /** By description, those that match it. */
    Map<Integer, List<Node>> alike() {
        return alike;
    }
}
