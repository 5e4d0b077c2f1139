package pimkg.margin;

import java.util.List;
import pimkg.graph.Position;

/** What was given, laid out with its pins. */
public sealed interface Spread {

    /** The pins whose place is not shown, or is the whole. */
    List<Pin> elsewhere();

    /**
     * A text.
     *
     * @param stretches one after the other, from the first line to the last
     * @param elsewhere see {@link Spread#elsewhere}
     */
    record Text(List<Stretch> stretches, List<Pin> elsewhere) implements Spread {
        /** Takes copies of the lists. */
        public Text {
            stretches = List.copyOf(stretches);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * Lines of a text that follow each other.
     *
     * @param first number of the first, from 1
     * @param last  number of the last
     * @param open  whether they are near a pin
     * @param lines themselves; none when there are too many of them to be carried along
     */
    record Stretch(long first, long last, boolean open, List<Line> lines) {
        /** Takes a copy of the list. */
        public Stretch {
            lines = List.copyOf(lines);
        }

        /** How many lines it stands for. */
        public long count() {
            return last - first + 1;
        }
    }

    /**
     * A line of a text.
     *
     * @param number from 1
     * @param pieces its words, in their order; what has a pin is a piece for itself
     * @param pins   all of them
     */
    record Line(long number, List<Piece> pieces, List<Pin> pins) {
        /** Takes copies of the lists. */
        public Line {
            pieces = List.copyOf(pieces);
            pins = List.copyOf(pins);
        }
    }

    /**
     * A part of a line or a cell.
     *
     * @param text as it was given, without a line end; what is longer than people read is cut with an ellipsis
     * @param pins those that point at it; often none
     */
    record Piece(String text, List<Pin> pins) {
        /** Takes a copy of the list. */
        public Piece {
            pins = List.copyOf(pins);
        }
    }

    /**
     * Sheets of a workbook, or the one of a list.
     *
     * @param sheets    those with a pin
     * @param elsewhere see {@link Spread#elsewhere}
     */
    record Sheets(List<Sheet> sheets, List<Pin> elsewhere) implements Spread {
        /** Takes copies of the lists. */
        public Sheets {
            sheets = List.copyOf(sheets);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * A sheet.
     *
     * @param name    what people call it; empty for the one of a list
     * @param columns the letters of the columns that are shown
     * @param rows    the rows that are shown: its beginning, and those around a pin
     * @param last    number of its last row
     */
    record Sheet(String name, List<String> columns, List<SheetRow> rows, long last) {
        /** Takes copies of the lists. */
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a sheet.
     *
     * @param number from 1
     * @param left   how many rows between the one before it and this one are left out
     * @param cells  one for each column that is shown
     */
    record SheetRow(long number, long left, List<Piece> cells) {
        /** Takes a copy of the list. */
        public SheetRow {
            cells = List.copyOf(cells);
        }
    }

    /** Nothing that could be shown: a pin for each thing to say, and no place for any. */
    record Nothing(List<Pin> elsewhere) implements Spread {
        /** Takes a copy of the list. */
        public Nothing {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** A pin and where in a text it goes. */
    record Placed(Position at, Pin pin) {
    }
}
