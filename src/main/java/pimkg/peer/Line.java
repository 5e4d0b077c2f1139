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
import org.apache.commons.io.FileUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;

/** The servers that are compared: all with the same statements, heap and Java. */
final class Line {

    /** About as long as the answer to a look-up. */
    private static final String STILL = "{\"head\":{\"vars\":[\"label\"]},\"results\":{\"bindings\":[" + "{\"label\":{\"value\":\"Fictional\"}},".repeat(20) + "{}]}}";
    private static final String FUSEKI = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd";
    private static final String LOADER = "tdb2.tdbloader";
    private static final List<String> QUIET = List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        // Else Fuseki asks for a logger that is not here.
        "-Dlog4j2.configurationFile=none");

    private final Path folder;
    private final Path data;
    private final HttpBench.Plan plan;
    private final List<Peer> queried = new ArrayList<>();
    private Peer still;
    private long statements;

    Line(Path folder, Path data, HttpBench.Plan plan) {
        this.folder = folder;
        this.data = data;
        this.plan = plan;
    }

    /** Starts them; each that runs is added to {@code running}, also when a later one does not start. */
    void start(List<Peer> running) throws IOException, InterruptedException {
        Path all = all();
        queried.add(kept(running, Peer.telling("pim-kg", java("pimkg.cli.Main", "serve", "--port", "0", "--lang", "en", "--data", data.toString()),
            plan.heap(), folder.resolve("pim-kg.log"), "sparql")));
        stock(running, "Fuseki", "--file", all.toString());
        Path disk = folder.resolve("tdb2");
        load(all, disk);
        stock(running, "TDB2", "--tdb2", "--loc", disk.toString());
        for (Map.Entry<String, String> other : plan.others().entrySet()) {
            List<String> command = Stream.concat(Stream.of(other.getValue().split(" ")), Stream.of(all.toString())).toList();
            queried.add(kept(running, Peer.telling(other.getKey(), command, plan.heap(), folder.resolve(other.getKey() + ".log"), "")));
        }
        Path site = Files.createDirectories(folder.resolve("still"));
        Files.writeString(site.resolve("answer.json"), STILL);
        URI file = address("/answer.json");
        still = kept(running, Peer.at("a file", java(FUSEKI, "--localhost", "--port", Integer.toString(file.getPort()), "--base", site.toString(), "--mem", "/ds"),
            plan.heap(), folder.resolve("still.log"), file));
    }

    /** Fuseki as it comes, over statements that it keeps in the way it is told. */
    private void stock(List<Peer> running, String name, String... kept) throws IOException, InterruptedException {
        URI address = address("/ds/query");
        List<String> command = Stream.of(java(FUSEKI, "--localhost", "--port", Integer.toString(address.getPort())), List.of(kept), List.of("/ds"))
            .flatMap(List::stream).toList();
        queried.add(kept(running, Peer.at(name, command, plan.heap(), folder.resolve(name + ".log"), address)));
    }

    /** Reads the statements into a store of TDB2, a new one each time. */
    private void load(Path all, Path disk) throws IOException, InterruptedException {
        FileUtils.deleteDirectory(disk.toFile());
        Path log = folder.resolve("tdbloader.log");
        Process loader = Peer.start(java(LOADER, "--loader=phased", "--loc", disk.toString(), all.toString()), plan.heap(), log);
        if (loader.waitFor() != 0) {
            throw new IOException("TDB2 did not take the statements; see " + log);
        }
    }

    private static Peer kept(List<Peer> running, Peer peer) {
        running.add(peer);
        return peer;
    }

    /** The statements that pim-kg serves, in one file for the others; what is generated goes by as a stream, as it may be large. */
    private Path all() throws IOException {
        Path all = folder.resolve("all.nt");
        try (OutputStream to = Files.newOutputStream(all)) {
            RDFDataMgr.write(to, KnowledgeGraph.packaged().union(), Lang.NTRIPLES);
            StreamRDF more = StreamRDFWriter.getWriterStream(to, Lang.NTRIPLES);
            more.start();
            RdfInput.of(data, Optional.of(Syntax.TURTLE)).stream((triple, object, subject) -> {
                more.triple(triple);
                statements++;
            });
            more.finish();
        }
        statements += KnowledgeGraph.packaged().size();
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
