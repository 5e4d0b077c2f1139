package pimkg.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;

/** Our engine and Jena's give the same results: shape, focus, path, value and kind of constraint of each, and as many. */
class SameResultsAsJenaTest {

    private static final Background BACKGROUND = Background.of(KnowledgeGraph.packaged());
    private static final Map<String, List<String>> EXPECTED = new ConcurrentHashMap<>();

    static Stream<String> pairs() throws IOException {
        try (Stream<Path> files = Files.list(Golden.file("shape"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".shapes.ttl"))
                .map(name -> name.replace(".shapes.ttl", "")).sorted().toList().stream();
        }
    }

    private static RdfInput input(String name) {
        try {
            return RdfInput.of(Golden.file("shape/" + name + ".ttl"), Optional.empty());
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Asked for by three tests; over the whole background it takes a while. */
    private static List<String> expected(String name) {
        return EXPECTED.computeIfAbsent(name, pair -> counted(pair, jena(RdfReader.require(input(pair + ".shapes")), input(pair + ".data"))));
    }

    private static List<String> jena(Graph shapes, RdfInput data) {
        Graph graph = BACKGROUND.behind(RdfReader.require(data));
        return ShaclValidator.get().validate(Shapes.parse(shapes), graph).getEntries().stream()
            .filter(entry -> !BACKGROUND.holds(entry.focusNode())).map(SameResultsAsJenaTest::line).sorted().toList();
    }

    private static String line(ReportEntry entry) {
        return line(entry.source(), entry.focusNode(), entry.resultPath(), entry.value(), entry.sourceConstraintComponent());
    }

    private static String line(Node shape, Node focus, Object path, Object value, Node component) {
        // Which of the texts in one language is one too many is for nobody to say.
        Object told = component.equals(SHACL.UniqueLangConstraintComponent) ? "" : value;
        return String.join(" | ", shape.toString(), focus.toString(), String.valueOf(path), String.valueOf(told), component.getLocalName());
    }

    /** Jena asks a query in a property shape once for each value of the property, and gives each result as often. */
    private static List<String> counted(String name, List<String> lines) {
        return name.startsWith("sparql") || name.equals("component") ? lines.stream().distinct().toList() : lines;
    }

    /** What came of reading, and the results as lines. */
    private record Ours(Outcome outcome, List<String> results) {

        static Ours of(Graph shapes, RdfInput data, Window window) {
            CompiledShapes compiled = CompiledShapes.of(shapes, BACKGROUND);
            List<String> lines = new ArrayList<>();
            Outcome outcome = DescriptionStream.read(data, compiled, window, slice -> lines.addAll(lines(compiled, slice)));
            return new Ours(outcome, lines.stream().sorted().toList());
        }

        static List<String> lines(CompiledShapes compiled, Slice slice) {
            return compiled.examine(slice).results().stream().map(result ->
                line(result.shape(), result.focus(), result.path().orElse(null), result.value().orElse(null), result.component())).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theSameResults(String name) {
        Graph shapes = RdfReader.require(input(name + ".shapes"));
        List<String> expected = expected(name);
        assertFalse(expected.isEmpty(), "there is something to find");
        Ours ours = Ours.of(shapes, input(name + ".data"), Window.WHOLE);
        assertInstanceOf(Complete.class, ours.outcome());
        assertEquals(String.join("\n", expected), String.join("\n", counted(name, ours.results())));
    }

    /** Where a part does not suffice, that is noticed; where it is not noticed, it sufficed. */
    @ParameterizedTest
    @MethodSource("pairs")
    void theSameResultsOrNoneThroughANarrowWindow(String name) {
        Graph shapes = RdfReader.require(input(name + ".shapes"));
        String expected = String.join("\n", expected(name));
        for (int size : new int[] {1, 3, 8}) {
            Ours ours = Ours.of(shapes, input(name + ".data"), new Window(size, size));
            if (ours.outcome() instanceof Complete) {
                assertEquals(expected, String.join("\n", counted(name, ours.results())), "window of " + size);
            }
        }
    }

    /** Each needs a store of its own, which takes a second: one in four, or all with {@code -Dshapes.stored=1}. */
    static Stream<String> stored() throws IOException {
        return pairs().filter(name -> Math.floorMod(name.hashCode(), Integer.getInteger("shapes.stored", 4)) == 0);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void theSameResultsThroughAStoreOnDisk(String name) {
        Graph shapes = RdfReader.require(input(name + ".shapes"));
        CompiledShapes compiled = CompiledShapes.of(shapes, BACKGROUND);
        List<String> lines = new ArrayList<>();
        assertInstanceOf(Complete.class, DescriptionStream.readStored(input(name + ".data"), compiled, slice -> lines.addAll(Ours.lines(compiled, slice)), number -> { }));
        assertEquals(String.join("\n", expected(name)), String.join("\n", counted(name, lines.stream().sorted().toList())));
    }
}
