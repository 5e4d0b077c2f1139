package pimkg.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One real broker of Kafka, in a process of its own, on loopback. Its class path is what {@code pom.xml} resolved for it alone. */
public final class Broker implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int port = free();
    private Process process;

    /** One that has nothing yet. */
    public Broker(Path folder) throws IOException {
        this.folder = folder;
        int controller = free();
        Files.writeString(settings(), String.join("\n", "process.roles=broker,controller", "node.id=1",
            "controller.quorum.voters=1@127.0.0.1:" + controller, "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners=PLAINTEXT://127.0.0.1:" + port, "controller.listener.names=CONTROLLER", "log.dirs=" + folder.resolve("data"),
            "offsets.topic.replication.factor=1", "auto.create.topics.enable=false", "num.network.threads=1", "num.io.threads=2",
            "log.cleaner.enable=false", ""));
        Process format = java("kafka.tools.StorageTool", "format", "-t", "MkU3OEVBNTcwNTJENDM2Qk", "-c", settings().toString());
        try {
            if (format.waitFor() != 0) {
                throw new IOException(Files.readString(folder.resolve("broker.out")));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        start();
    }

    private Path settings() {
        return folder.resolve("broker.properties");
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", Files.readString(Path.of("target/broker.classpath")).strip()));
        command.addAll(List.of(arguments));
        File out = folder.resolve("broker.out").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(out)).start();
    }

    /** Starts it, again with what it has, and returns when it answers. */
    public void start() throws IOException {
        process = java("kafka.Kafka", settings().toString());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
            if (!process.isAlive()) {
                break;
            }
        }
        throw new IOException(Files.readString(folder.resolve("broker.out")));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills it, as when the power fails. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The address of a topic. */
    public LogAddress topic(String name) {
        return new LogAddress("127.0.0.1:" + port, name);
    }

    @Override
    public void close() {
        kill();
    }
}
