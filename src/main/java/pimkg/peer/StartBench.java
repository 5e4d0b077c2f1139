package pimkg.peer;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Syntax;
import pimkg.packaged.PackagedFiles;
import pimkg.shape.Background;

/**
 * How long the launcher takes to judge one small file and to serve a first answer, beside Jena's {@code shacl validate} and Fuseki with
 * the same statements, in pairs, each in a process of its own. Prints medians and writes them as JSON and as a table.
 */
public final class StartBench {

    private static final String EXAMPLE = "data/example/protection-monitoring.ttl";
    private static final String ASK = "?query=ASK%20%7B%20%3Fs%20a%20%3Ft%20%7D";
    private static final List<String> NOT_JENA = List.of("jena-fuseki", "jetty", "shiro", "lucene", "micrometer", "prometheus", "pebble",
        "fastexcel", "picocli", "cytoscape", "zazuko");
    private static final long PATIENCE_MILLIS = 1_200_000;
    private static final long IDLE_MILLIS = 10_000;

    private final PrintWriter out;
    private final Path folder;
    private final Path jar;
    private final List<StartPair> pairs = new ArrayList<>();

    /**
     * A measurement.
     *
     * @param out    where results are printed
     * @param folder where data, archives and results are written
     * @param jar    what ships: the launcher and the libraries lie beside it
     */
    public StartBench(PrintWriter out, Path folder, Path jar) {
        this.out = out;
        this.folder = folder.toAbsolutePath();
        this.jar = jar;
    }

    /**
     * Runs it.
     *
     * @param passes of which the median is taken
     * @param javas  homes of the Javas to run with
     * @throws IOException when the launcher is not there, or a program does not start
     */
    public void run(int passes, List<Path> javas) throws IOException, InterruptedException {
        if (!Files.isExecutable(jar.resolveSibling("pim"))) {
            throw new IOException("There is no launcher beside " + jar + "; build it with: mvn -q package -DskipTests");
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("small.ttl"), PackagedFiles.bytes(EXAMPLE));
        Files.write(folder.resolve("shapes.ttl"), PackagedFiles.bytes("shapes/dataset.ttl"));
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        try (OutputStream all = Files.newOutputStream(folder.resolve("served.nt")); OutputStream known = Files.newOutputStream(folder.resolve("known.ttl"))) {
            RDFDataMgr.write(all, knowledge.union(), Lang.NTRIPLES);
            RDFDataMgr.write(known, Background.of(knowledge).behind(RdfReader.require(
                RdfInput.of(EXAMPLE, Optional.of(Syntax.TURTLE), PackagedFiles.bytes(EXAMPLE)))), Lang.TURTLE);
        }
        for (Path java : javas) {
            prepare(java);
            judge(java, passes);
            serve(java, passes);
        }
        String table = table();
        Files.writeString(folder.resolve("start.md"), table);
        Files.writeString(folder.resolve("start.json"), new GsonBuilder().setPrettyPrinting().create().toJson(pairs) + "\n");
        out.println(table);
        out.flush();
    }

    private List<String> pim(Path java, String... arguments) {
        return Stream.concat(Stream.of("env", "JAVA_HOME=" + java, "PIM_CACHE=" + cache(java), jar.resolveSibling("pim").toString()),
            Stream.of(arguments)).toList();
    }

    private Path cache(Path java) {
        return folder.resolve("start-" + java.getFileName());
    }

    /** The first start of each use has its archive made; whoever starts often has it. */
    private void prepare(Path java) throws IOException, InterruptedException {
        StartPair.once(pim(java, "validate", file("small.ttl")), folder.resolve("start.log"));
        await(java);
        served(java, freePort());
        await(java);
    }

    private void await(Path java) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (Files.isDirectory(cache(java)) && System.currentTimeMillis() < end) {
            try (Stream<Path> made = Files.list(cache(java))) {
                if (made.noneMatch(each -> each.toString().endsWith(".lock"))) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("No archive was made in " + cache(java));
    }

    private void judge(Path java, int passes) throws IOException, InterruptedException {
        List<String> plain = List.of(java.resolve("bin/java").toString(), "-jar", jar.toString(), "validate", file("small.ttl"));
        StartPair alone = new StartPair("validate", java.toString(), "shacl validate, the file alone");
        StartPair whole = new StartPair("validate", java.toString(), "shacl validate, with what rules look up");
        StartPair bare = new StartPair("validate", java.toString(), "pim without launcher");
        for (int pass = 0; pass < passes; pass++) {
            Path log = folder.resolve("start.log");
            StartPair.Reading ours = StartPair.once(pim(java, "validate", file("small.ttl")), log);
            alone.add(ours, StartPair.once(shacl(java, file("small.ttl")), log));
            whole.add(ours, StartPair.once(shacl(java, file("known.ttl")), log));
            bare.add(ours, StartPair.once(plain, log));
        }
        pairs.addAll(List.of(alone, whole, bare));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> shacl(Path java, String data) {
        return List.of(java.resolve("bin/java").toString(), "-cp", libraries(NOT_JENA), "shacl.shacl", "validate",
            "--shapes", file("shapes.ttl"), "--data", data);
    }

    private String libraries(List<String> without) {
        try (Stream<Path> all = Files.list(jar.resolveSibling("lib"))) {
            return all.filter(each -> without.stream().noneMatch(each.getFileName().toString()::startsWith)).map(Path::toString).sorted()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void serve(Path java, int passes) throws IOException, InterruptedException {
        StartPair pair = new StartPair("serve", java.toString(), "Fuseki");
        for (int pass = 0; pass < passes; pass++) {
            int port = freePort();
            pair.add(served(java, port), first(List.of(java.resolve("bin/java").toString(), "-Dlog4j2.configurationFile=none",
                "-cp", libraries(List.of()), "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost", "--port", Integer.toString(port), "--file", file("served.nt"), "/ds"), "http://127.0.0.1:" + port + "/ds"));
        }
        pairs.add(pair);
    }

    private StartPair.Reading served(Path java, int port) throws IOException, InterruptedException {
        return first(pim(java, "serve", "--port", Integer.toString(port)), "http://127.0.0.1:" + port + "/sparql");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Until the first answer; and what is resident some seconds later. */
    private StartPair.Reading first(List<String> command, String address) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Peer peer = Peer.at("server", command, "", folder.resolve("start.log"), URI.create(address))) {
            while (!answers(address)) {
                Thread.sleep(10);
            }
            double wall = (System.nanoTime() - begin) / 1e9;
            double cpu = peer.cpu() / 1e9;
            Thread.sleep(IDLE_MILLIS);
            return new StartPair.Reading(cpu, wall, peer.resident().orElse(0));
        }
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection asked = (HttpURLConnection) URI.create(address + ASK).toURL().openConnection();
            asked.setRequestProperty("Accept", "application/sparql-results+json");
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String table() {
        StringBuilder text = new StringBuilder("| what | Java | beside | CPU s | | ratio | wall s | | ratio | MB resident | |\n")
            .append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        pairs.forEach(pair -> text.append(pair.row()));
        return text.append(String.format(Locale.ROOT, "%nMedians of ours and the other, and of the ratios pair by pair.%n")).toString();
    }
}
