package pimkg;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/** The Turtle that people write by hand: one prefix table, header first, names in the file they belong to. */
class TurtleStyleTest {

    private static final Pattern PREFIX = Pattern.compile("(?im)^\\s*@?prefix\\s+([\\w-]*):\\s+<([^>]*)>");

    static List<GraphFile> files() {
        return KnowledgeGraph.packaged().files();
    }

    static Stream<Path> textsWithPrefixes() throws IOException {
        List<Path> found = new ArrayList<>(List.of(Path.of("README.md")));
        for (String root : List.of("ontology", "shapes", "data", "src")) {
            try (Stream<Path> paths = Files.walk(Path.of(root))) {
                paths.filter(path -> path.toString().matches(".*\\.(ttl|rq|peb)")).forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("textsWithPrefixes")
    void everyPrefixIsBoundAsTheOneTableSays(Path file) throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        Matcher prefix = PREFIX.matcher(Files.readString(file));
        while (prefix.find()) {
            boolean ownOfATest = prefix.group(2).startsWith("https://example.org/") && file.startsWith("src/test");
            if (!ownOfATest && !prefix.group(2).equals(Prefixes.table().get(prefix.group(1)))) {
                wrong.put(prefix.group(1), prefix.group(2));
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsTidyAndItsHeaderComesFirst(GraphFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        String body = text.lines().filter(line -> !line.startsWith("@prefix") && !line.startsWith("#") && !line.isBlank())
            .findFirst().orElseThrow();
        assertAll(
            () -> assertTrue(body.startsWith("<" + file.iri() + "> a owl:Ontology"), () -> "first is: " + body),
            () -> assertFalse(text.contains("\t"), "tabs"),
            () -> assertTrue(text.endsWith(".\n"), "final newline"),
            () -> assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), "letters in composed form"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileMintsNamesOfItsOwnOnly(GraphFile file) {
        List<String> strangers = new ArrayList<>();
        KnowledgeGraph.packaged().graph(file.graphName()).find().mapWith(triple -> triple.getSubject()).filterKeep(Node::isURI)
            .forEach(subject -> {
                String iri = subject.getURI();
                boolean isCode = iri.startsWith(Pim.BASE + "list/");
                if (iri.startsWith(Pim.BASE) && !isCode && !iri.equals(file.iri()) && !iri.startsWith(file.iri() + "#")) {
                    strangers.add(iri);
                }
            });
        assertEquals(List.of(), strangers);
    }

    @Test
    void theJsonLdContextHasTheSamePrefixes() throws IOException {
        String context = Files.readString(Path.of("src/main/resources/pimkg/graph/context/pim-kg.jsonld"));
        Prefixes.table().forEach((prefix, namespace) ->
            assertTrue(context.contains("\"" + prefix + "\": \"" + namespace + "\""), prefix));
    }

    @Test
    void theOntologyStaysSmallBecauseItReuses() {
        long minted = files().stream().filter(file -> file.path().equals("ontology/pim.ttl"))
            .flatMap(file -> KnowledgeGraph.packaged().graph(file.graphName()).find().mapWith(triple -> triple.getSubject())
                .filterKeep(subject -> subject.isURI() && subject.getURI().contains("#")).toList().stream())
            .distinct().count();
        assertTrue(minted > 10 && minted < 50, () -> minted + " terms");
    }
}
