package pimkg.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/** JSON as it is sent, and every way in which it can be broken. */
class JsonTest {

    private final List<Note> notes = new ArrayList<>();

    @Test
    void wellFormedTreeIsReadAsItIsWritten() throws Exception {
        JsonElement tree = Json.read(RdfInput.of(Golden.file("document/dataset.json"), Optional.empty()), notes::add);
        Golden.check("document/dataset.json.expected", tree + "\n" + Recorder.told(notes).stream().collect(Collectors.joining("\n")) + "\n");
    }

    @Test
    void numbersStayAsTheyAreWritten() throws Exception {
        for (String number : List.of("1.50", "-0", "1E400", "12345678901234567890123", "0.1")) {
            assertEquals("[" + number + "]", read("[" + number + "]").toString());
        }
    }

    @Test
    void aKeyThatStandsTwiceWithOneValueIsNotedAndWithTwoRefused() throws Exception {
        Refusal.check(Reason.SYNTAX, 1, () -> read("{\"sensitive\": true, \"sensitive\": false}"));
        assertEquals("{\"a\":{\"b/c\":1}}", read("{\"a\": {\"b/c\": 1, \"b/c\": 1, \"b/c\": 1}}").toString());
        assertEquals(List.of("duplicate-key @a.json#/a/b~1c", "duplicate-key @a.json#/a/b~1c"), Recorder.told(notes));
    }

    @Test
    void notesAreBoundedAndTheRestIsCounted() throws Exception {
        read("{\"a\":1" + ",\"a\":1".repeat(250) + "}");
        assertEquals(101, notes.size());
        assertEquals("more duplicate-key 150 @a.json", Recorder.told(notes).get(100));
    }

    @Test
    void objectsOneALineAreAList() throws Exception {
        assertEquals("[{\"a\":1},{\"b\":[2]}]", read("{\"a\":1,\"a\":1}\n\n{\"b\":[2]}\r\n").toString());
        assertEquals(List.of("duplicate-key @a.json#/0/a", "json-lines 2 @a.json"), Recorder.told(notes));
    }

    @Test
    void brokenLineOfAListIsRefusedWithItsNumber() {
        Refusal.check(Reason.SYNTAX, 3, () -> read("{\"a\":1}\n{\"a\":2}\n{\"a\":}\n"));
        Refusal.check(Reason.SYNTAX, 2, () -> read("{\"a\":1}\n[2]\n"));
        Refusal.check(Reason.SYNTAX, 2, () -> read("{\"a\":1}\n{\"a\":1} {\"a\":1}\n"));
    }

    @Test
    void encodingsOfUnicodeAreRead() throws Exception {
        String text = "{\"name\": \"حماية é\"}";
        assertEquals(read(text), read("\ufeff" + text));
        assertEquals(List.of(), notes);
        assertEquals(read(text), Json.read(Recorder.input("a.json", "\ufeff" + text, UTF_16LE), notes::add));
        assertEquals(read(text), Json.read(Recorder.input("a.json", text, UTF_16BE), notes::add));
        assertEquals(List.of("encoding UTF-16LE @a.json", "encoding UTF-16BE @a.json"), Recorder.told(notes));
    }

    @Test
    void lettersThatAreNotUnicodeAreRefusedWithTheirLine() {
        Refusal.check(Reason.ENCODING, 2, () -> Json.read(Recorder.input("a.json", "{\n\"a\": \"caf\u00e9\"}", ISO_8859_1), notes::add));
        Refusal.check(Reason.ENCODING, 2, () -> read("{\n\"a\": \"\0\"}"));
        Refusal.check(Reason.SYNTAX, 1, () -> read("{\"a\": \"\\ud800\"}"));
    }

    @Test
    void whatIsNoStrictJsonIsRefusedWithItsPlace() {
        for (String value : List.of("NaN", "Infinity", "'x'", "x", "01", "1.", "+1", ".5", "TRUE", "[1,,]", "[,]", "{b:1}",
            "/* no */ 1", "// no\n1", "# no\n1", "\"\\x\"", "\"tab\there\"", "[1 2]", "{\"b\" 1}", "{1:1}", "[1", "{\"b\"", "\"x", "")) {
            String text = "{\n\"a\": " + value;
            var trouble = Refusal.of(() -> read(text));
            assertEquals(Reason.SYNTAX, trouble.reason(), value);
            assertTrue(trouble.remark().line() >= 2 && trouble.remark().column() > 0, () -> value + " " + trouble);
            assertTrue(trouble.remark().text().contains("$.a"), () -> value + " " + trouble);
        }
    }

    @Test
    void whatFollowsTheValueIsRefused() {
        Refusal.check(Reason.SYNTAX, 2, () -> read("{\n\"a\": 1} x"));
        Refusal.check(Reason.SYNTAX, 1, () -> read("[1] [2]"));
    }

    @Test
    void nestingBeyondMeasureIsRefused() throws Exception {
        read("[".repeat(100) + "]".repeat(100));
        Refusal.check(Reason.TOO_DEEP, 1, () -> read("[".repeat(102) + "]".repeat(102)));
        Refusal.check(Reason.TOO_DEEP, 1, () -> read("{\"a\":".repeat(100_000)));
    }

    @Test
    void whatIsLargerThanMemoryIsRefusedUnread() {
        RdfInput large = new RdfInput("a.json", Optional.empty(), Runtime.getRuntime().maxMemory(), () -> {
            throw new AssertionError("was opened");
        });
        Refusal.check(Reason.TOO_LARGE, 0, () -> Json.read(large, notes::add));
    }

    @Test
    void emptyFilesAreRefused() {
        for (String text : List.of("", " \r\n\t\n", "\ufeff")) {
            Refusal.check(Reason.EMPTY, 0, () -> read(text));
        }
    }

    private JsonElement read(String text) throws DocumentException {
        return Json.read(Recorder.input("a.json", text, UTF_8), notes::add);
    }

    @Test
    void aCommaBeforeAClosingBracketIsLeftOutAndTold() throws Exception {
        assertEquals("{\"a\":[1],\"b\":\",]\"}", read("{\"a\": [1 ,\n ],\n\"b\": \",]\" , }").toString());
        assertEquals(List.of("trailing-comma 2 @a.json:2:1"), Recorder.told(notes));
    }
}
