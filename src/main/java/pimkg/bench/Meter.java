package pimkg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** What a piece of work costs this process: processor time of all its threads, compilation and collection included. */
final class Meter {

    private static final double NANOS = 1e9;
    private static final Path STATUS = Path.of("/proc/self/status");

    private Meter() {
    }

    /**
     * What was measured.
     *
     * @param cpu     seconds of processor time
     * @param wall    seconds by the clock
     * @param results what the work came to
     */
    record Reading(double cpu, double wall, long results) {
    }

    static Reading of(LongSupplier work) {
        long cpu = cpu();
        long wall = System.nanoTime();
        long results = work.getAsLong();
        return new Reading((cpu() - cpu) / NANOS, (System.nanoTime() - wall) / NANOS, results);
    }

    /** Processor time of this process so far, in nanoseconds. */
    static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
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
