package pimkg.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Two programs that were run in turn, ours first. */
final class StartPair {

    /** User and system time of children that have ended, in hundredths of a second, among the numbers behind the name. */
    private static final int CHILDREN = 13;
    private static final Path STATUS = Path.of("/proc/self/stat");

    private final String what;
    private final String java;
    private final String beside;
    private final List<Reading> ours = new ArrayList<>();
    private final List<Reading> theirs = new ArrayList<>();

    StartPair(String what, String java, String beside) {
        this.what = what;
        this.java = java;
        this.beside = beside;
    }

    /**
     * One run.
     *
     * @param cpu      seconds of processor time, of all its processes
     * @param wall     seconds by the clock
     * @param resident MB when it is idle; 0 when it has ended
     */
    record Reading(double cpu, double wall, long resident) {
    }

    void add(Reading our, Reading their) {
        ours.add(our);
        theirs.add(their);
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException when it can't be started, or ends with more than findings
     */
    static Reading once(List<String> command, Path log) throws IOException, InterruptedException {
        double before = children();
        long begin = System.nanoTime();
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (code > 1) {
            throw new IOException(String.join(" ", command) + " ended with " + code + "; see " + log);
        }
        return new Reading(children() - before, (System.nanoTime() - begin) / 1e9, 0);
    }

    /** Not known elsewhere than on Linux. */
    private static double children() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        String text = Files.readString(STATUS);
        String[] numbers = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(numbers[CHILDREN]) + Long.parseLong(numbers[CHILDREN + 1])) / 100.0;
    }

    private static double median(List<Reading> of, ToDoubleFunction<Reading> figure) {
        double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private double ratio(ToDoubleFunction<Reading> figure) {
        double[] sorted = IntStream.range(0, ours.size())
            .mapToDouble(at -> figure.applyAsDouble(ours.get(at)) / figure.applyAsDouble(theirs.get(at))).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** A row in Markdown. */
    String row() {
        return String.format(Locale.ROOT, "| %s | %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f |%n", what, java, beside,
            median(ours, Reading::cpu), median(theirs, Reading::cpu), ratio(Reading::cpu), median(ours, Reading::wall),
            median(theirs, Reading::wall), ratio(Reading::wall), median(ours, Reading::resident), median(theirs, Reading::resident));
    }
}
