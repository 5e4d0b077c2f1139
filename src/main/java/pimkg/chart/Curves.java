package pimkg.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How something grows: lines over axes on which each step is ten times the one before, so that what grows in step with the work is a
 * straight line. Lines differ in dashes and in the sign at each point. The numbers belong in a table beside it.
 *
 * @param frame  title and direction
 * @param across what grows from left to right
 * @param lines  at most four, with numbers above 0 only
 */
public record Curves(Frame frame, String across, List<Line> lines) {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int BOTTOM = 46;
    private static final int LEGEND = 22;
    private static final List<String> DASHES = List.of("", "8 4", "2 4", "10 3 2 3");
    private static final List<Mark> SIGNS = List.of(Mark.FULL, Mark.UP, Mark.LOOSE, Mark.DOWN);

    /**
     * A point.
     *
     * @param across how far to the right, above 0
     * @param up     how high, above 0
     */
    public record Point(double across, double up) {
    }

    /** A line and its name. */
    public record Line(String name, List<Point> points) {

        /** Takes a copy. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** @throws IllegalArgumentException when there are too many lines, or a number that has no place on such axes */
    public Curves {
        lines = List.copyOf(lines);
        if (lines.size() > DASHES.size()
                || lines.stream().flatMap(line -> line.points().stream()).anyMatch(at -> !(at.across() > 0 && at.up() > 0))) {
            throw new IllegalArgumentException("At most " + DASHES.size() + " lines, and numbers above 0.");
        }
    }

    /** The drawing, to be put into a page as it is. */
    public String svg() {
        double[] right = range(points().mapToDouble(Point::across).toArray());
        double[] up = range(points().mapToDouble(Point::up).toArray());
        int top = LEGEND * lines.size() + 10;
        Svg svg = new Svg(frame, WIDTH, top + HEIGHT + BOTTOM, "curves");
        String own = frame.rightToLeft() ? "rtl" : "ltr";
        powers(up).forEach(power -> {
            double y = top + y(Math.pow(10, power), up);
            svg.line(LEFT, y, WIDTH - 10, y, "rule", "");
            svg.text(plain(power), "ltr", 2, y + 4, "number");
        });
        powers(right).forEach(power -> {
            double x = x(Math.pow(10, power), right);
            svg.line(x, top, x, top + HEIGHT, "rule", "");
            svg.text(plain(power), "ltr", x - Svg.breadth(plain(power)) / 2, top + HEIGHT + 18, "number");
        });
        svg.text(across, own, LEFT, top + HEIGHT + 38, "label");
        IntStream.range(0, lines.size()).forEach(line -> draw(svg, line, own, right, up, top));
        return svg.end();
    }

    private void draw(Svg svg, int number, String dir, double[] right, double[] up, int top) {
        double legend = LEGEND * number + 12;
        svg.line(4, legend, 44, legend, "curve", DASHES.get(number));
        svg.mark(SIGNS.get(number), 24, legend);
        svg.text(lines.get(number).name(), dir, 54, legend + 4.5, "legend");
        List<Point> points = lines.get(number).points();
        for (int at = 0; at < points.size(); at++) {
            double x = x(points.get(at).across(), right);
            double y = top + y(points.get(at).up(), up);
            if (at > 0) {
                svg.line(x(points.get(at - 1).across(), right), top + y(points.get(at - 1).up(), up), x, y, "curve", DASHES.get(number));
            }
            svg.mark(SIGNS.get(number), x, y);
        }
    }

    private Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    /** From the power of ten below all to the one above. */
    private static double[] range(double[] numbers) {
        double least = Math.floor(Math.log10(Arrays.stream(numbers).min().orElse(1)));
        double most = Math.ceil(Math.log10(Arrays.stream(numbers).max().orElse(1)));
        return new double[] {least, Math.max(most, least + 1)};
    }

    private static List<Long> powers(double[] range) {
        return LongStream.rangeClosed((long) range[0], (long) range[1]).boxed().collect(Collectors.toList());
    }

    private static double x(double number, double[] range) {
        return LEFT + (Math.log10(number) - range[0]) / (range[1] - range[0]) * (WIDTH - LEFT - 30);
    }

    private static double y(double number, double[] range) {
        return HEIGHT - (Math.log10(number) - range[0]) / (range[1] - range[0]) * HEIGHT;
    }

    private static String plain(long power) {
        return power >= 0 ? String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))
            : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
    }
}
