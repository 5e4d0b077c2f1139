package pimkg.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import pimkg.bench.ValidationBench.Pass;
import pimkg.bench.ValidationPasses.Peer;
import pimkg.chart.Curves;
import pimkg.chart.Frame;

/**
 * How the cost grows with the work: ten times as many descriptions at each step, each in a process of its own. Writes the figures as
 * JSON, as a table and as drawings, with what bends the lines.
 */
public final class CurvesBench {

    private static final int FIRST = 1_000;
    private static final int TEN = 10;
    private static final double MILLION = 1e6;
    /** Up to here a line counts as straight: on a shared machine figures differ by so much for no reason. */
    private static final double STRAIGHT = 1.3;
    private static final String STYLE = "<style>text{font:13px sans-serif}.rule{stroke:#bbb;fill:none}.curve{stroke:#222;stroke-width:1.6;fill:none}"
        + ".mark{fill:#222}.ring{fill:#fff;stroke:#222;stroke-width:2}</style>";

    private final PrintWriter out;

    /** Prints to {@code out}. */
    public CurvesBench(PrintWriter out) {
        this.out = out;
    }

    /**
     * What one size cost, in microseconds of processor time a description, the process and its start included.
     *
     * @param descriptions how many
     * @param statements   in how many statements
     * @param parse        Jena's parser alone
     * @param judge        judged and reported, in a heap of 256 MB
     * @param again        judged and reported again after one in a hundred changed, in a warm process
     * @param ask          three stored questions over all, in milliseconds, in a warm process; 0 when there was no memory for it
     * @param resident     the most memory that judging took, in MB
     */
    public record Step(long descriptions, long statements, double parse, double judge, double again, double ask, long resident) {
    }

    /**
     * Measures from 1,000 descriptions on.
     *
     * @param most   the largest number of descriptions; 1,000,000 are 2.5 GB of Turtle and 52 million statements
     * @param asked  the largest number of statements over which questions are asked, which are held in memory
     * @param folder where catalogues and results are written
     * @throws IOException when something can't be written, or a process can't be started
     */
    public void run(int most, long asked, Path folder) throws IOException {
        say("Load of the machine %.1f; Java %s", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            System.getProperty("java.version"));
        List<Step> steps = new ArrayList<>();
        for (long number = FIRST; number <= most; number *= TEN) {
            steps.add(step((int) number, asked, folder));
            write(steps, folder);
        }
        out.print(markdown(steps));
        say("%s", folder.resolve("curves.md"));
    }

    private Step step(int number, long asked, Path folder) throws IOException {
        Path file = ValidationBench.generate(number, folder);
        Pass parse = ValidationBench.passes(Peer.RIOT, file, 1, List.of(), false).get(0);
        Pass judge = ValidationBench.passes(Peer.PIM, file, 1, List.of(ValidationBench.SMALL_HEAP), false).get(0);
        Pass again = ValidationBench.last(ValidationBench.passes(Peer.AGAIN, file, 3, List.of(), false));
        double ask = parse.results() > asked ? 0
            : ValidationBench.last(ValidationBench.passes(Peer.ASK, file, 4, List.of(), false)).cpu() * 1000;
        Step step = new Step(number, parse.results(), parse.cpu() / number * MILLION, judge.cpu() / number * MILLION,
            again.cpu() / number * MILLION, ask, judge.resident());
        say("%d descriptions: parse %.0f, judge %.0f, 1 %% changed %.0f µs each; questions %.0f ms; %d MB", number, step.parse, step.judge,
            step.again, step.ask, step.resident);
        Files.deleteIfExists(file);
        return step;
    }

    private static void write(List<Step> steps, Path folder) throws IOException {
        Files.writeString(folder.resolve("curves.json"), new GsonBuilder().setPrettyPrinting().create().toJson(Map.of(
            "java", System.getProperty("java.version"), "processors", Runtime.getRuntime().availableProcessors(), "steps", steps)) + "\n");
        Files.writeString(folder.resolve("curves.md"), markdown(steps));
        Files.writeString(folder.resolve("curves-validation.svg"), svg(new Curves(new Frame("validation", "Processor time a description, µs",
            bends(steps), false), "descriptions", List.of(line("bare parse", steps, Step::parse), line("judged, in 256 MB", steps, Step::judge),
            line("1 % changed", steps, Step::again)))));
        List<Step> asked = steps.stream().filter(step -> step.ask > 0).toList();
        Files.writeString(folder.resolve("curves-questions.svg"), svg(new Curves(new Frame("questions", "Processor time of three questions, ms",
            bend("Three questions", asked, step -> step.ask / step.descriptions), false), "statements",
            List.of(new Curves.Line("categories, category-gaps, datasets", asked.stream()
                .map(step -> new Curves.Point(step.statements, step.ask)).toList())))));
    }

    private static Curves.Line line(String name, List<Step> steps, ToDoubleFunction<Step> of) {
        return new Curves.Line(name, steps.stream()
            .map(step -> new Curves.Point(step.descriptions, Math.max(of.applyAsDouble(step), 0.01))).toList());
    }

    /** A drawing that needs no page around it. */
    private static String svg(Curves curves) {
        String drawing = curves.svg();
        int inside = drawing.indexOf('>') + 1;
        return drawing.substring(0, inside) + STYLE + drawing.substring(inside) + "\n";
    }

    static String markdown(List<Step> steps) {
        StringBuilder table = new StringBuilder("| descriptions | statements | bare parse, µs each | judged, µs each | judged / parse "
            + "| 1 % changed, µs each | three questions, ms | judging, MB |\n|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Step step : steps) {
            table.append(String.format(Locale.ROOT, "| %,d | %,d | %.0f | %.0f | %.1f | %.1f | %s | %d |%n", step.descriptions, step.statements,
                step.parse, step.judge, step.judge / step.parse, step.again, step.ask > 0 ? "%.0f".formatted(step.ask) : "–", step.resident));
        }
        return table + "\n" + bends(steps) + "\n";
    }

    /** What bends the lines, told from the figures. */
    static String bends(List<Step> steps) {
        List<Step> asked = steps.stream().filter(step -> step.ask > 0).toList();
        return String.join(" ", Stream.of(bend("The bare parse", steps, Step::parse), bend("Judging", steps, Step::judge),
            bend("Judging after a change", steps, Step::again),
            bend("The three questions", asked, step -> step.ask / step.descriptions)).toList());
    }

    private static String bend(String what, List<Step> steps, ToDoubleFunction<Step> each) {
        if (steps.size() < 2) {
            return what + ": too few sizes to tell.";
        }
        double first = each.applyAsDouble(steps.get(0));
        double before = each.applyAsDouble(steps.get(steps.size() - 2));
        double last = each.applyAsDouble(steps.get(steps.size() - 1));
        String end = last > before * STRAIGHT ? "bends up at the end, where memory is short and the collector works, or indexes outgrow the caches"
            : last * STRAIGHT < before ? "still falls at the end" : "is straight at the end: twice the work, twice the cost";
        String start = first > last * STRAIGHT
            ? "falls at first, as what is done once (starting, compiling, the rules) is shared by more" : "does not fall";
        return String.format(Locale.ROOT, "%s, for each description, %s, and %s (%.1f, then %.1f).", what, start, end, first, last);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
