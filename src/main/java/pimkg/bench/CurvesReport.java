package pimkg.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pimkg.bench.Growth.Step;
import pimkg.bench.ValidationBench.Pass;
import pimkg.chart.Curves;
import pimkg.chart.Frame;

/**
 * What was measured of how costs grow, as JSON, as tables and as drawings.
 *
 * @param judged by number of descriptions, the least first
 * @param asked  by number of statements, the least first
 */
record CurvesReport(List<Judging> judged, List<Asking> asked) {

    private static final double MILLIS = 1e3;
    private static final String STYLE = "<style>text{font:13px sans-serif}.rule{stroke:#bbb;fill:none}.curve{stroke:#222;stroke-width:1.6;fill:none}"
        + ".mark{fill:#222}.ring{fill:#fff;stroke:#222;stroke-width:2}</style>";

    /** Takes copies. */
    CurvesReport {
        judged = List.copyOf(judged);
        asked = List.copyOf(asked);
    }

    /**
     * What so many descriptions cost.
     *
     * @param parse Jena's parser alone, the process and its start included
     * @param judge judged and reported in a heap of {@link CurvesBench#HEAP}, the process and its start included
     * @param again judged and reported again after one in a hundred changed, in a warm process
     */
    record Judging(long descriptions, Pass parse, Pass judge, Pass again) {
    }

    /**
     * What it cost to ask over so many statements.
     *
     * @param read      reading them into memory, the process and its start included
     * @param questions each of {@link AskPasses#QUESTIONS}, as often as its results say, in a warm process
     */
    record Asking(long statements, Pass read, List<Pass> questions) {
        double milliseconds(int question) {
            return questions.get(question).cpu() * MILLIS / questions.get(question).results();
        }
    }

    /** What was measured so far. */
    static final class Builder {
        private final List<Judging> judged = new ArrayList<>();
        private final List<Asking> asked = new ArrayList<>();

        Builder add(Judging more) {
            judged.add(more);
            return this;
        }

        Builder add(Asking more) {
            asked.add(more);
            return this;
        }

        CurvesReport built() {
            return new CurvesReport(judged, asked);
        }
    }

    /** Writes all into a folder. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("curves.json"), new GsonBuilder().setPrettyPrinting().create().toJson(Map.of("java",
            System.getProperty("java.version"), "processors", Runtime.getRuntime().availableProcessors(), "judged", judged, "asked", asked)) + "\n");
        Files.writeString(folder.resolve("curves.md"), markdown());
        draw(folder, "validation", "Seconds of processor time", "descriptions", validation());
        draw(folder, "questions", "Milliseconds of processor time", "statements", questions());
    }

    private static void draw(Path folder, String name, String title, String across, List<Growth> lines) throws IOException {
        if (!lines.get(0).steps().isEmpty()) {
            Frame frame = new Frame(name, title, told(lines), false);
            Files.writeString(folder.resolve("curves-" + name + ".svg"), svg(new Curves(frame, across, lines.stream().map(line ->
                new Curves.Line(line.name(), line.steps().stream().map(step -> new Curves.Point(step.work(), step.cost())).toList())).toList())));
        }
    }

    /** A drawing that needs no page around it. */
    private static String svg(Curves curves) {
        String drawing = curves.svg();
        int inside = drawing.indexOf('>') + 1;
        return drawing.substring(0, inside) + STYLE + drawing.substring(inside) + "\n";
    }

    private List<Growth> validation() {
        return List.of(line("Bare parse", Judging::parse), line("Judged, " + CurvesBench.HEAP, Judging::judge),
            line("1 % changed", Judging::again));
    }

    private Growth line(String name, Function<Judging, Pass> of) {
        return new Growth(name, "s", judged.stream().map(one -> Step.of(one.descriptions(), of.apply(one), of.apply(one).cpu())).toList());
    }

    private List<Growth> questions() {
        return IntStream.range(0, AskPasses.QUESTIONS.size()).mapToObj(question -> new Growth(AskPasses.QUESTIONS.get(question), "ms", asked.stream()
            .map(one -> Step.of(one.statements(), one.questions().get(question), one.milliseconds(question))).toList())).toList();
    }

    private static String told(List<Growth> lines) {
        return lines.stream().map(Growth::told).collect(Collectors.joining(" "));
    }

    /** As tables, with what bends the lines. */
    String markdown() {
        return Stream.of(judged.isEmpty() ? "" : judgedTable(), asked.isEmpty() ? "" : askedTable()).filter(table -> !table.isEmpty())
            .collect(Collectors.joining("\n"));
    }

    private String judgedTable() {
        return "| descriptions | statements | bare parse, s | judged, s | judged / parse | 1 % changed, s | judging, MB |\n"
            + "|--:|--:|--:|--:|--:|--:|--:|\n" + judged.stream().map(one -> String.format(Locale.ROOT, "| %,d | %,d | %s | %s | %.1f | %s | %,d |%n",
            one.descriptions(), one.parse().results(), Growth.number(one.parse().cpu()), Growth.number(one.judge().cpu()),
            one.judge().cpu() / one.parse().cpu(), Growth.number(one.again().cpu()), one.judge().resident()))
            .collect(Collectors.joining()) + "\n" + told(validation()) + "\n";
    }

    private String askedTable() {
        return "| statements | read, s | " + String.join(", ms | ", AskPasses.QUESTIONS) + ", ms | in all, MB |\n|--:|--:|"
            + "--:|".repeat(AskPasses.QUESTIONS.size()) + "--:|\n" + asked.stream().map(one -> String.format(Locale.ROOT, "| %,d | %s | %s | %,d |%n",
            one.statements(), Growth.number(one.read().cpu()), IntStream.range(0, AskPasses.QUESTIONS.size())
                .mapToObj(question -> Growth.number(one.milliseconds(question))).collect(Collectors.joining(" | ")),
            one.questions().get(0).resident())).collect(Collectors.joining()) + "\n" + told(questions()) + "\n";
    }
}
