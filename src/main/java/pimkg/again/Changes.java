package pimkg.again;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.apache.jena.graph.Node;
import pimkg.graph.Later;
import pimkg.graph.LongSet;
import pimkg.memory.Entries;
import pimkg.memory.FileMemory;
import pimkg.memory.Lists;
import pimkg.memory.Prints;
import pimkg.memory.Said.Listed;
import pimkg.memory.Spoken;
import pimkg.piece.Cutting.Cut;

/** What is another than before in a file, and which descriptions that leaves as they were. */
final class Changes {

    private final FileMemory before;
    private final Entries entries;
    private final Cut cut;
    private final boolean sameDay;
    private final int[] moved;
    private final BitSet fresh;
    private final LongSet changed = new LongSet();
    private final Whereabouts whereabouts;
    private final BitSet kept = new BitSet();
    private final BitSet chosen = new BitSet();
    /** How much had changed when was last looked which descriptions that leaves as they were. */
    private int known = -1;
    private Later<LongSet> keptFocuses;
    private Listings listings;

    /**
     * Compares as far as one can without reading anything.
     *
     * @param sameDay whether answers that depend on the day still hold
     */
    Changes(FileMemory before, Cut cut, boolean sameDay) {
        this.before = before;
        this.entries = before.entries();
        this.cut = cut;
        this.sameDay = sameDay;
        this.moved = moved(before, cut);
        this.fresh = fresh(cut);
        this.whereabouts = new Whereabouts(before.spoken().subjects(), piece -> moved[piece]);
        noteGone();
        choose();
    }

    /** Compares further, now that is known what each piece of the file speaks of; more may have to be read than before. */
    void learn(Spoken spoken) {
        this.listings = new Listings(spoken);
        fresh.stream().forEach(piece -> {
            whereabouts.add(spoken.subjects(), piece, piece);
            spoken.subjects().forEach(piece, changed::add);
        });
        noteOrder(spoken.subjects());
        noteListings();
        choose();
        // What is said nowhere is a description because it is listed: that has to be read.
        spoken.more().forEach((piece, said) -> {
            if (said.listed().stream().anyMatch(this::isOnlyListed)) {
                chosen.set(piece);
            }
        });
    }

    private static int[] moved(FileMemory before, Cut cut) {
        int[] moved = new int[before.pieces().size()];
        Arrays.fill(moved, -1);
        for (int piece = 0; piece < cut.matched().length; piece++) {
            if (cut.matched()[piece] >= 0) {
                moved[cut.matched()[piece]] = piece;
            }
        }
        return moved;
    }

    private static BitSet fresh(Cut cut) {
        BitSet fresh = new BitSet();
        for (int piece = 0; piece < cut.matched().length; piece++) {
            if (cut.matched()[piece] < 0) {
                fresh.set(piece);
            }
        }
        return fresh;
    }

    private void noteGone() {
        Lists earlier = before.spoken().subjects();
        for (int piece = 0; piece < moved.length; piece++) {
            if (moved[piece] < 0) {
                earlier.forEach(piece, changed::add);
            }
        }
    }

    /** What stands in several pieces says something else when these change places. */
    private void noteOrder(Lists subjects) {
        int furthest = -1;
        boolean sameOrder = true;
        for (int earlier : cut.matched()) {
            sameOrder &= earlier < 0 || earlier > furthest;
            furthest = Math.max(furthest, earlier);
        }
        Map<Long, Integer> last = new HashMap<>();
        for (int piece = 0; !sameOrder && piece < cut.matched().length; piece++) {
            int earlier = cut.matched()[piece];
            if (earlier >= 0) {
                subjects.forEach(piece, print -> {
                    Integer preceding = last.put(print, earlier);
                    if (preceding != null && preceding > earlier) {
                        changed.add(print);
                    }
                });
            }
        }
    }

    private void noteListings() {
        Listings then = new Listings(before.spoken());
        then.forEachBut(listings, changed::add);
        listings.forEachBut(then, changed::add);
    }

    private void choose() {
        if (known != changed.size()) {
            known = changed.size();
            keep();
        }
        chosen.or(cut.pieces().directives());
        chosen.or(fresh);
        changed.forEach(this::read);
        for (int entry = kept.nextClearBit(0); entry < entries.size(); entry = kept.nextClearBit(entry + 1)) {
            readEntry(entry);
        }
    }

    /** Looks which are as they were. Nothing that has changed ceases to have. */
    private void keep() {
        LongPredicate isChanged = changed::contains;
        BitSet there = entries.there(moved);
        kept.clear();
        for (int entry = there.nextSetBit(0); entry >= 0; entry = there.nextSetBit(entry + 1)) {
            kept.set(entry, isSame(entry, isChanged));
        }
        keptFocuses = new Later<>(() -> {
            LongSet focuses = new LongSet(kept.cardinality());
            kept.stream().forEach(entry -> focuses.add(entries.focus(entry)));
            return focuses;
        });
    }

    private boolean isOnlyListed(Listed listing) {
        return !keptFocuses.get().contains(listing.object()) && !whereabouts.has(listing.object());
    }

    private boolean isSame(int entry, LongPredicate isChanged) {
        return entries.isKept(entry) && (sameDay || !entries.isTimed(entry)) && !isChanged.test(entries.focus(entry))
            && !entries.looked().any(entry, isChanged);
    }

    private void read(long print) {
        whereabouts.forEach(print, chosen::set);
    }

    /** Chooses all that was looked at for a description. */
    private void readEntry(int entry) {
        read(entries.focus(entry));
        entries.looked().forEach(entry, this::read);
        entries.spot(entry).moved(moved).filter(spot -> spot.piece() >= 0).ifPresent(spot -> chosen.set(spot.piece()));
    }

    /** Whether something became a description or ceased to be one by what is said elsewhere: nobody can tell which. */
    boolean isUnclear() {
        boolean[] unclear = {false};
        changed.forEach(print -> unclear[0] |= before.classes().contains(print));
        return unclear[0];
    }

    /** Chooses what was looked for as well. */
    void readToo(long[] looked) {
        for (long print : looked) {
            read(print);
        }
    }

    /** The pieces that were not there before. */
    BitSet fresh() {
        return fresh;
    }

    /** The pieces that have to be read. */
    BitSet chosen() {
        return chosen;
    }

    /** The earlier descriptions that are as they were. */
    BitSet kept() {
        return kept;
    }

    /** The piece that each earlier one is now, or -1. */
    int[] moved() {
        return moved;
    }

    /** Whether something in the part that is read has to be judged: not what is only there for the sake of others. */
    boolean isWanted(Node focus, boolean empty) {
        long print = Prints.of(focus);
        return !keptFocuses.get().contains(print) && !(empty && whereabouts.has(print));
    }

    boolean isListed(Node predicate, Node object) {
        return listings.has(predicate, object);
    }
}
