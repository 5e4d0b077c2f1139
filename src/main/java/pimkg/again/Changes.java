package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.again.Said.Listed;
import pimkg.graph.LongSet;
import pimkg.piece.Cutting.Cut;

/** What is another than before in a file, and which descriptions that leaves as they were. */
final class Changes {

    private final FileMemory before;
    private final Cut cut;
    private final List<Said> said;
    private final boolean sameDay;
    private final int[] moved;
    private final LongSet changed = new LongSet();
    private final Map<Node, LongSet> listed;
    private final Whereabouts whereabouts;
    private final List<Entry> kept = new ArrayList<>();
    private final LongSet keptFocuses = new LongSet();
    private final BitSet chosen = new BitSet();

    /**
     * Compares.
     *
     * @param said    of each piece of the file now, what it speaks of
     * @param sameDay whether answers that depend on the day still hold
     */
    Changes(FileMemory before, Cut cut, List<Said> said, boolean sameDay) {
        this.before = before;
        this.cut = cut;
        this.said = said;
        this.sameDay = sameDay;
        this.moved = moved(before, cut);
        this.listed = listings(said);
        this.whereabouts = new Whereabouts(said);
        noteSubjects();
        noteOrder();
        noteListings();
        choose();
    }

    private static int[] moved(FileMemory before, Cut cut) {
        int[] moved = new int[before.pieces().size()];
        java.util.Arrays.fill(moved, -1);
        for (int piece = 0; piece < cut.matched().length; piece++) {
            if (cut.matched()[piece] >= 0) {
                moved[cut.matched()[piece]] = piece;
            }
        }
        return moved;
    }

    /** The pieces that were not there before. */
    static BitSet fresh(Cut cut) {
        BitSet fresh = new BitSet();
        for (int piece = 0; piece < cut.matched().length; piece++) {
            fresh.set(piece, cut.matched()[piece] < 0);
        }
        return fresh;
    }

    /** The pieces without which no other can be read. */
    static BitSet directives(Cut cut) {
        BitSet directives = new BitSet();
        for (int piece = 0; piece < cut.pieces().size(); piece++) {
            directives.set(piece, cut.pieces().isDirective(piece));
        }
        return directives;
    }

    private void noteSubjects() {
        for (int piece = 0; piece < moved.length; piece++) {
            if (moved[piece] < 0) {
                addAll(before.said().get(piece).subjects());
            }
        }
        fresh(cut).stream().forEach(piece -> addAll(said.get(piece).subjects()));
    }

    private void addAll(long[] prints) {
        for (long print : prints) {
            changed.add(print);
        }
    }

    /** What stands in several pieces says something else when these change places. */
    private void noteOrder() {
        int furthest = -1;
        boolean sameOrder = true;
        for (int earlier : cut.matched()) {
            sameOrder &= earlier < 0 || earlier > furthest;
            furthest = Math.max(furthest, earlier);
        }
        Map<Long, Integer> last = new HashMap<>();
        for (int piece = 0; !sameOrder && piece < cut.matched().length; piece++) {
            int earlier = cut.matched()[piece];
            for (long print : earlier < 0 ? Said.NOTHING.subjects() : said.get(piece).subjects()) {
                Integer preceding = last.put(print, earlier);
                if (preceding != null && preceding > earlier) {
                    changed.add(print);
                }
            }
        }
    }

    private void noteListings() {
        Map<Node, LongSet> then = listings(before.said());
        differ(then, listed);
        differ(listed, then);
    }

    private void differ(Map<Node, LongSet> some, Map<Node, LongSet> others) {
        some.forEach((predicate, objects) -> objects.forEach(object -> {
            if (!others.getOrDefault(predicate, new LongSet()).contains(object)) {
                changed.add(object);
            }
        }));
    }

    private static Map<Node, LongSet> listings(List<Said> said) {
        Map<Node, LongSet> listings = new HashMap<>();
        said.forEach(each -> each.listed().forEach(listed ->
            listings.computeIfAbsent(listed.predicate(), any -> new LongSet()).add(listed.object())));
        return listings;
    }

    private void choose() {
        chosen.or(directives(cut));
        chosen.or(fresh(cut));
        changed.forEach(this::read);
        for (Entry entry : before.entries()) {
            Optional<Entry> same = isSame(entry) ? entry.moved(moved) : Optional.empty();
            if (same.isPresent()) {
                kept.add(same.get());
                keptFocuses.add(entry.focus());
            } else {
                read(entry);
            }
        }
        // What is said nowhere is a description because it is listed: that has to be read.
        for (int piece = 0; piece < said.size(); piece++) {
            if (said.get(piece).listed().stream().anyMatch(this::isOnlyListed)) {
                chosen.set(piece);
            }
        }
    }

    private boolean isOnlyListed(Listed listing) {
        return !keptFocuses.contains(listing.object()) && !whereabouts.has(listing.object());
    }

    private boolean isSame(Entry entry) {
        return entry.kept() && (sameDay || !entry.timed()) && !changed.contains(entry.focus()) && !changed.containsAny(entry.looked());
    }

    private void read(long print) {
        whereabouts.forEach(print, chosen::set);
    }

    /** Chooses all that was looked at for a description. */
    void read(Entry entry) {
        read(entry.focus());
        for (long print : entry.looked()) {
            read(print);
        }
        entry.spot().moved(moved).filter(spot -> spot.piece() >= 0).ifPresent(spot -> chosen.set(spot.piece()));
    }

    /** Whether something became a description or ceased to be one by what is said elsewhere: nobody can tell which. */
    boolean isUnclear() {
        boolean[] unclear = {false};
        changed.forEach(print -> unclear[0] |= before.classes().contains(print));
        return unclear[0];
    }

    /** What has to be read. It grows when something more was looked for; the number of pieces that were added. */
    int readToo(long[] looked) {
        int size = chosen.cardinality();
        for (long print : looked) {
            read(print);
        }
        return chosen.cardinality() - size;
    }

    BitSet chosen() {
        return chosen;
    }

    List<Entry> kept() {
        return kept;
    }

    /** Whether something in the part that is read has to be judged: not what is only there for the sake of others. */
    boolean isWanted(Node focus, boolean empty) {
        long print = Prints.of(focus);
        return !keptFocuses.contains(print) && !(empty && whereabouts.has(print));
    }

    boolean isListed(Node predicate, Node object) {
        LongSet objects = listed.get(predicate);
        return objects != null && objects.contains(Prints.of(object));
    }
}
