package pimkg.memory;

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
 * @param address  its name; empty when it can't be told again
 * @param dataset  what scores are told by
 * @param findings on it
 * @param keys     what it must share with another to matter to a check of the whole catalogue
 * @param looked   the prints of what was looked for
 * @param timed    whether another day could bring other findings
 * @param kept     whether it can be told again; what has no name of its own has another one each time
 */
public record Entry(long focus, Spot spot, String address, Optional<Dataset> dataset, List<Found> findings, List<List<Long>> keys, long[] looked,
                    boolean timed, boolean kept) {

    /**
     * A place that moves with its piece.
     *
     * @param piece  the piece, or -1 for no place
     * @param line   counted from the first of the piece, which is 0
     * @param column from 1
     */
    public record Spot(int piece, int line, int column) {

        /** No place. */
        public static final Spot NOWHERE = new Spot(-1, 0, 0);

        /** Where a position is in pieces. */
        static Spot of(Optional<Position> position, Pieces pieces) {
            return position.map(at -> {
                int piece = pieces.at(at.line());
                return new Spot(piece, (int) (at.line() - pieces.firstLine(piece)), (int) at.column());
            }).orElse(NOWHERE);
        }

        /** The same in the file. */
        public Optional<Position> in(Pieces pieces) {
            return piece < 0 ? Optional.empty() : Optional.of(new Position(pieces.firstLine(piece) + line, column));
        }

        /** Whether its piece is there in another numbering of pieces. */
        boolean isIn(int[] to) {
            return piece < 0 || to[piece] >= 0;
        }

        /** The same in another numbering of pieces; empty when the piece is gone. */
        public Optional<Spot> moved(int[] to) {
            return piece < 0 ? Optional.of(this) : isIn(to) ? Optional.of(new Spot(to[piece], line, column)) : Optional.empty();
        }
    }

    /** A finding and where it stands; the place of the finding itself says nothing but the file. */
    public record Found(Finding finding, Spot spot) {
        /** The same in another numbering of pieces, in which all of them are there. */
        public Found moved(int[] to) {
            return new Found(finding, spot.moved(to).orElse(Spot.NOWHERE));
        }

        /** The finding where it stands now. */
        public Finding placed(String file, Pieces pieces) {
            return finding.at(Place.of(file, spot.in(pieces)));
        }
    }

    /** What is remembered of one. */
    public static Entry of(Examined one, Pieces pieces) {
        long[] looked = one.looked().stream().mapToLong(Prints::of).filter(print -> print != Prints.NOBODY).toArray();
        boolean kept = one.focus().isURI() && one.dataset().stream().allMatch(Entry::isNamed) && one.findings().stream()
            .allMatch(Entry::isNamed);
        return new Entry(Prints.of(one.focus()), Spot.of(one.position(), pieces), kept ? one.focus().getURI() : "", kept ? one.dataset() : Optional.empty(),
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
}
