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
import java.util.concurrent.TimeUnit;
import pimkg.bench.CatalogueSource;

/**
 * Asks twelve queries of this server, of stock Fuseki with the same statements in memory and on disk, of others that are named, and as
 * often for a file that never changes; each of them in a process of its own, one after the other within each round. Then each is asked
 * what never ends while it answers look-ups. Prints medians, and writes them as JSON, as a table and as charts.
 */
public final class HttpBench {

    private static final long SEED = 7;
    private static final int LEAST_DISTURBED = 5;
    private static final long REST = 130;
    /** Seconds for each query, before anything counts: after one, most of what answers them is not compiled yet. */
    private static final int WARMING = 4;
    private static final int WARMING_CLIENTS = 4;

    private final PrintWriter out;
    private final Path folder;
    private final Pace pace = new Pace(Runtime.getRuntime().availableProcessors());

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
     * @param descriptions that are generated, some 52 statements each: one measurement each
     * @param rounds       of which the median is taken
     * @param seconds      of each figure
     * @param clients      how many ask at once
     * @param heap         the most that each server may take, such as {@code 2g}
     * @param others       servers by name: a command that takes a file of N-Triples and prints the address of its SPARQL endpoint
     */
    public record Plan(List<Integer> descriptions, int rounds, int seconds, List<Integer> clients, String heap, Map<String, String> others) {
    }

    /**
     * Runs it, size by size.
     *
     * @throws IOException when a server does not start or breaks off
     */
    public void run(Plan plan) throws IOException, InterruptedException {
        for (int descriptions : plan.descriptions()) {
            run(plan, descriptions);
        }
    }

    private void run(Plan plan, int descriptions) throws IOException, InterruptedException {
        Path here = Files.createDirectories(folder.resolve("http-" + descriptions));
        Path data = here.resolve("catalogue.ttl");
        try (BufferedWriter text = Files.newBufferedWriter(data)) {
            new CatalogueSource(SEED).write(text, descriptions);
        }
        List<Peer> running = new ArrayList<>();
        try {
            Line line = new Line(here, data, plan);
            line.start(running);
            List<Questions.Question> questions = Questions.all();
            say("%d descriptions, %d statements; Java %s with %s each; load of the machine %.1f", descriptions, line.statements(),
                System.getProperty("java.version"), plan.heap(), load());
            compare(line, questions);
            Figures figures = new Figures(plan, line.statements());
            warm(line, questions);
            for (int round = 0; round < plan.rounds(); round++) {
                measure(line, questions, plan, figures);
                say("round %d of %d; load of the machine %.1f", round + 1, plan.rounds(), load());
            }
            // What a server gives back, it gives back when it is quiet.
            TimeUnit.SECONDS.sleep(REST);
            line.everyone().forEach(peer -> peer.resident().ifPresent(megabytes -> figures.resident(peer.name(), megabytes)));
            figures.load(load());
            disturb(line, questions.get(0), plan, figures);
            write(figures, descriptions);
        } finally {
            running.forEach(Peer::close);
        }
    }

    /** The last of all, as a server without limits never comes to rest again. */
    private void disturb(Line line, Questions.Question lookup, Plan plan, Figures figures) throws IOException, InterruptedException {
        Interference interference = new Interference(lookup, Math.max(LEAST_DISTURBED, plan.seconds()));
        for (Peer peer : line.queried()) {
            figures.disturbed(peer.name(), interference.of(peer));
            if (peer != line.ours()) {
                peer.close();
            }
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Servers that answer differently can't be compared. */
    private void compare(Line line, List<Questions.Question> questions) throws IOException, InterruptedException {
        for (Questions.Question question : questions) {
            String expected = rows(line.ours(), question);
            for (Peer peer : line.others()) {
                String rows = rows(peer, question);
                if (!rows.equals(expected)) {
                    say("%s: %s has %s rows, %s %s", question.name(), line.ours().name(), expected, peer.name(), rows);
                }
            }
        }
    }

    /** Runs it, unless it is known to come to nothing; then nothing came of it. */
    private Load.Reading load(Peer peer, Questions.Question question, int clients, int seconds) throws IOException, InterruptedException {
        if (pace.isHopeless(peer.name(), question.name(), clients)) {
            return Load.Reading.NOTHING;
        }
        Load.Reading reading = Load.run(peer, () -> question.newPath(peer.address().getPath()), clients, seconds);
        pace.note(peer.name(), question.name(), clients, reading);
        if (reading.refused() > 0) {
            peer.awaitRest();
        }
        return reading;
    }

    private static String rows(Peer peer, Questions.Question question) throws IOException, InterruptedException {
        try (Client client = new Client(peer.address())) {
            Client.Answer answer = client.get(question.path(peer.address().getPath()));
            return answer.status() != 200 ? "no (" + answer.status() + ")"
                : Integer.toString(JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8)).getAsJsonObject()
                    .getAsJsonObject("results").getAsJsonArray("bindings").size());
        } catch (IOException late) {
            peer.awaitRest();
            return "no (late)";
        }
    }

    /** What is not compiled yet is no measure of a server that runs for weeks. */
    private void warm(Line line, List<Questions.Question> questions) throws IOException, InterruptedException {
        for (int round = 0; round < WARMING; round++) {
            for (Questions.Question question : questions) {
                for (Peer peer : line.queried()) {
                    if (!pace.isLong(peer.name(), question.name())) {
                        load(peer, question, WARMING_CLIENTS, 1);
                    }
                }
                Load.run(line.still(), () -> line.still().address().getPath(), WARMING_CLIENTS, 1);
            }
            say("warmed %d of %d times; load of the machine %.1f", round + 1, WARMING, load());
        }
        for (Questions.Question question : questions) {
            String again = question.path(line.ours().address().getPath());
            Load.run(line.ours(), () -> again, WARMING_CLIENTS, 1);
        }
    }

    private void measure(Line line, List<Questions.Question> questions, Plan plan, Figures figures) throws IOException, InterruptedException {
        Peer ours = line.ours();
        for (int clients : plan.clients()) {
            for (Questions.Question question : questions) {
                StringBuilder seen = new StringBuilder();
                for (Peer peer : line.queried()) {
                    Load.Reading first = load(peer, question, clients, plan.seconds());
                    figures.add(question.name(), clients, peer.name() + " first", first);
                    seen.append(", ").append(peer.name()).append(first.answers() == 0 ? " none" : String.format(Locale.ROOT, " %.3f", first.cpu()));
                }
                String again = question.path(ours.address().getPath());
                figures.add(question.name(), clients, ours.name() + " again", Load.run(ours, () -> again, clients, plan.seconds()));
                figures.add(question.name(), clients, line.still().name(),
                    Load.run(line.still(), () -> line.still().address().getPath(), clients, plan.seconds()));
                say("%d client(s), %s, ms of processor%s", clients, question.name(), seen);
            }
        }
    }

    private void write(Figures figures, int descriptions) throws IOException {
        Report report = new Report(figures);
        Path json = folder.resolve("http-" + descriptions + ".json");
        Files.writeString(json, report.json(descriptions));
        Files.writeString(folder.resolve("http-" + descriptions + ".md"), report.table());
        for (Map.Entry<String, String> chart : new Charts(figures).all().entrySet()) {
            Files.writeString(folder.resolve("http-" + descriptions + "-" + chart.getKey() + ".svg"), chart.getValue());
        }
        say("%s", report.table());
        say("Written to %s, beside it a table in Markdown and charts", json);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}
