package pimkg.entry;

import java.util.ArrayList;
import java.util.List;

/**
 * The neighbourhood of a term as a drawing that also fits a phone: what is broader above, the term, below it two columns,
 * what is narrower where a line of text begins and what is related where it ends.
 *
 * @param width  of the drawing, in its own units
 * @param height of the drawing
 * @param boxes  the terms
 * @param lines  between them
 */
public record Sketch(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int WIDTH = 360;
    private static final int COLUMN = 170;
    private static final int BOX = 46;
    private static final int STEP = 58;
    /** So many of a kind; the page tells all of them beside the drawing. */
    private static final int MOST = 6;
    private static final int LETTERS = 21;

    /**
     * A term.
     *
     * @param kind  {@code term}, {@code broader}, {@code narrower} or {@code related}
     * @param said  its name and address
     * @param lines the name in at most two lines
     * @param x     its left edge
     * @param y     its upper edge
     * @param width of the box
     */
    public record Box(String kind, Said said, List<String> lines, int x, int y, int width) {

        /** Where the lines of text have their middle. */
        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * A connection, drawn down or across.
     *
     * @param kind that of the box it leads to
     */
    public record Line(String kind, int fromX, int fromY, int toX, int toY) {
    }

    /** The drawing; one without lines when the term has no neighbours. */
    public static Sketch of(Entry entry, boolean rightToLeft) {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int y = 8;
        List<Said> path = entry.family().path();
        for (Said broader : path.subList(Math.max(0, path.size() - 3), path.size())) {
            boxes.add(box("broader", broader, (WIDTH - COLUMN - 40) / 2, y, COLUMN + 40));
            lines.add(new Line("broader", WIDTH / 2, y + BOX, WIDTH / 2, y + STEP));
            y += STEP;
        }
        boxes.add(box("term", entry.name(), (WIDTH - COLUMN - 40) / 2, y, COLUMN + 40));
        List<Said> narrower = entry.family().narrower().stream().map(Family.Branch::term).limit(MOST).toList();
        List<Said> related = entry.family().related().stream().limit(MOST).toList();
        int from = y + BOX;
        boolean one = narrower.isEmpty() || related.isEmpty();
        int start = column(boxes, lines, "narrower", narrower, from, one ? 95 : rightToLeft ? WIDTH - COLUMN : 0);
        int end = column(boxes, lines, "related", related, from, one ? 95 : rightToLeft ? 0 : WIDTH - COLUMN);
        return new Sketch(WIDTH, Math.max(start, end) + 8, List.copyOf(boxes), List.copyOf(lines));
    }

    private static int column(List<Box> boxes, List<Line> lines, String kind, List<Said> terms, int from, int x) {
        int y = from + STEP - BOX + 12;
        int trunk = x == 0 ? COLUMN + 4 : x - 4;
        for (Said term : terms) {
            boxes.add(box(kind, term, x, y, x == 0 || x == WIDTH - COLUMN ? COLUMN : COLUMN + 40));
            lines.add(new Line(kind, trunk, from, trunk, y + BOX / 2));
            lines.add(new Line(kind, trunk, y + BOX / 2, x == 0 ? COLUMN : x, y + BOX / 2));
            y += STEP - 4;
        }
        return terms.isEmpty() ? from : y;
    }

    private static Box box(String kind, Said said, int x, int y, int width) {
        return new Box(kind, said, lines(said.text(), LETTERS * width / COLUMN), x, y, width);
    }

    /** Cut between words, and with an ellipsis where two lines are not enough. */
    private static List<String> lines(String text, int letters) {
        if (text.length() <= letters) {
            return List.of(text);
        }
        int space = text.lastIndexOf(' ', letters);
        int cut = space > 0 ? space : letters;
        String rest = text.substring(cut).strip();
        return List.of(text.substring(0, cut), rest.length() <= letters ? rest : rest.substring(0, letters - 1).strip() + "…");
    }
}
