package pimkg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A server in a process of its own with 512 MB of heap, look-ups while nobody else is there, then the same look-ups while many clients
 * send heavy queries, descriptions, nonsense, bodies that never end, and read nothing of what they asked for.
 */
public final class Soak {

    private static final int READERS = 4;
    private static final int CROWD = 16;
    private static final int SLOW = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintWriter out;
    private final String heavy;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final AtomicInteger number = new AtomicInteger();

    /**
     * Prints to {@code out}.
     *
     * @throws IOException when what it asks was not packaged
     */
    public Soak(PrintWriter out) throws IOException {
        this.out = out;
        try (InputStream in = Soak.class.getResourceAsStream("heavy.rq")) {
            this.heavy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Runs it and prints the figures.
     *
     * @param seconds of load; half as long it is quiet before
     * @throws IOException when the server does not start
     */
    public void run(int seconds) throws IOException, InterruptedException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
            System.getProperty("java.class.path"), "pimkg.cli.Main", "serve", "--port", "0", "--lang", "en");
        Process server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String address = String.valueOf(said.readLine()).replaceAll(".*(http://[^/]+/).*", "$1");
            measure(URI.create(address), seconds);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private void measure(URI base, int seconds) throws IOException, InterruptedException {
        phase(base, Math.max(2, seconds / 10), false);
        SoakFigures quiet = phase(base, Math.max(1, seconds / 2), false);
        SoakFigures loaded = phase(base, seconds, true);
        say("look-ups, quiet        %s", quiet.lookUps());
        say("look-ups, under load   %s", loaded.lookUps());
        say("ratio of medians %.1f, of 99th percentiles %.1f", loaded.percentile(50) / quiet.percentile(50), loaded.percentile(99) / quiet.percentile(99));
        say("other answers under load: %s", loaded.others());
        Thread.sleep(PATIENCE.toMillis() / 10);
        say("afterwards: %s", get(base, "metrics").body().lines()
            .filter(line -> line.matches("pim_(heap_used_bytes|threads|queries_running|lookups_running|posts_running|answers_held_bytes|bodies_held_bytes) .*"))
            .map(line -> line.replace("pim_", "")).collect(Collectors.joining(", ")));
    }

    private SoakFigures phase(URI base, int seconds, boolean crowded) throws IOException, InterruptedException {
        SoakFigures figures = new SoakFigures();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService all = Executors.newFixedThreadPool(READERS + CROWD);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                all.submit(() -> repeat(over, () -> lookUp(base, figures)));
            }
            for (int each = 0; crowded && each < CROWD; each++) {
                int kind = each % 4;
                all.submit(() -> repeat(over, () -> figures.other(trouble(base, kind))));
            }
            for (int each = 0; crowded && each < SLOW; each++) {
                slow.add(slow(base, each % 2 == 0));
            }
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } finally {
            over.set(true);
            all.shutdownNow();
            for (Socket each : slow) {
                each.close();
            }
        }
        return figures;
    }

    private static void repeat(AtomicBoolean over, Callable<?> work) {
        while (!over.get()) {
            try {
                work.call();
            } catch (InterruptedException ended) {
                return;
            } catch (Exception broken) {
                // Counted by whoever asked.
                continue;
            }
        }
    }

    private Void lookUp(URI base, SoakFigures figures) throws InterruptedException {
        List<String> paths = List.of("ontology/categories", "queries/categories.csv", "health", "problems", "");
        long begin = System.nanoTime();
        try {
            figures.lookUp(get(base, paths.get(number.incrementAndGet() % paths.size())).statusCode(), System.nanoTime() - begin);
        } catch (IOException broken) {
            figures.lookUp(0, System.nanoTime() - begin);
        }
        return null;
    }

    private HttpResponse<String> get(URI base, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String trouble(URI base, int kind) throws InterruptedException {
        String another = heavy + "# " + number.incrementAndGet();
        try {
            HttpResponse<String> answer = switch (kind) {
                case 0, 1 -> get(base, "sparql?query=" + URLEncoder.encode(another, StandardCharsets.UTF_8));
                case 2 -> client.send(HttpRequest.newBuilder(base.resolve("validate")).header("Content-Type", "text/turtle").timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString("<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .")).build(), HttpResponse.BodyHandlers.ofString());
                default -> get(base, "sparql?query=" + "%7B".repeat(8_000));
            };
            return List.of("query", "query", "description", "nonsense").get(kind) + " " + answer.statusCode();
        } catch (IOException broken) {
            return "no answer";
        }
    }

    private static Socket slow(URI base, boolean sender) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 << 10);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = sender
            ? "POST /validate HTTP/1.1\r\nHost: x\r\nContent-Type: text/turtle\r\nContent-Length: 1000000\r\n\r\n<urn:a> "
            : "GET /ontology.ttl HTTP/1.1\r\nHost: x\r\n\r\n".repeat(8);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
