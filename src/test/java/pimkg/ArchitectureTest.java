package pimkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the floors that the README draws, and to the boundaries of third parties. */
class ArchitectureTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java/pimkg");
    private static final Pattern EDGE = Pattern.compile("\\s+pimkg\\.(\\w+)\\s+->\\s+([\\w.]+)\\s+.*");

    /** Those that speak HTTP. */
    private static final Set<String> SERVING = Set.of("server", "register", "sparql", "lookup", "linkage", "site", "verdict", "door", "reply",
        "edge", "recall");

    /** Who may know whom besides us: a package prefix, and the only packages of ours that may use it. */
    private static final Map<String, Set<String>> BOUNDARIES = Map.ofEntries(
        Map.entry("org.apache.jena.fuseki", Set.of("server", "sparql", "reply")),
        Map.entry("jakarta.servlet", SERVING),
        Map.entry("org.eclipse.jetty", Set.of("server", "door", "edge", "recall")),
        Map.entry("org.apache.jena.shacl", Set.of("rule", "shape", "lint", "validation", "bench")),
        Map.entry("org.apache.lucene", Set.of("query", "link")),
        Map.entry("org.apache.jena.tdb2", Set.of("stream", "database")),
        Map.entry("org.dhatim.fastexcel.reader", Set.of("document")),
        Map.entry("org.snakeyaml", Set.of("document", "sssom")),
        Map.entry("io.pebbletemplates", Set.of("page", "format")),
        Map.entry("dev.langchain4j", Set.of("embedding")),
        Map.entry("org.apache.kafka", Set.of("kafka")),
        Map.entry("picocli", Set.of("cli")));

    @Test
    void everyPackageIsInTheReadmeAndTheOtherWayRound() throws IOException {
        Set<String> drawn = floors().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertEquals(drawn, folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void aPackageUsesLowerFloorsOnly() {
        List<String> wrong = new ArrayList<>();
        for (String[] edge : edges()) {
            if (edge[1].startsWith("pimkg.") && floorOf(edge[0]) <= floorOf(edge[1].substring("pimkg.".length()))) {
                wrong.add(edge[0] + " -> " + edge[1]);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thirdPartiesStayInTheirRooms() {
        List<String> wrong = new ArrayList<>();
        for (String[] edge : edges()) {
            BOUNDARIES.forEach((prefix, allowed) -> {
                if ((edge[1] + ".").startsWith(prefix + ".") && !allowed.contains(edge[0])) {
                    wrong.add(edge[0] + " -> " + edge[1]);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheStandardStreams() throws IOException {
        assertEquals(List.of(), sourcesWith(Pattern.compile("System\\.(out|err|in)\\b"), path -> !path.startsWith(SOURCES.resolve("cli"))));
    }

    @Test
    void noQuestionStandsInJava() throws IOException {
        assertEquals(List.of(), sourcesWith(
            Pattern.compile("\"[^\"]*\\b(SELECT|CONSTRUCT|ASK|DESCRIBE|INSERT|DELETE)\\b[^\"]*[{?]"), path -> true));
    }

    @Test
    void noFileIsLongerThanAReaderHolds() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src"))) {
            List<String> tooLong = new ArrayList<>();
            for (Path path : paths.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(path).size() > 300) {
                    tooLong.add(path.toString());
                }
            }
            assertEquals(List.of(), tooLong);
        }
    }

    private static List<String> sourcesWith(Pattern pattern, Predicate<Path> where) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            for (Path path : paths.filter(each -> each.toString().endsWith(".java")).filter(where).toList()) {
                if (pattern.matcher(Files.readString(path)).find()) {
                    found.add(path.toString());
                }
            }
        }
        return found;
    }

    /** The floors of the README, the highest first. */
    private static List<List<String>> floors() {
        return Readme.blocks().stream().filter(block -> block.kind().equals("floors")).findFirst().orElseThrow()
            .text().lines().map(line -> List.of(line.split(" "))).toList();
    }

    /** 1 is the lowest. */
    private static int floorOf(String name) {
        List<List<String>> floors = floors();
        for (int index = 0; index < floors.size(); index++) {
            if (floors.get(index).contains(name)) {
                return floors.size() - index;
            }
        }
        throw new AssertionError(name + " is not in the README");
    }

    private static List<String[]> edges() {
        StringWriter out = new StringWriter();
        int code = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(out), new PrintWriter(out),
            "--multi-release", "base", "-verbose:package", "-filter:package", CLASSES.toString());
        assertEquals(0, code, out::toString);
        List<String[]> edges = out.toString().lines().map(EDGE::matcher).filter(Matcher::matches)
            .map(edge -> new String[] {edge.group(1), edge.group(2)}).toList();
        assertTrue(edges.size() > 30, () -> "jdeps told too little:\n" + out);
        return edges;
    }
}
