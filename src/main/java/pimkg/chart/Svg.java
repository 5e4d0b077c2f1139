package pimkg.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.unbescape.html.HtmlEscape;

/** Writes a drawing: all text escaped, no style of its own, mirrored for languages that run from right to left. */
final class Svg {

    /** So much of a line a letter takes, in the units of a drawing whose letters are 13 high; a little more than most do. */
    private static final double LETTER = 6.7;

    private final StringBuilder out = new StringBuilder();
    private final Frame frame;
    private final int width;

    Svg(Frame frame, int width, int height, String kind) {
        this.frame = frame;
        this.width = width;
        out.append("<svg class=\"chart ").append(kind).append("\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ").append(width).append(' ')
            .append(height).append("\" aria-labelledby=\"").append(escape(frame.key())).append("-title ").append(escape(frame.key())).append("-what\">")
            .append("<title id=\"").append(escape(frame.key())).append("-title\">").append(escape(frame.title())).append("</title><desc id=\"")
            .append(escape(frame.key())).append("-what\">").append(escape(frame.what())).append("</desc>");
        patterns();
    }

    /** Hatchings for the fills behind the first, in this order: lines, dots, nothing. */
    private void patterns() {
        pattern(2, "<path d=\"M-1 7L7 -1M1 9L9 1\"/>");
        pattern(3, "<circle cx=\"2\" cy=\"2\" r=\"1.2\"/><circle cx=\"6\" cy=\"6\" r=\"1.2\"/>");
    }

    private void pattern(int number, String content) {
        out.append("<pattern id=\"").append(escape(frame.key())).append("-p").append(number).append("\" class=\"p").append(number)
            .append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\"/>").append(content).append("</pattern>");
    }

    /** A rectangle filled as the n-th of a series, counted from 1. */
    void bar(int number, double x, double y, double breadth, double height) {
        String fill = number == 2 || number == 3 ? " fill=\"url(#" + escape(frame.key()) + "-p" + number + ")\"" : "";
        out.append("<rect class=\"s").append(number).append("\" x=\"").append(number(side(x, breadth))).append("\" y=\"").append(number(y)).append("\" width=\"")
            .append(number(breadth)).append("\" height=\"").append(number(height)).append('"').append(fill).append("/>");
    }

    /** Text that begins at x, in a direction of its own. */
    void text(String text, String dir, double x, double y, String kind) {
        boolean mirrored = frame.rightToLeft();
        boolean foreign = dir.equals("rtl") != mirrored;
        out.append("<text class=\"").append(kind).append("\" x=\"").append(number(side(x, 0))).append("\" y=\"").append(number(y)).append("\" direction=\"")
            .append(dir.equals("rtl") ? "rtl" : "ltr").append("\" text-anchor=\"").append(foreign ? "end" : "start").append("\">").append(escape(text)).append("</text>");
    }

    /** Text that climbs away from a point. */
    void slanted(String text, String dir, double x, double y) {
        boolean mirrored = frame.rightToLeft();
        out.append("<text class=\"label\" transform=\"translate(").append(number(side(x, 0))).append(' ').append(number(y)).append(") rotate(")
            .append(mirrored ? 40 : -40).append(")\" direction=\"").append(dir.equals("rtl") ? "rtl" : "ltr").append("\" text-anchor=\"")
            .append(dir.equals("rtl") == mirrored ? "start" : "end").append("\">").append(escape(text)).append("</text>");
    }

    /** A shape around a point. */
    void mark(Mark mark, double x, double y) {
        out.append("<g class=\"mark ").append(mark.name().toLowerCase(Locale.ROOT)).append("\" transform=\"translate(").append(number(side(x, 0))).append(' ')
            .append(number(y)).append(")\">").append(mark.shape()).append("</g>");
    }

    /** A line from side to side. */
    void rule(double y) {
        out.append("<path class=\"rule\" d=\"M0 ").append(number(y)).append('H').append(width).append("\"/>");
    }

    /** A straight line, dashed as SVG writes it; not dashed when that is empty. */
    void line(double fromX, double fromY, double toX, double toY, String kind, String dashes) {
        out.append("<path class=\"").append(kind).append("\" d=\"M").append(number(side(fromX, 0))).append(' ').append(number(fromY)).append('L')
            .append(number(side(toX, 0))).append(' ').append(number(toY)).append('"')
            .append(dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"").append("/>");
    }

    /** At most so long, cut with an ellipsis. */
    static String cut(String text, double breadth) {
        int letters = (int) (breadth / LETTER);
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)).strip() + "…";
    }

    static double breadth(String text) {
        return text.length() * LETTER;
    }

    /** Texts one behind the other: where each begins, and in which line, when a line is so long. */
    static List<double[]> flow(Stream<String> texts, double before, double line) {
        double[] at = {0, 0};
        return texts.map(text -> {
            double whole = before + breadth(text) + 14;
            if (at[0] > 0 && at[0] + whole > line) {
                at[0] = 0;
                at[1]++;
            }
            double[] place = {at[0], at[1]};
            at[0] += whole;
            return place;
        }).toList();
    }

    private double side(double x, double breadth) {
        return frame.rightToLeft() ? width - x - breadth : x;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
    }

    private static String escape(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    String end() {
        return out.append("</svg>").toString();
    }
}
