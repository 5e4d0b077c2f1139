package pimkg.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes two queries alike, and what does not. */
final class ShapeTest {

    private static final String PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER (?a != <urn:1>) }";

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER (?a != <urn:another>) }",
        "SELECT (COUNT(*) AS ?m){?x ?y ?z.?u $v ?w FILTER(?x!=<urn:1>)}",
        "SELECT # so that it is another ? \" < ' text\n(COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f\tFILTER (?a != <urn:1#2>) }"})
    void namesSpacesAndCommentsMakeNoDifference(String query) {
        assertEquals(Shape.of(PRODUCT), Shape.of(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?a ?e ?f FILTER (?a != <urn:1>) }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER (?a != <urn:1>) } LIMIT 1",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER (?a < ?b) }",
        "SELECT (COUNT(?b) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER (?a != <urn:1>) }"})
    void joinsAndClausesDo(String query) {
        assertNotEquals(Shape.of(PRODUCT), Shape.of(query));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"3, 20000", "'x', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'", "<urn:a>, ?a", "skos:Concept, rdfs:Class"})
    void theSizeOfNumbersAndTextsDoes(String some, String other) {
        assertNotEquals(Shape.of("LIMIT " + some), Shape.of("LIMIT " + other));
    }

    @Test
    void valuesOfOneSizeDoNot() {
        assertEquals(Shape.of("FILTER (?x = \"ab\\\"c\" || ?x = 17)"), Shape.of("FILTER (?y = 'a?b<c' || ?y = 42)"));
        assertEquals(Shape.of("BIND ('''a'b''' AS ?x)"), Shape.of("BIND (\"\"\"c\"d\"\"\" AS ?z)"));
    }

    @Test
    void whatNeverEndsEnds() {
        assertNotNull(Shape.of("<".repeat(60_000) + "'" + "\\".repeat(60_001)));
        assertNotNull(Shape.of("\"\"\"" + "\\\"".repeat(30_000)));
        assertEquals("", Shape.of("# all of it"));
    }

    @Test
    void anyTextHasAShapeThatIsNotMuchLonger() {
        Random random = new Random(20261128);
        String letters = "<>\"'?$#\\\n a9{.}^";
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(40), 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1)).collect(Collectors.joining());
            assertTrue(Shape.of(text).length() <= 5 * text.length(), text);
            assertEquals(Shape.of(text + "''"), Shape.of(text + "''"), text);
        }
    }
}
