package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import pimkg.packaged.PackagedFiles;
import pimkg.packaged.Snapshot;
import pimkg.packaged.SnapshotWriter.Source;
import pimkg.packaged.SnapshotWriter;
import pimkg.term.Prefixes;

/** What the build writes says what people wrote, and is not used when it does not. */
class SnapshotTest {

    private static final byte[] MADE = SnapshotMaker.make();
    private static final KnowledgeGraph TURTLE = KnowledgeGraph.ofTurtle();
    private static final KnowledgeGraph SNAPSHOT = KnowledgeGraph.of(Snapshot.read(MADE).orElseThrow());

    @Test
    void everyGraphHasTheSameStatementsPrefixesAndBlankNodes() {
        assertEquals(TURTLE.files(), SNAPSHOT.files());
        assertEquals(TURTLE.names(), SNAPSHOT.names());
        for (Node name : TURTLE.names()) {
            assertSame(TURTLE.graph(name), SNAPSHOT.graph(name), name.toString());
            assertSame(TURTLE.graph(name), SNAPSHOT.dataset().getGraph(name), name.toString());
        }
        assertSame(TURTLE.union(), SNAPSHOT.union(), "union");
        assertSame(TURTLE.folder("ontology"), SNAPSHOT.folder("ontology"), "folder");
    }

    /** Also in the same order: what is told of two equally good things is the same with and without the snapshot. */
    private static void assertSame(Graph turtle, Graph snapshot, String name) {
        assertEquals(turtle.size(), snapshot.size(), name);
        assertTrue(turtle.find().toList().equals(snapshot.find().toList()), name);
        assertEquals(turtle.getPrefixMapping().getNsPrefixMap(), snapshot.getPrefixMapping().getNsPrefixMap(), name);
    }

    @Test
    void itHasTheSameVersion() {
        assertEquals(TURTLE.version(), SNAPSHOT.version());
        assertEquals(TURTLE.release(), SNAPSHOT.release());
        assertEquals(TURTLE.size(), SNAPSHOT.size());
        assertEquals(Prefixes.table(), Snapshot.read(MADE).orElseThrow().prefixes());
    }

    @Test
    void theBuildHasMadeTheSameBytesAndTheyAreUsed() {
        assertTrue(Snapshot.packaged().isPresent());
        assertArrayEquals(MADE, PackagedFiles.bytes(Snapshot.FILE));
    }

    @Test
    void oneThatWasMadeOfOtherFilesIsNotUsed() {
        byte[] other = "<https://example.org/a> a <https://example.org/B> .".getBytes(StandardCharsets.UTF_8);
        List<Source> sources = TURTLE.files().stream().map(file ->
            new Source(file.path(), file.path().equals("ontology/themes.ttl") ? other : file.bytes(), Map.of(), List.of())).toList();
        assertTrue(Snapshot.read(SnapshotWriter.write("v", Map.of(), sources)).filter(Snapshot::isOfWhatShips).isEmpty());
        assertTrue(Snapshot.read(SnapshotWriter.write("v", Map.of(), sources.subList(1, sources.size()))).filter(Snapshot::isOfWhatShips).isEmpty());
        assertTrue(Snapshot.read(MADE).filter(Snapshot::isOfWhatShips).isPresent());
    }

    @Test
    void oneThatIsCutOffOrOfAnotherFormIsNone() {
        assertTrue(Snapshot.read(Arrays.copyOf(MADE, MADE.length / 2)).isEmpty());
        assertTrue(Snapshot.read(new byte[0]).isEmpty());
        byte[] older = MADE.clone();
        older[10] ^= 1;
        assertTrue(Snapshot.read(older).isEmpty());
    }

    @Test
    void everyKindOfNodeComesBackAsItWas() {
        Node subject = NodeFactory.createBlankNode("b0");
        Node property = NodeFactory.createURI("https://example.org/p");
        List<Triple> triples = List.of(
            Triple.create(subject, property, NodeFactory.createLiteralString("")),
            Triple.create(subject, property, NodeFactory.createLiteralString("حماية \uD83D\uDE00 \u0000")),
            Triple.create(subject, property, NodeFactory.createLiteralLang("x".repeat(300), "ar-Latn")),
            Triple.create(subject, property, NodeFactory.createLiteralDT("01", NodeFactory.getType("http://www.w3.org/2001/XMLSchema#integer"))),
            Triple.create(subject, property, NodeFactory.createLiteralDT("not a day", NodeFactory.getType("http://www.w3.org/2001/XMLSchema#date"))),
            Triple.create(subject, property, NodeFactory.createLiteralDT("v", NodeFactory.getType("https://example.org/type"))),
            Triple.create(subject, property, subject));
        Snapshot read = Snapshot.read(SnapshotWriter.write("v", Map.of("a", "https://example.org/"),
            List.of(new Source("ontology/fictional.ttl", new byte[] {1}, Map.of(), triples)))).orElseThrow();
        List<Triple> back = new ArrayList<>();
        read.triples(read.parts().get(0), back::add);
        assertEquals(triples, back);
        assertEquals(Map.of("a", "https://example.org/"), read.prefixes());
    }

    @Test
    void aDatasetOfItIndexesOnlyTheFilesThatAreAskedFor() {
        KnowledgeGraph fresh = KnowledgeGraph.of(Snapshot.read(MADE).orElseThrow());
        DatasetGraph dataset = fresh.dataset();
        assertTrue(fresh.names().size() > 10 && fresh.indexed() == 0, () -> fresh.indexed() + " of " + fresh.names().size());
        assertTrue(dataset.getGraph(fresh.file("ontology/categories.ttl").orElseThrow().graphName()).size() > 0);
        assertEquals(1, fresh.indexed());
    }
}
