package pimkg.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.rule.RuleSet;
import pimkg.text.Language;

/** Each file of shapes holds one fault, which is found where it stands; and no code is without a file that shows it. */
class ShapeLintTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final ShapeLint LINT = new ShapeLint(KNOWLEDGE, RuleSet.core(KNOWLEDGE));

    static Stream<String> cases() throws IOException {
        try (Stream<Path> paths = Files.list(Golden.file("lint"))) {
            return paths.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".ttl"))
                .map(name -> name.substring(0, name.length() - 4)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsFoundWhereItStands(String name) throws IOException {
        String found = found(name).stream()
            .map(finding -> finding.place("") + " " + finding.weight() + " " + finding.code() + " " + finding.message().in(Language.EN))
            .collect(Collectors.joining("\n", "", "\n"));
        Golden.check("lint/" + name + ".expected", found.isBlank() ? "nothing to remark\n" : found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "query-clean", "query-with-inner-query-with-this"})
    void aSoundFileHasNoRemarks(String name) throws IOException {
        assertEquals(List.of(), found(name));
    }

    @Test
    void noTextIsWithoutACaseThatShowsIt() throws IOException {
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(Path.of("src/main/resources/pimkg/lint/messages_en.properties")));
        Set<String> unseen = new TreeSet<>(texts.stringPropertyNames());
        for (String name : cases().toList()) {
            String expected = Files.readString(Golden.file("lint/" + name + ".expected"));
            unseen.removeIf(key -> Stream.of(texts.getProperty(key).split("\\{\\d}")).allMatch(expected::contains));
        }
        assertEquals(Set.of("L20"), unseen);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsFoundIsSaidInFourLanguages(String name) throws IOException {
        for (LintFinding finding : found(name)) {
            Set<String> texts = Stream.of(Language.values()).map(language -> finding.message().exactly(language).orElseThrow())
                .collect(Collectors.toSet());
            assertEquals(4, texts.size(), texts::toString);
            texts.forEach(text -> assertFalse(text.contains("{0}"), text));
        }
    }

    @Test
    void whatShipsIsSoundWhenSomebodyElseAddsIt() throws IOException {
        String ours = Files.readString(Path.of("shapes/dataset.ttl")).replace("https://w3id.org/pim-kg/shapes/dataset", "https://example.org/rules");
        assertEquals(List.of(), check(ours));
    }

    @Test
    void anotherFileCanHoldWhatThisOneRefersTo() throws IOException {
        RdfInput file = file("reference-to-nothing");
        RdfInput other = input("other.ttl", """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://example.org/shapes#Titel> sh:path <http://purl.org/dc/terms/title> ; sh:minCount 1 .
            """);
        assertTrue(LINT.check(file, List.of()).stream().anyMatch(LintFinding::isError));
        assertFalse(LINT.check(file, List.of(RdfReader.require(other))).stream().anyMatch(LintFinding::isError));
    }

    @Test
    void aShapeMayReferToARuleOfOurs() throws IOException {
        List<LintFinding> found = check("""
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://example.org/a#Series> sh:targetClass <http://www.w3.org/ns/dcat#DatasetSeries> ;
                sh:property <https://w3id.org/pim-kg/shapes/dataset#Title> .
            """);
        assertEquals(List.of(), found.stream().filter(LintFinding::isError).toList());
    }

    @Test
    void jsonIsRemarkedByPointer() throws IOException {
        List<LintFinding> found = LINT.check(input("a.jsonld", """
            {"@id": "https://example.org/a#Shape", "@type": "http://www.w3.org/ns/shacl#NodeShape",
             "http://www.w3.org/ns/shacl#mincount": 1}
            """), List.of());
        assertTrue(found.stream().anyMatch(finding -> finding.code().equals("L01") && finding.pointer().equals(Optional.of(""))), found::toString);
    }

    private static List<LintFinding> check(String turtle) throws IOException {
        return LINT.check(input("own.ttl", turtle), List.of());
    }

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<LintFinding> found(String name) throws IOException {
        return LINT.check(file(name), List.of());
    }

    private static RdfInput file(String name) throws IOException {
        return RdfInput.of(Golden.file("lint/" + name + ".ttl"), Optional.empty());
    }
}
