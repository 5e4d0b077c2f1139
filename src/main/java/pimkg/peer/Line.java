package pimkg.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;

/** The servers that are compared: all with the same statements, heap and Java. */
final class Line {

    /** About as long as the answer to a look-up. */
    private static final String STILL = "{\"head\":{\"vars\":[\"label\"]},\"results\":{\"bindings\":[" + "{\"label\":{\"value\":\"Fictional\"}},".repeat(20) + "{}]}}";
    private static final String FUSEKI = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd";
    private static final List<String> QUIET = List.of("-Xmx2g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        // Else Fuseki asks for a logger that is not here.
        "-Dlog4j2.configurationFile=none");

    private final Path folder;
    private final Path data;
    private final Map<String, String> commands;
    private final List<Peer> queried = new ArrayList<>();
    private Peer still;
    private long statements;

    Line(Path folder, Path data, Map<String, String> commands) {
        this.folder = folder;
        this.data = data;
        this.commands = commands;
    }

    /** Starts them; each that runs is added to {@code running}, also when a later one does not start. */
    void start(List<Peer> running) throws IOException, InterruptedException {
        Path all = all();
        queried.add(kept(running, Peer.telling("pim-kg", java("pimkg.cli.Main", "serve", "--port", "0", "--lang", "en", "--data", data.toString()),
            folder.resolve("pim-kg.log"), "sparql")));
        URI fuseki = address("/ds/query");
        queried.add(kept(running, Peer.at("Fuseki", java(FUSEKI, "--localhost", "--port", Integer.toString(fuseki.getPort()), "--file", all.toString(), "/ds"),
            folder.resolve("fuseki.log"), fuseki)));
        for (Map.Entry<String, String> other : commands.entrySet()) {
            List<String> command = Stream.concat(Stream.of(other.getValue().split(" ")), Stream.of(all.toString())).toList();
            queried.add(kept(running, Peer.telling(other.getKey(), command, folder.resolve(other.getKey() + ".log"), "")));
        }
        Path site = Files.createDirectories(folder.resolve("still"));
        Files.writeString(site.resolve("answer.json"), STILL);
        URI file = address("/answer.json");
        still = kept(running, Peer.at("a file", java(FUSEKI, "--localhost", "--port", Integer.toString(file.getPort()), "--base", site.toString(), "--mem", "/ds"),
            folder.resolve("still.log"), file));
    }

    private static Peer kept(List<Peer> running, Peer peer) {
        running.add(peer);
        return peer;
    }

    /** The statements that pim-kg serves, in one file for the others. */
    private Path all() throws IOException {
        KnowledgeGraph graph = KnowledgeGraph.packaged()
            .with(List.of(RdfInput.of(data.toString(), Optional.empty(), Files.readAllBytes(data))));
        Path all = folder.resolve("all.nt");
        try (OutputStream to = Files.newOutputStream(all)) {
            RDFDataMgr.write(to, graph.union(), Lang.NTRIPLES);
        }
        statements = graph.size();
        return all;
    }

    private static List<String> java(String... arguments) {
        return Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), QUIET,
            List.of("-cp", System.getProperty("java.class.path")), List.of(arguments)).flatMap(List::stream).toList();
    }

    private static URI address(String path) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort() + path);
        }
    }

    long statements() {
        return statements;
    }

    Peer ours() {
        return queried.get(0);
    }

    /** Those that ours is compared with. */
    List<Peer> others() {
        return queried.subList(1, queried.size());
    }

    /** Those that answer queries, ours first. */
    List<Peer> queried() {
        return queried;
    }

    /** One that sends a file and does nothing else. */
    Peer still() {
        return still;
    }

    List<Peer> everyone() {
        return Stream.concat(queried.stream(), Stream.of(still)).toList();
    }
}
