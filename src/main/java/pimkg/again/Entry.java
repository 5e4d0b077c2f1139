package pimkg.again;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.piece.Pieces;
import pimkg.validation.Dataset;
import pimkg.validation.Examined;
import pimkg.validation.Finding;

/**
 * What came of a description when it was judged, wherever in the file it may stand now.
 *
 * @param focus    its print
 * @param spot     where it is first named
 * @param dataset  what scores are told by
 * @param findings on it
 * @param keys     what it must share with another to matter to a check of the whole catalogue
 * @param looked   the prints of what was looked for
 * @param timed    whether another day could bring other findings
 * @param kept     whether it can be told again; what has no name of its own has another one each time
 */
record Entry(long focus, Spot spot, Optional<Dataset> dataset, List<Found> findings, List<List<Long>> keys, long[] looked, boolean timed,
             boolean kept) {

    /**
     * A place that moves with its piece.
     *
     * @param piece  the piece, or -1 for no place
     * @param line   counted from the first of the piece, which is 0
     * @param column from 1
     */
    record Spot(int piece, int line, int column) {

        static final Spot NOWHERE = new Spot(-1, 0, 0);

        static Spot of(Optional<Position> position, Pieces pieces) {
            return position.map(at -> {
                int piece = pieces.at(at.line());
                return new Spot(piece, (int) (at.line() - pieces.firstLine(piece)), (int) at.column());
            }).orElse(NOWHERE);
        }

        Optional<Position> in(Pieces pieces) {
            return piece < 0 ? Optional.empty() : Optional.of(new Position(pieces.firstLine(piece) + line, column));
        }

        /** The same in another numbering of pieces; empty when the piece is gone. */
        Optional<Spot> moved(int[] to) {
            return piece < 0 ? Optional.of(this) : to[piece] < 0 ? Optional.empty() : Optional.of(new Spot(to[piece], line, column));
        }
    }

    /** A finding and where it stands; the place of the finding itself says nothing but the file. */
    record Found(Finding finding, Spot spot) {
    }

    static Entry of(Examined one, Pieces pieces) {
        long[] looked = one.looked().stream().mapToLong(Prints::of).filter(print -> print != Prints.NOBODY).toArray();
        boolean kept = !one.focus().isBlank() && one.dataset().stream().allMatch(Entry::isNamed) && one.findings().stream()
            .allMatch(Entry::isNamed);
        return new Entry(Prints.of(one.focus()), Spot.of(one.position(), pieces), kept ? one.dataset() : Optional.empty(),
            kept ? one.findings().stream().map(finding -> new Found(nowhere(finding), Spot.of(finding.place().position(), pieces))).toList()
                : List.of(), one.keys(), looked, one.timed(), kept);
    }

    private static boolean isNamed(Dataset dataset) {
        return Stream.of(dataset.agencies(), dataset.categories()).flatMap(List::stream).noneMatch(Node::isBlank);
    }

    private static boolean isNamed(Finding finding) {
        return finding.rule().shape().isURI() && finding.value().stream().noneMatch(Node::isBlank)
            && finding.suggestions().stream().noneMatch(meant -> meant.value().isBlank());
    }

    private static Finding nowhere(Finding finding) {
        return finding.at(Place.of(finding.place().file()));
    }

    /** The findings where they stand now. */
    Stream<Finding> placed(String file, Pieces pieces) {
        return findings.isEmpty() ? Stream.empty() : findings.stream().map(found -> found.finding().at(Place.of(file, found.spot().in(pieces))));
    }

    /** The same in another numbering of pieces; empty when one of them is gone. */
    Optional<Entry> moved(int[] to) {
        if (findings.isEmpty() && spot.piece() >= 0 && to[spot.piece()] == spot.piece()) {
            return Optional.of(this);
        }
        Optional<Spot> there = spot.moved(to);
        List<Found> all = findings.stream().flatMap(found -> found.spot().moved(to).map(at -> new Found(found.finding(), at)).stream()).toList();
        return there.isEmpty() || all.size() < findings.size() ? Optional.empty()
            : Optional.of(new Entry(focus, there.get(), dataset, all, keys, looked, timed, kept));
    }
}
