package pimkg.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import pimkg.bench.ValidationPasses.Peer;

/**
 * Judges one generated catalogue with pim-kg and with Jena's own validator, and only parses it with Jena's parser, in processes of
 * their own, and prints what each cost and the ratios. The parse is included on all sides.
 * Wall times on a shared machine say little; processor time does.
 */
public final class ValidationBench {

    private static final long SEED = 7;
    /** How many times as often what changed is judged, so that Java has as much to go by; an even number, as {@link Peer#NEXT} demands. */
    private static final int AGAIN = 8;
    /** Holds a process on one core, where the system has it; elsewhere Java is only told that there is one. */
    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    static final String SMALL_HEAP = "-Xmx256m";

    /** One pass of one peer: seconds of processor and clock, what came of it, MB resident, and seconds of the collector and the compilers. */
    record Pass(double cpu, double wall, long results, long resident, double collecting, double compiling) {

        /** For each of the results. */
        static final Comparator<Pass> CHEAPEST = Comparator.comparingDouble(pass -> pass.cpu() / pass.results());

        static Pass of(String line) {
            String[] fields = line.split(" ");
            return new Pass(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Long.parseLong(fields[3]), Long.parseLong(fields[4]),
                Double.parseDouble(fields[5]), Double.parseDouble(fields[6]));
        }
    }

    /** A process did not do all its passes. */
    static final class EndedEarlyException extends IOException {
        private static final long serialVersionUID = 1L;

        EndedEarlyException(Peer peer) {
            super("The process of " + peer + " ended early; perhaps it had too little memory.");
        }
    }

    private final PrintWriter out;

    /** Prints to {@code out}. */
    public ValidationBench(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs everything.
     *
     * @param number how many descriptions
     * @param passes how often each judges them in one process; the first is cold, the middle one of the later half is called warm
     * @param folder where the catalogue is written
     * @throws IOException when it can't be written, or a process can't be started
     */
    public void run(int number, int passes, Path folder) throws IOException {
        Path file = generate(number, folder);
        say("%d descriptions, %d MB of Turtle; load of the machine %.1f; Java %s", number, Files.size(file) >> 20,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), System.getProperty("java.version"));
        say("%-28s %10s %10s %10s %10s %12s", "", "CPU cold", "CPU warm", "wall cold", "wall warm", "resident MB");
        List<Pass> riot = row("RIOT, bare parse", passes(Peer.RIOT, file, passes, List.of(), false));
        List<Pass> pim = row("pim-kg, report written", passes(Peer.PIM, file, passes, List.of(), false));
        List<Pass> one = row("pim-kg on one core", passes(Peer.PIM, file, passes, List.of(), true));
        List<Pass> again = row("pim-kg, 1 % changed", passes(Peer.AGAIN, file, AGAIN * passes + 1, List.of(), false));
        List<Pass> next = row("the same, one run", passes(Peer.NEXT, file, 1, List.of(), false));
        List<Pass> small = row("pim-kg " + SMALL_HEAP, passes(Peer.PIM, file, 1, List.of(SMALL_HEAP), false));
        List<Pass> jena = row("Jena SHACL, whole graph", passes(Peer.JENA, file, passes, List.of(), false));
        say("pim-kg / RIOT: CPU cold %.2f, CPU warm %.2f", pim.get(0).cpu / riot.get(0).cpu, warm(pim).cpu / warm(riot).cpu);
        say("pim-kg, all warm / 1 %% changed: CPU %.1f, wall %.1f (its cold figure is a first run over all)", warm(pim).cpu / warm(again).cpu,
            warm(pim).wall / warm(again).wall);
        say("pim-kg, all cold / 1 %% changed, one run: CPU %.1f (both with the start of the process)", pim.get(0).cpu / next.get(0).cpu);
        say("one core / %d cores: wall cold %.2f, wall warm %.2f", Runtime.getRuntime().availableProcessors(),
            one.get(0).wall / pim.get(0).wall, warm(one).wall / warm(pim).wall);
        say("Jena / pim-kg: CPU cold %.1f, CPU warm %.1f, wall cold %.1f, wall warm %.1f, memory %.1f",
            jena.get(0).cpu / pim.get(0).cpu, warm(jena).cpu / warm(pim).cpu, jena.get(0).wall / pim.get(0).wall,
            warm(jena).wall / warm(pim).wall, (double) last(jena).resident / Math.max(1, small.get(0).resident));
        say("Statements %d. Results: Jena %d, pim-kg %d (one a rule, description and value; a value can break two parts of one rule).",
            last(riot).results, last(jena).results, last(pim).results);
    }

    static Path generate(int number, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("catalogue-" + number + ".ttl");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            new CatalogueSource(SEED).write(text, number);
        }
        return file;
    }

    static List<Pass> passes(Peer peer, Path file, int number, List<String> options, boolean oneCore) throws IOException {
        Path measured = file.resolveSibling("passes-" + peer + ".txt");
        Files.deleteIfExists(measured);
        List<String> command = new ArrayList<>(oneCore && Files.isExecutable(TASKSET) ? List.of(TASKSET.toString(), "-c", "0") : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (oneCore) {
            command.add("-XX:ActiveProcessorCount=1");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ValidationPasses.class.getName(), peer.name(),
            file.toString(), Integer.toString(number), measured.toString()));
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        await(process);
        List<Pass> passes = Files.exists(measured) ? Files.readAllLines(measured).stream().map(Pass::of).toList() : List.of();
        if (passes.size() < number) {
            throw new EndedEarlyException(peer);
        }
        return passes;
    }

    /** Does not leave it running alone when somebody stops the measurement. */
    private static void await(Process process) throws InterruptedIOException {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while measuring.");
        }
    }

    private List<Pass> row(String name, List<Pass> passes) {
        Pass cold = passes.get(0);
        Pass warm = warm(passes);
        say("%-28s %10.1f %10s %10.1f %10s %12d", name, cold.cpu, passes.size() > 1 ? "%.1f".formatted(warm.cpu) : "-", cold.wall,
            passes.size() > 1 ? "%.1f".formatted(warm.wall) : "-", warm.resident);
        return passes;
    }

    /** What one costs when Java has compiled what it will: the middle one of the later half. */
    static Pass warm(List<Pass> passes) {
        List<Pass> late = passes.subList(passes.size() / 2, passes.size()).stream().sorted(Pass.CHEAPEST).toList();
        return late.get((late.size() - 1) / 2);
    }

    private static Pass last(List<Pass> passes) {
        return passes.get(passes.size() - 1);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}
