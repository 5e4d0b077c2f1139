package pimkg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a piece of work costs this process: processor time of all its threads, compilation and collection included. */
final class Meter {

    private static final double NANOS = 1e9;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final Pattern COLLECTORS = Pattern.compile("\\((GC |G1 |VM Thread)");
    private static final Pattern COMPILERS = Pattern.compile("\\(C[12] ");
    /** In a second, on every Linux. */
    private static final double TICKS = 100;
    /** Where the time of a thread stands behind its name, as man 5 proc has it; that of the system follows. */
    private static final int USER = 11;

    private Meter() {
    }

    /**
     * Seconds of processor time that were spent.
     *
     * @param cpu        in all
     * @param collecting of these, by the collector; 0 where the system does not tell
     * @param compiling  of these, by the compilers; 0 where the system does not tell
     */
    record Spent(double cpu, double collecting, double compiling) {

        static final Spent NOTHING = new Spent(0, 0, 0);

        /** By this process, so far. */
        static Spent soFar() {
            return new Spent(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS,
                byThreads(COLLECTORS), byThreads(COMPILERS));
        }

        private static double byThreads(Pattern names) {
            try (Stream<Path> threads = Files.list(THREADS)) {
                return threads.mapToLong(thread -> ticks(thread, names)).sum() / TICKS;
            } catch (IOException elsewhere) {
                return 0;
            }
        }

        /** Processor time of a thread, if it is one of these; the name stands in brackets before the numbers. */
        private static long ticks(Path thread, Pattern names) {
            try {
                String told = Files.readString(thread.resolve("stat"));
                String[] numbers = told.substring(told.lastIndexOf(')') + 2).split(" ");
                return names.matcher(told).find() ? Long.parseLong(numbers[USER]) + Long.parseLong(numbers[USER + 1]) : 0;
            } catch (IOException ended) {
                return 0;
            }
        }

        Spent since(Spent earlier) {
            return new Spent(cpu - earlier.cpu, collecting - earlier.collecting, compiling - earlier.compiling);
        }
    }

    /**
     * What was measured.
     *
     * @param spent   on the work
     * @param wall    seconds by the clock
     * @param results what the work came to
     */
    record Reading(Spent spent, double wall, long results) {
    }

    /** Does some work; it is charged with all that was spent since {@code before}. */
    static Reading of(Spent before, LongSupplier work) {
        long wall = System.nanoTime();
        long results = work.getAsLong();
        return new Reading(Spent.soFar().since(before), (System.nanoTime() - wall) / NANOS, results);
    }

    /** The most memory that was resident so far, in MB; empty where the system does not tell. */
    static OptionalLong peakResident() {
        try {
            return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst();
        } catch (IOException elsewhere) {
            return OptionalLong.empty();
        }
    }
}
