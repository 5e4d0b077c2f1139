package pimkg.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.Position;

/** Where words of Turtle end. */
class TokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"a\" ;|\"a\"", "\"a\"@en, \"b\"|\"a\"@en", "\"a\"@en-GB.|\"a\"@en-GB", "\"a \\\" b\" .|\"a \\\" b\"", "'it'@fr;|'it'@fr",
        "\"\"\"a \"quoted\" b\"\"\"@en ;|\"\"\"a \"quoted\" b\"\"\"@en", "'''a 'b' c''' .|'''a 'b' c'''", "\"\" .|\"\"",
        "\"2026\"^^xsd:gYear .|\"2026\"^^xsd:gYear", "\"2026\"^^xsd:gYear.|\"2026\"^^xsd:gYear", "\"2026\" ^^ <http://x/y>;|\"2026\" ^^ <http://x/y>",
        "<http://x/y#z>.|<http://x/y#z>", "eu-lang:ENG, x|eu-lang:ENG", "eu-lang:ENG.|eu-lang:ENG", "e:a.b.c .|e:a.b.c", "e:x];|e:x", "2026 ;|2026",
        "1.5.|1.5", "true)|true", "\"عنوان\"@ar ;|\"عنوان\"@ar"})
    void aWordEndsWhereItEnds(String text, String word) {
        Edit found = new Tokens(text).at(0, "x").get(0);
        assertEquals(word, text.substring(found.start(), found.end()));
    }

    @Test
    void theThirdWordOfALineIsItsObject() {
        String line = "<http://x/s>\t<http://x/p> \"o . \\\" o\"@en <http://x/g> .";
        Edit found = new Tokens(line).objectOfLine(0, "x").get(0);
        assertEquals("\"o . \\\" o\"@en", line.substring(found.start(), found.end()));
    }

    @Test
    void linesAndColumnsCountFromOneAndBothKindsOfLineEndsCountOnce() {
        Tokens tokens = new Tokens("a\r\nbc\nd");
        assertEquals(OptionalInt.of(0), tokens.offset(new Position(1, 1)));
        assertEquals(OptionalInt.of(4), tokens.offset(new Position(2, 2)));
        assertEquals(OptionalInt.of(6), tokens.offset(new Position(3, 1)));
        assertEquals(OptionalInt.empty(), tokens.offset(new Position(4, 1)));
        assertEquals(OptionalInt.empty(), tokens.offset(new Position(3, 9)));
    }
}
