package pimkg.again;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Spot;
import pimkg.memory.Prints;
import pimkg.memory.Said;
import pimkg.memory.Said.Listed;
import pimkg.memory.Spoken;
import pimkg.piece.Cutting.Cut;
import pimkg.piece.Pieces;
import pimkg.stream.Plan;

/** Notes which piece speaks of what, while a file or a part of it is read. Of the pieces that were there before, nothing is noted. */
final class Notes implements RdfReader.Statements {

    private static final long[] NOBODY = {};

    private final Plan plan;
    private final Set<Node> listing;
    private final Pieces pieces;
    private final int[] matched;
    private final BitSet fresh;
    private final Spoken before;
    private final Spoken.Builder spoken = new Spoken.Builder();
    private final Set<Long> subjects = new LinkedHashSet<>();
    private final List<Listed> listed = new ArrayList<>();
    private Node last;
    private boolean lastKnown;
    private long ignored;
    private int piece;

    /**
     * Begins.
     *
     * @param fresh  the pieces to note
     * @param before what all others have, by their earlier number
     */
    Notes(Plan plan, Cut cut, BitSet fresh, Spoken before) {
        this.plan = plan;
        this.listing = plan.listing();
        this.pieces = cut.pieces();
        this.matched = cut.matched();
        this.fresh = fresh;
        this.before = before;
    }

    @Override
    public void statement(Triple triple, Spot object, Spot subject) {
        if (spoken.size() == pieces.size()) {
            throw new IllegalStateException("A statement behind the end.");
        }
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

    /** Notes each statement, and then hands it on. */
    RdfReader.Statements and(RdfReader.Statements onward) {
        return (triple, object, subject) -> {
            statement(triple, object, subject);
            onward.statement(triple, object, subject);
        };
    }

    private boolean isIn(int at, long line) {
        return line >= pieces.firstLine(at) && (at + 1 == pieces.size() || line < pieces.firstLine(at + 1));
    }

    private void flush() {
        if (!subjects.isEmpty() && fresh.get(piece)) {
            fillUp(piece);
            spoken.add(subjects.stream().mapToLong(Long::longValue).filter(print -> print != Prints.NOBODY).toArray(),
                new Said(ignored, listed, List.of()));
        }
        subjects.clear();
        listed.clear();
        ignored = 0;
    }

    private void fillUp(int end) {
        while (spoken.size() < end) {
            if (fresh.get(spoken.size())) {
                spoken.add(NOBODY, Said.NOTHING);
            } else {
                spoken.add(before, matched[spoken.size()]);
            }
        }
    }

    /** What all pieces speak of, when all was read; remarks on noted ones are put with what they are about. */
    Spoken with(List<Remark> remarks) {
        flush();
        fillUp(pieces.size());
        for (Remark remark : remarks) {
            int about = pieces.at(Math.max(1, remark.line()));
            if (fresh.get(about)) {
                spoken.also(about, new Said(0, List.of(), List.of(new Remark(remark.line() - pieces.firstLine(about), remark.column(), remark.text()))));
            }
        }
        return spoken.built();
    }
}
