package pimkg.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers as bars, each with its name above it, so that it also fits a phone: a bar may consist of up to four parts, which differ in hatching.
 * The numbers belong in a table beside it, as a drawing is no way to read them.
 *
 * <pre>{@code
 * new Bars(new Frame("scores", "What the description states", "Of 5 demands, 4 are stated.", false),
 *     List.of("stated", "missing"), List.of(new Bars.Bar("Do no harm", "ltr", List.of(4L, 1L)))).svg()
 * }</pre>
 *
 * @param frame  title and direction
 * @param series the names of the parts, at most four, in the order of their importance
 * @param bars   one a line
 */
public record Bars(Frame frame, List<String> series, List<Bar> bars) {

    private static final int WIDTH = 420;
    private static final int STEP = 44;
    private static final int THICK = 14;
    private static final int NUMBERS = 70;
    private static final int LINE = 22;

    /**
     * A bar.
     *
     * @param label  its name
     * @param dir    {@code ltr} or {@code rtl}: the direction of the name
     * @param values of its parts, none below 0
     */
    public record Bar(String label, String dir, List<Long> values) {

        private long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @throws IllegalArgumentException when a bar has another number of parts than there are names, or a negative one */
    public Bars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        int parts = series.size();
        if (parts > 4 || bars.stream().anyMatch(bar -> bar.values().size() != parts || bar.values().stream().anyMatch(value -> value < 0))) {
            throw new IllegalArgumentException("Every bar has " + parts + " parts of 0 or more.");
        }
    }

    /** The drawing, to be put into a page as it is. */
    public String svg() {
        List<double[]> legend = Svg.flow(series.stream(), THICK + 6, WIDTH);
        int top = LINE * (1 + (int) legend.stream().mapToDouble(place -> place[1]).max().orElse(0)) + 6;
        Svg svg = new Svg(frame, WIDTH, top + STEP * bars.size() + 4, "bars");
        String own = frame.rightToLeft() ? "rtl" : "ltr";
        IntStream.range(0, series.size()).forEach(part -> {
            double[] place = legend.get(part);
            svg.bar(part + 1, place[0] + 1, place[1] * LINE + 3, THICK, THICK);
            svg.text(series.get(part), own, place[0] + THICK + 6, place[1] * LINE + 14.5, "legend");
        });
        long most = Math.max(1, bars.stream().mapToLong(Bar::total).max().orElse(1));
        IntStream.range(0, bars.size()).forEach(line -> draw(svg, bars.get(line), top + STEP * line, (double) (WIDTH - NUMBERS) / most));
        return svg.end();
    }

    private static void draw(Svg svg, Bar bar, double y, double unit) {
        svg.text(Svg.cut(bar.label(), WIDTH), bar.dir(), 1, y + 15, "label");
        double x = 1;
        for (int part = 0; part < bar.values().size(); part++) {
            double breadth = bar.values().get(part) * unit;
            if (breadth > 0) {
                svg.bar(part + 1, x, y + 21, breadth, THICK);
            }
            x += breadth;
        }
        svg.text(bar.values().stream().map(String::valueOf).reduce((one, other) -> one + " · " + other).orElse(""), "ltr", x + 7, y + 33, "number");
    }
}
