package pimkg.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, ended with this.
 *
 * @param name    for tables
 * @param process what is measured
 * @param address of its SPARQL endpoint, or of the one thing that it serves
 */
record Peer(String name, Process process, URI address) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.\\[\\]:]+/\\S*");
    private static final long PAUSE = 20;
    private static final Duration REST = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 500;
    /** Who takes less than this part of a processor rests. */
    private static final int IDLE = 10;
    private static final int BYTES_PER_KB = 1024;

    /**
     * Starts a server that prints its address when it answers.
     *
     * @param heap the most that Java may take, such as {@code 2g}
     * @param path is added to what it prints
     * @throws IOException when it ends before it has said so
     */
    static Peer telling(String name, List<String> command, String heap, Path log, String path) throws IOException, InterruptedException {
        Process process = start(command, heap, log);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher said = ADDRESS.matcher(Files.readString(log));
            if (said.find()) {
                return new Peer(name, process, URI.create(said.group() + path));
            }
            Thread.sleep(PAUSE);
        }
        process.destroy();
        throw new IOException(name + " did not start; see " + log);
    }

    /** Starts a server at a port that it was told, and waits until it listens there. */
    static Peer at(String name, List<String> command, String heap, Path log, URI address) throws IOException, InterruptedException {
        Process process = start(command, heap, log);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
                return new Peer(name, process, address);
            } catch (IOException notYet) {
                Thread.sleep(PAUSE);
            }
        }
        process.destroy();
        throw new IOException(name + " did not start; see " + log);
    }

    /** A process whose Java has so much heap at most; what Java itself chooses, when none is named. */
    static Process start(List<String> command, String heap, Path log) throws IOException {
        Files.writeString(log, "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (!heap.isEmpty()) {
            builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + heap);
        }
        Process process = builder.start();
        // Nor is it left alone when somebody stops the measurement.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-peer"));
        return process;
    }

    /** Processor time of all its threads so far, in nanoseconds. */
    long cpu() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** Waits until it works on nothing that somebody has given up waiting for; not for ever. */
    void awaitRest() throws InterruptedException {
        long end = System.nanoTime() + REST.toNanos();
        long before = cpu();
        long spent;
        do {
            Thread.sleep(LOOK_MILLIS);
            spent = cpu() - before;
            before += spent;
        } while (spent > Duration.ofMillis(LOOK_MILLIS).toNanos() / IDLE && System.nanoTime() < end);
    }

    /** What is resident of it now, in MB; empty where the system does not tell. */
    OptionalLong resident() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / BYTES_PER_KB).findFirst();
        } catch (IOException elsewhere) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
