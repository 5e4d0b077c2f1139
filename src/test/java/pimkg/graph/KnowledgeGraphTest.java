package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import pimkg.graph.Reading.Reason;

class KnowledgeGraphTest {

    private static final KnowledgeGraph PACKAGED = KnowledgeGraph.packaged();

    @Test
    void everyTurtleFileOfTheRepositoryShips() throws IOException {
        TreeSet<String> onDisk = new TreeSet<>();
        for (String root : List.of("ontology", "shapes", "data")) {
            try (Stream<Path> paths = Files.walk(Path.of(root))) {
                paths.filter(path -> path.toString().endsWith(".ttl")).map(Path::toString).forEach(onDisk::add);
            }
        }
        assertEquals(onDisk, PACKAGED.files().stream().map(GraphFile::path).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void filesOfOneNameLoseNothing() {
        KnowledgeGraph both = PACKAGED.with(List.of(turtle("a/more.ttl", "<http://example.org/a> a <http://example.org/B> ."),
            turtle("b/more.ttl", "<http://example.org/c> a <http://example.org/D> .")));
        assertEquals(PACKAGED.size() + 2, both.size());
        assertEquals(2, both.graph(both.names().stream().filter(name -> !PACKAGED.names().contains(name)).findFirst().orElseThrow()).size());
    }

    private record Counted(long triples) {
    }

    @Test
    void whatIsWorkedOutFromASnapshotIsMadeOnceAndForThatSnapshotAlone() {
        AtomicInteger made = new AtomicInteger();
        KnowledgeGraph other = PACKAGED.with(List.of(turtle("more.ttl", "<http://example.org/a> a <http://example.org/B> .")));
        Function<KnowledgeGraph, Counted> count = knowledge -> {
            made.incrementAndGet();
            return new Counted(knowledge.size());
        };
        IntStream.range(0, 50).parallel().forEach(each -> assertEquals(PACKAGED.size(), PACKAGED.derived(Counted.class, count).triples()));
        assertEquals(PACKAGED.size() + 1, other.derived(Counted.class, count).triples());
        assertEquals(2, made.get());
    }

    @Test
    void whatIsWorkedOutMayNeedSomethingElseThatIs() {
        record Doubled(long triples) {
        }
        KnowledgeGraph fresh = PACKAGED.with(List.of(turtle("more.ttl", "<http://example.org/a> a <http://example.org/B> .")));
        assertEquals(2 * fresh.size(), fresh.derived(Doubled.class,
            knowledge -> new Doubled(2 * knowledge.derived(Counted.class, inner -> new Counted(inner.size())).triples())).triples());
    }

    @Test
    void theDefaultGraphIsTheUnionOfANamedGraphPerFile() {
        var dataset = PACKAGED.dataset();
        for (GraphFile file : PACKAGED.files()) {
            assertTrue(dataset.containsGraph(file.graphName()), file.path());
            dataset.getGraph(file.graphName()).find().forEach(triple -> assertTrue(dataset.getDefaultGraph().contains(triple)));
        }
        assertEquals(PACKAGED.size(), dataset.getDefaultGraph().size());
    }

    @Test
    void nobodyCanWriteThroughTheDataset() {
        Quad quad = Quad.create(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
        assertThrows(UnsupportedOperationException.class, () -> PACKAGED.dataset().add(quad));
    }

    @Test
    void addingAFileGivesAnotherSnapshotAndLeavesThisOne() {
        long before = PACKAGED.size();
        KnowledgeGraph more = PACKAGED.with(List.of(turtle("more.ttl", "<https://example.org/a> a <https://example.org/B> .")));
        assertEquals(before, PACKAGED.size());
        assertEquals(before + 1, more.size());
        assertNotEquals(PACKAGED.version(), more.version());
        assertSame(PACKAGED, PACKAGED.with(List.of()));
    }

    @Test
    void equalContentHasAnEqualVersion() {
        String content = "<https://example.org/a> a <https://example.org/B>, <https://example.org/C> .";
        assertEquals(PACKAGED.with(List.of(turtle("x.ttl", content))).version(),
            PACKAGED.with(List.of(turtle("x.ttl", content))).version());
        assertEquals(PACKAGED.with(List.of(turtle("x.ttl", content))).version(), PACKAGED.with(List.of(turtle("x.ttl",
            "<https://example.org/a> a <https://example.org/C>, <https://example.org/C>, <https://example.org/B> ."))).version(), "in another order");
        assertTrue(PACKAGED.version().matches("[0-9a-f]{64}"));
    }

    @Test
    void whatDiffersInATermOrAGraphHasAnotherVersion() {
        List<String> versions = Stream.of("<urn:a> a <urn:B>, <urn:C> .", "<urn:a> a <urn:B> .", "<urn:a> a <urn:B>, <urn:C>, <urn:D> .",
            "<urn:a> a <urn:C>, <urn:D> .", "<urn:a> a <urn:B>, 'C' .").map(content -> PACKAGED.with(List.of(turtle("x.ttl", content))).version()).toList();
        assertEquals(versions.size(), Set.copyOf(versions).size());
        assertFalse(versions.contains(PACKAGED.with(List.of(turtle("y.ttl", "<urn:a> a <urn:B>, <urn:C> ."))).version()));
    }

    @Test
    void aBrokenFileIsReportedWithItsLineAndColumn() {
        RdfSyntaxException broken = assertThrows(RdfSyntaxException.class,
            () -> PACKAGED.with(List.of(turtle("broken.ttl", "<https://example.org/a>\n  a ;; .\n"))));
        assertEquals("broken.ttl", broken.file());
        assertEquals(Reason.SYNTAX, broken.trouble().reason());
        assertEquals(2, broken.trouble().remark().line());
        assertFalse(broken.trouble().remark().column() == 0);
    }

    private static RdfInput turtle(String name, String content) {
        return RdfInput.of(name, Optional.of(Syntax.TURTLE), content.getBytes(StandardCharsets.UTF_8));
    }
}
