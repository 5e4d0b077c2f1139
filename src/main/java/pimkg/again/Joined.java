package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import pimkg.graph.LongSet;
import pimkg.memory.Entries;
import pimkg.memory.Entry;
import pimkg.memory.Entry.Spot;
import pimkg.memory.Lists;
import pimkg.memory.Prints;
import pimkg.piece.Pieces;
import pimkg.validation.Comparison;
import pimkg.validation.Datasets;
import pimkg.validation.Examined;
import pimkg.validation.FileOrder;
import pimkg.validation.Finding;
import pimkg.validation.Kinds;

/** The descriptions that are as they were and those that were judged anew, in the order in which the file now names them. */
final class Joined {

    private final Entries before;
    private final BitSet kept;
    private final int[] moved;
    private final Pieces pieces;
    private final List<Examined> examined;
    private final List<Entry> fresh;
    /** An earlier one, or below 0 one that was judged, counted down from -1. */
    private final int[] order;

    Joined(Entries before, Changes changes, Pieces pieces, List<Examined> examined) {
        this.before = before;
        this.kept = changes.kept();
        this.moved = changes.moved();
        this.pieces = pieces;
        this.examined = examined;
        this.fresh = examined.stream().map(one -> Entry.of(one, pieces)).toList();
        this.order = order(kept.stream().toArray());
    }

    private int[] order(int[] same) {
        long[] places = new long[before.size()];
        for (int entry : same) {
            Spot spot = before.spot(entry);
            places[entry] = spot.piece() < 0 ? 0 : FileOrder.place(pieces.firstLine(moved[spot.piece()]) + spot.line(), spot.column());
        }
        long[] added = examined.stream().mapToLong(one -> FileOrder.place(one.position())).toArray();
        // Both are mostly in order, and sorting only joins them.
        return IntStream.concat(IntStream.of(same), IntStream.range(0, added.length).map(at -> ~at)).boxed()
            .sorted(Comparator.comparingLong(at -> at >= 0 ? places[at] : added[~at])).mapToInt(Integer::intValue).toArray();
    }

    /** What those must share with others to matter to a check of the whole catalogue that are not as they were. */
    LongSet changedKeys(int check) {
        LongSet keys = new LongSet();
        Lists earlier = before.keys().get(check);
        for (int entry = kept.nextClearBit(0); entry < before.size(); entry = kept.nextClearBit(entry + 1)) {
            earlier.forEach(entry, keys::add);
        }
        fresh.forEach(entry -> entry.keys().get(check).forEach(keys::add));
        return keys;
    }

    /** What to remember of them. */
    Entries entries(int checks) {
        Entries.Builder entries = new Entries.Builder(checks, before, moved);
        for (int each : order) {
            if (each >= 0) {
                entries.add(each);
            } else {
                entries.add(fresh.get(~each));
            }
        }
        return entries.built();
    }

    /** What was found on them, in no order. */
    List<Finding> findings(String file) {
        List<Finding> findings = new ArrayList<>();
        for (int each : order) {
            if (each >= 0) {
                before.found(each).forEach(found -> findings.add(found.moved(moved).placed(file, pieces)));
            } else {
                findings.addAll(examined.get(~each).findings());
            }
        }
        return findings;
    }

    /** Those that scores are told of. */
    Datasets datasets() {
        int[] scored = IntStream.of(order).filter(each -> each >= 0 ? before.kind(each) >= 0 : examined.get(~each).dataset().isPresent()).toArray();
        Kinds kinds = new Kinds();
        int[] known = before.kinds().stream().mapToInt(kinds::number).toArray();
        return new Datasets(new Named(scored), IntStream.of(scored)
            .map(each -> each >= 0 ? known[before.kind(each)] : kinds.number(examined.get(~each).dataset().orElseThrow().kind())).toArray(), kinds.list());
    }

    /** Names that are made of what is remembered when somebody asks. */
    private final class Named implements Datasets.Names {
        private final int[] scored;

        Named(int[] scored) {
            this.scored = scored;
        }

        @Override
        public Node of(int at) {
            return scored[at] >= 0 ? before.node(scored[at]) : examined.get(~scored[at]).focus();
        }

        @Override
        public BitSet where(Set<Node> nodes) {
            LongSet prints = new LongSet(nodes.size());
            nodes.forEach(node -> prints.add(Prints.of(node)));
            BitSet where = new BitSet();
            for (int at = 0; at < scored.length; at++) {
                if ((scored[at] < 0 || prints.contains(before.focus(scored[at]))) && nodes.contains(of(at))) {
                    where.set(at);
                }
            }
            return where;
        }
    }
}
