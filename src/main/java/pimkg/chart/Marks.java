package pimkg.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which of two lists go together: a sign where a line and a column meet. What each sign means stands above; a table beside it says the same in
 * words.
 *
 * @param frame   title and direction
 * @param legend  what the signs mean, in the order in which to tell it
 * @param columns names of the columns
 * @param rows    one a line
 */
public record Marks(Frame frame, List<Map.Entry<Mark, String>> legend, List<Label> columns, List<Row> rows) {

    private static final int NAMES = 350;
    private static final int COLUMN = 44;
    private static final int STEP = 30;
    private static final int LINE = 24;
    private static final int SLANTED = 150;

    /**
     * A name.
     *
     * @param text what to read
     * @param dir  {@code ltr} or {@code rtl}
     */
    public record Label(String text, String dir) {
    }

    /**
     * A line.
     *
     * @param name  of it
     * @param marks one a column
     */
    public record Row(Label name, List<Mark> marks) {
    }

    /** @throws IllegalArgumentException when a row has another number of signs than there are columns */
    public Marks {
        legend = List.copyOf(legend);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int each = columns.size();
        if (rows.stream().anyMatch(row -> row.marks().size() != each)) {
            throw new IllegalArgumentException("Every row has " + each + " signs.");
        }
    }

    /** The drawing, to be put into a page as it is. */
    public String svg() {
        int width = NAMES + COLUMN * columns.size() + 150;
        List<double[]> places = Svg.flow(legend.stream().map(Map.Entry::getValue), 26, width);
        int head = LINE * (1 + (int) places.stream().mapToDouble(place -> place[1]).max().orElse(0));
        int top = head + SLANTED;
        Svg svg = new Svg(frame, width, top + STEP * rows.size() + 4, "marks");
        String own = frame.rightToLeft() ? "rtl" : "ltr";
        IntStream.range(0, legend.size()).forEach(sign -> {
            double[] place = places.get(sign);
            svg.mark(legend.get(sign).getKey(), place[0] + 11, place[1] * LINE + 12);
            svg.text(legend.get(sign).getValue(), own, place[0] + 26, place[1] * LINE + 16.5, "legend");
        });
        IntStream.range(0, columns.size()).forEach(column -> svg.slanted(Svg.cut(columns.get(column).text(), 210), columns.get(column).dir(),
            x(column), top - 8));
        IntStream.range(0, rows.size()).forEach(line -> draw(svg, rows.get(line), top + STEP * line));
        return svg.end();
    }

    private static void draw(Svg svg, Row row, double y) {
        svg.rule(y);
        svg.text(Svg.cut(row.name().text(), NAMES), row.name().dir(), 1, y + 19.5, "label");
        IntStream.range(0, row.marks().size()).forEach(column -> svg.mark(row.marks().get(column), x(column), y + STEP / 2.0));
    }

    private static double x(int column) {
        return NAMES + COLUMN * (column + 0.5);
    }
}
