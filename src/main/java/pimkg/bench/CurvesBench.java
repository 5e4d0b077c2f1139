package pimkg.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pimkg.bench.CurvesReport.Asking;
import pimkg.bench.CurvesReport.Judging;
import pimkg.bench.ValidationBench.EndedEarlyException;
import pimkg.bench.ValidationBench.Pass;
import pimkg.bench.ValidationPasses.Peer;

/**
 * How the cost grows with the work: ten times as much at each step, each in a process of its own. Writes the figures as JSON, as a table
 * and as drawings, with what bends the lines.
 */
public final class CurvesBench {

    /** For judging, whatever there is to judge. */
    static final String HEAP = "-Xmx512m";

    private static final long LEAST_DESCRIPTIONS = 1_000;
    private static final long LEAST_STATEMENTS = 100_000;
    private static final int TEN = 10;
    /** How often it is judged what changed: where that takes a tenth of a second, Java has compiled it only after many times. */
    private static final int OFTEN = 81;
    private static final int SELDOM = 5;
    private static final long MANY = 100_000;
    /** How often each question is asked before it is measured, and how often then. */
    private static final int COLD = 3;
    private static final int WARM = 3;

    private final PrintWriter out;
    private final Path folder;
    private final CurvesReport.Builder report = new CurvesReport.Builder();

    /**
     * A measurement.
     *
     * @param out    where progress and results are printed
     * @param folder where catalogues and results are written
     */
    public CurvesBench(PrintWriter out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * Measures from 1,000 descriptions and from 100,000 statements on.
     *
     * @param descriptions the most that are judged; 1,000,000 are 2.6 GB of Turtle and 52 million statements
     * @param statements   the most over which questions are asked, which are held in memory: 10,000,000 need 4 GB
     * @throws IOException when something can't be written, or a process can't be started
     */
    public void run(long descriptions, long statements) throws IOException {
        say("Load of the machine %.1f; Java %s", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            System.getProperty("java.version"));
        grow(LEAST_STATEMENTS, statements, this::ask);
        grow(LEAST_DESCRIPTIONS, descriptions, this::judge);
        out.print(report.built().markdown());
        say("%s", folder.resolve("curves.md"));
    }

    /** What is measured at one size. */
    @FunctionalInterface
    private interface Measured {
        void at(long number) throws IOException;
    }

    /** Goes as far as the memory of this machine allows. */
    private void grow(long least, long most, Measured measured) throws IOException {
        for (long number = least; number <= most; number *= TEN) {
            try {
                measured.at(number);
            } catch (EndedEarlyException small) {
                say("%,d: no more on this machine. %s", number, small.getMessage());
                return;
            }
        }
    }

    private void judge(long number) throws IOException {
        Path file = ValidationBench.generate((int) number, folder);
        Pass parse = ValidationBench.passes(Peer.RIOT, file, 1, List.of(), false).get(0);
        Pass judge = ValidationBench.passes(Peer.PIM, file, 1, List.of(HEAP), false).get(0);
        Pass again = ValidationBench.warm(ValidationBench.passes(Peer.AGAIN, file, number < MANY ? OFTEN : SELDOM, List.of(), false));
        Judging judging = new Judging(number, parse, judge, again);
        say("%,d descriptions: parse %.1f s, judge %.1f s in %,d MB, 1 %% changed %.2f s of processor", number, parse.cpu(), judge.cpu(),
            judge.resident(), again.cpu());
        Files.delete(file);
        AgainPasses.tidy(file);
        report.add(judging).built().write(folder);
    }

    private void ask(long number) throws IOException {
        Path file = ValidationBench.generate(CatalogueSource.descriptions(number), folder);
        int kinds = AskPasses.QUESTIONS.size();
        List<Pass> passes = ValidationBench.passes(Peer.ASK, file, 1 + kinds * (COLD + WARM), List.of(), false);
        List<Pass> asked = IntStream.range(0, kinds).mapToObj(kind -> IntStream.range(COLD, COLD + WARM)
            .mapToObj(turn -> passes.get(1 + turn * kinds + kind)).min(Pass.CHEAPEST).orElseThrow()).toList();
        Asking asking = new Asking(passes.get(0).results(), passes.get(0), asked);
        say("%,d statements: read in %.1f s; questions %s ms of processor", asking.statements(), asking.read().cpu(),
            String.join(", ", IntStream.range(0, kinds).mapToObj(kind -> Growth.number(asking.milliseconds(kind))).toList()));
        Files.delete(file);
        report.add(asking).built().write(folder);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
