package pimkg.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import pimkg.packaged.Snapshot;
import pimkg.packaged.SnapshotWriter.Source;
import pimkg.packaged.SnapshotWriter;
import pimkg.term.Prefixes;

/** The step of the build that writes the snapshot of the packaged Turtle beside it. */
public final class SnapshotMaker {

    private SnapshotMaker() {
    }

    /**
     * Writes it, unless one is there that agrees with the files.
     *
     * @param arguments the file to write
     * @throws IOException        when it can't be written
     * @throws RdfSyntaxException when a packaged file is broken
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file) || Snapshot.read(Files.readAllBytes(file)).filter(Snapshot::isOfWhatShips).isEmpty()) {
            Files.write(file, make());
        }
    }

    static byte[] make() {
        SafeJena.start();
        KnowledgeGraph graph = KnowledgeGraph.ofTurtle();
        return SnapshotWriter.write(graph.version(), Prefixes.table(), graph.files().stream().map(file -> {
            List<Triple> triples = new ArrayList<>();
            graph.triples(file.graphName(), triples::add);
            return new Source(file.path(), file.bytes(), graph.graph(file.graphName()).getPrefixMapping().getNsPrefixMap(), triples);
        }).toList());
    }
}
