package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.A;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import pimkg.access.Minted;
import pimkg.door.ReplicaFilter;

/** A server of a folder in a process of its own, always at the same port: to be killed, paused and replaced. */
final class ServerProcess implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private final Path store;
    private final Path tokens;
    private final Path err;
    private final int port;
    private final List<String> options;
    private String classPath = System.getProperty("java.class.path");
    private Process process;

    ServerProcess(Path store, Path tokens, String... options) throws IOException {
        this.store = store;
        this.tokens = tokens;
        this.err = store.resolveSibling(store.getFileName() + ".err");
        this.options = new ArrayList<>(List.of(options));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** From now on, classes of this folder take the place of those of this build. */
    ServerProcess build(Path classes) {
        classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        return this;
    }

    ServerProcess with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    ServerProcess start() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-cp", classPath, "pimkg.cli.Main", "serve", "--lang", "en", "--port", Integer.toString(port),
            "--store", store.toString(), "--tokens", tokens.toString()));
        command.addAll(options);
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(err.toFile())).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertTrue(String.valueOf(out.readLine()).contains("http://127.0.0.1:" + port), () -> store + ": " + told());
        return this;
    }

    /** What it has told the operator so far. */
    String told() {
        try {
            return Files.readString(err);
        } catch (IOException nothing) {
            return "";
        }
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as an operator does. */
    void end() {
        process.toHandle().destroy();
        process.onExit().join();
        assertEquals(0, process.exitValue());
    }

    void replace() throws IOException {
        end();
        start();
    }

    /** Stops it in the middle of whatever it does, until it is told to go on. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> put(Minted steward, String id, String turtle) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/datasets/" + A + "/" + id + "?audience=public"))
            .timeout(Duration.ofSeconds(20)).header("Content-Type", "text/turtle").header("Authorization", "Bearer " + steward.token())
            .PUT(BodyPublishers.ofString(turtle)).build(), BodyHandlers.ofString());
    }

    byte[] journal() throws IOException {
        return Files.readAllBytes(store.resolve("journal.txt"));
    }

    /** Waits until it has a change, and asks. */
    HttpResponse<String> after(String version, String path) throws Exception {
        return until(path, answer -> answer.statusCode() != 503, ReplicaFilter.VERSION, version);
    }

    /** Asks until the answer is right. */
    HttpResponse<String> until(String path, Predicate<HttpResponse<String>> right, String... headers) throws Exception {
        HttpResponse<String> answer = get(path, headers);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !right.test(answer) && System.nanoTime() < end;) {
            Thread.sleep(50);
            answer = get(path, headers);
        }
        assertTrue(right.test(answer), answer.statusCode() + answer.body() + told());
        return answer;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
