package pimkg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.SafeJena;
import pimkg.graph.Syntax;
import pimkg.text.Language;

/** Every parameter of a shape is said in words, in four languages. */
class ConstraintWordsTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aShapeIsPutIntoWords(Language language) throws IOException {
        String words = RuleBook.in(graph()).rules().stream()
            .map(rule -> rule.shape().getURI().replaceAll(".*#", "") + ": " + rule.message().exactly(language).orElseThrow())
            .collect(Collectors.joining("\n", "", "\n"));
        Golden.check("rule/words." + language.tag() + ".expected", words);
    }

    @Test
    void noTextIsWithoutAShapeThatNeedsIt() throws IOException {
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(Path.of("src/main/resources/pimkg/rule/messages_en.properties")));
        String words = Files.readString(Golden.file("rule/words.en.expected")).toLowerCase(Locale.ROOT);
        Set<String> unseen = new TreeSet<>(texts.stringPropertyNames());
        unseen.removeIf(key -> Stream.of(texts.getProperty(key).split("\\{\\d}")).map(part -> part.toLowerCase(Locale.ROOT))
            .allMatch(words::contains));
        assertEquals(Set.of(), unseen);
    }

    @Test
    void aSentenceBeginsWithACapitalAndEndsWithAFullStop() throws IOException {
        for (Rule rule : RuleBook.in(graph()).rules()) {
            String english = rule.message().in(Language.EN);
            assertTrue(Character.isUpperCase(english.charAt(0)) && english.endsWith("."), english);
        }
    }

    @Test
    void aShapeThatAsksNothingHasNoWords() throws IOException {
        assertTrue(new ConstraintWords(graph()).of(ex("Counted")).isEmpty());
        assertTrue(new ConstraintWords(graph()).of(ex("Nobody")).isEmpty());
    }

    /** But not the opposite of a named condition: that is told as what holds when the rule is asked. */
    @Test
    void whatStandsUnnamedInsideIsSaidBesideAMessage() throws IOException {
        Graph graph = graph();
        List<String> within = new ConstraintWords(graph).within(ex("Logical")).stream().map(text -> text.in(Language.EN)).toList();
        assertEquals(3, within.size(), within::toString);
        assertTrue(within.get(0).startsWith("The description must meet exactly one of these: it must be described in brackets"), within::toString);
        assertTrue(within.get(2).equals("The description must meet this: give at least one value of dct:title."), within::toString);
        assertEquals(List.of(), new ConstraintWords(graph).within(ex("Kinds")));
    }

    private static Node ex(String name) {
        return NodeFactory.createURI("https://example.org/shapes#" + name);
    }

    private static Graph graph() throws IOException {
        return RdfReader.require(RdfInput.of(Golden.file("rule/words.ttl"), Optional.of(Syntax.TURTLE)));
    }
}
