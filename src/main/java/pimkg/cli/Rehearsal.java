package pimkg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pimkg.graph.KnowledgeGraph;
import pimkg.packaged.PackagedFiles;
import pimkg.server.PimServer;
import pimkg.setting.ServerSettings;

/**
 * Does once what a command is mostly started for, so that Java can keep for the starts to come which classes that takes. The launcher
 * runs it in the background; it says nothing, and leaves nothing behind.
 */
public final class Rehearsal {

    private static final String EXAMPLE = "data/example/protection-monitoring.ttl";
    private static final String INCOMPLETE = "<https://example.org/fictional> a <http://www.w3.org/ns/dcat#Dataset> .\n";
    private static final String LIST = "id,label\nfictional,Protection monitoring\n";
    private static final List<String> PATHS = List.of("", "health", "queries/categories.csv", "queries/categories", "ontology/categories",
        "ontology/categories/ProtectionMonitoring", "search?q=monitoring", "sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D");

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs through it.
     *
     * @param arguments what to rehearse: {@code serve}, {@code validate}, or anything else for all other commands
     * @throws IOException when there is no room for two small files
     */
    public static void main(String[] arguments) throws IOException {
        Rehearsal rehearsal = new Rehearsal(Files.createTempDirectory("pim-rehearsal"));
        try {
            switch (arguments[0]) {
                case "serve" -> rehearsal.server();
                case "validate" -> rehearsal.judging();
                default -> rehearsal.commands();
            }
        } finally {
            rehearsal.tidy();
        }
        System.exit(ExitCode.OK);
    }

    private void judging() throws IOException {
        String good = write("good.ttl", PackagedFiles.bytes(EXAMPLE));
        String bad = write("bad.ttl", INCOMPLETE.getBytes(StandardCharsets.UTF_8));
        run("validate", good);
        run("validate", bad);
        run("validate", bad, "--format", "json");
        run("convert", good, "-o", folder.resolve("good.xlsx").toString());
        run("validate", folder.resolve("good.xlsx").toString());
    }

    private void commands() throws IOException {
        String good = write("good.ttl", PackagedFiles.bytes(EXAMPLE));
        String list = write("list.csv", LIST.getBytes(StandardCharsets.UTF_8));
        run("convert", good, "--to", "jsonld");
        run("convert", good, "-o", folder.resolve("good.xlsx").toString());
        run("query", "categories");
        run("queries");
        run("search", "protection", "monitoring");
        run("explain", "P2.5");
        run("link", list);
        run("--help");
        run("--version");
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static void run(String... arguments) {
        Main.run(arguments, InputStream.nullInputStream(), nowhere(), nowhere());
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Where nothing may listen, what comes before that is kept. */
    private void server() {
        run("serve", "--help");
        try (PimServer server = PimServer.start(KnowledgeGraph.packaged(), ServerSettings.local())) {
            for (String path : PATHS) {
                HttpURLConnection asked = (HttpURLConnection) URI.create(server.url() + path).toURL().openConnection();
                asked.setRequestProperty("Accept", "text/html, */*;q=0.5");
                try (InputStream answer = asked.getInputStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException | RuntimeException refused) {
            return;
        }
    }

    private void tidy() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
