package pimkg.again;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.again.Said.Listed;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Spot;
import pimkg.piece.Pieces;
import pimkg.stream.Plan;

/** Notes which piece speaks of what, while a file or a part of it is read. */
final class Notes implements RdfReader.Statements {

    private final Plan plan;
    private final Set<Node> listing;
    private final Pieces pieces;
    private final Said[] said;
    private final Set<Long> subjects = new LinkedHashSet<>();
    private final List<Listed> listed = new ArrayList<>();
    private Node last;
    private boolean lastKnown;
    private long ignored;
    private int piece;

    Notes(Plan plan, Pieces pieces) {
        this.plan = plan;
        this.listing = plan.listing();
        this.pieces = pieces;
        this.said = new Said[pieces.size()];
        Arrays.fill(said, Said.NOTHING);
    }

    @Override
    public void statement(Triple triple, Spot object, Spot subject) {
        if (!isIn(piece, object.line())) {
            flush();
            piece = pieces.at(object.line());
        }
        if (!triple.getSubject().equals(last) || subjects.isEmpty()) {
            last = triple.getSubject();
            lastKnown = plan.isKnown(last);
            subjects.add(Prints.of(last));
        }
        if (lastKnown) {
            ignored++;
        } else if (listing.contains(triple.getPredicate())) {
            listed.add(new Listed(triple.getPredicate(), Prints.of(triple.getObject())));
        }
    }

    private boolean isIn(int at, long line) {
        return line >= pieces.firstLine(at) && (at + 1 == pieces.size() || line < pieces.firstLine(at + 1));
    }

    private void flush() {
        if (!subjects.isEmpty()) {
            said[piece] = new Said(subjects.stream().mapToLong(Long::longValue).filter(print -> print != Prints.NOBODY).toArray(), ignored,
                List.copyOf(listed), said[piece].remarks());
        }
        subjects.clear();
        listed.clear();
        ignored = 0;
    }

    /** Puts remarks with the pieces they are about, and those pieces that were not read take the place they have in {@code before}. */
    List<Said> with(List<Remark> remarks, BitSet read, List<Said> before, int[] matched) {
        flush();
        for (Remark remark : remarks) {
            int about = pieces.at(Math.max(1, remark.line()));
            List<Remark> more = new ArrayList<>(said[about].remarks());
            more.add(new Remark(remark.line() - pieces.firstLine(about), remark.column(), remark.text()));
            said[about] = new Said(said[about].subjects(), said[about].ignored(), said[about].listed(), List.copyOf(more));
        }
        for (int each = 0; each < said.length; each++) {
            if (!read.get(each)) {
                said[each] = before.get(matched[each]);
            }
        }
        return Collections.unmodifiableList(Arrays.asList(said));
    }
}
