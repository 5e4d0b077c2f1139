package pimkg.peer;

import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pimkg.bench.CatalogueSource;

/**
 * Asks twelve queries of this server, of stock Fuseki with the same statements in memory, of others that are named, and as often for
 * a file that never changes; each of them in a process of its own, one after the other within each round. Prints medians, and writes
 * them as JSON, as a table and as a chart.
 */
public final class HttpBench {

    private static final long SEED = 7;

    private final PrintWriter out;
    private final Path folder;

    /**
     * A measurement.
     *
     * @param out    where progress and results are printed
     * @param folder where data, logs and results are written
     */
    public HttpBench(PrintWriter out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * What is measured.
     *
     * @param descriptions that are generated, some 40 statements each
     * @param rounds       of which the median is taken
     * @param seconds      of each figure
     * @param clients      how many ask at once
     * @param others       servers by name: a command that takes a file of N-Triples and prints the address of its SPARQL endpoint
     */
    public record Plan(int descriptions, int rounds, int seconds, List<Integer> clients, Map<String, String> others) {
    }

    /**
     * Runs it.
     *
     * @throws IOException when a server does not start or breaks off
     */
    public void run(Plan plan) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path data = folder.resolve("catalogue-" + plan.descriptions() + ".ttl");
        try (BufferedWriter text = Files.newBufferedWriter(data)) {
            new CatalogueSource(SEED).write(text, plan.descriptions());
        }
        List<Peer> running = new ArrayList<>();
        try {
            Line line = new Line(folder, data, plan.others());
            line.start(running);
            List<Questions.Question> questions = Questions.all();
            say("%d descriptions, %d statements; Java %s; load of the machine %.1f", plan.descriptions(), line.statements(),
                System.getProperty("java.version"), load());
            compare(line, questions);
            Figures figures = new Figures(plan, line.statements());
            warm(line, questions);
            for (int round = 0; round < plan.rounds(); round++) {
                measure(line, questions, plan, figures);
                say("round %d of %d; load of the machine %.1f", round + 1, plan.rounds(), load());
            }
            line.everyone().forEach(peer -> peer.resident().ifPresent(megabytes -> figures.resident(peer.name(), megabytes)));
            figures.load(load());
            write(figures);
        } finally {
            running.forEach(Peer::close);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Servers that answer differently can't be compared. */
    private void compare(Line line, List<Questions.Question> questions) throws IOException {
        for (Questions.Question question : questions) {
            int expected = rows(line.ours(), question);
            for (Peer peer : line.others()) {
                int rows = rows(peer, question);
                if (rows != expected) {
                    say("%s: %s has %d rows, %s %d", question.name(), line.ours().name(), expected, peer.name(), rows);
                }
            }
        }
    }

    private static int rows(Peer peer, Questions.Question question) throws IOException {
        try (Client client = new Client(peer.address())) {
            Client.Answer answer = client.get(question.path(peer.address().getPath()));
            if (answer.status() != 200) {
                throw new IOException(peer.name() + " answers " + answer.status() + " to " + question.name());
            }
            return JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8)).getAsJsonObject()
                .getAsJsonObject("results").getAsJsonArray("bindings").size();
        }
    }

    /** What is not compiled yet is no measure of a server that runs for weeks. */
    private static void warm(Line line, List<Questions.Question> questions) throws IOException, InterruptedException {
        for (Questions.Question question : questions) {
            for (Peer peer : line.queried()) {
                Load.run(peer, () -> question.newPath(peer.address().getPath()), 4, 1);
            }
            Load.run(line.still(), () -> line.still().address().getPath(), 4, 1);
        }
    }

    private void measure(Line line, List<Questions.Question> questions, Plan plan, Figures figures) throws IOException, InterruptedException {
        Peer ours = line.ours();
        for (int clients : plan.clients()) {
            for (Questions.Question question : questions) {
                String again = question.path(ours.address().getPath());
                for (Peer peer : line.queried()) {
                    figures.add(question.name(), clients, peer.name() + " first",
                        Load.run(peer, () -> question.newPath(peer.address().getPath()), clients, plan.seconds()));
                }
                figures.add(question.name(), clients, ours.name() + " again", Load.run(ours, () -> again, clients, plan.seconds()));
                figures.add(question.name(), clients, line.still().name(),
                    Load.run(line.still(), () -> line.still().address().getPath(), clients, plan.seconds()));
            }
        }
    }

    private void write(Figures figures) throws IOException {
        Report report = new Report(figures);
        Files.writeString(folder.resolve("http.json"), report.json());
        Files.writeString(folder.resolve("http.md"), report.table());
        Files.writeString(folder.resolve("http.svg"), report.chart());
        say("%s", report.table());
        say("Written to %s, .md and .svg", folder.resolve("http.json"));
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}
