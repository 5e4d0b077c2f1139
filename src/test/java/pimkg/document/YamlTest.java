package pimkg.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/** YAML as it is sent, and every way in which it can be broken. */
class YamlTest {

    private final List<Note> notes = new ArrayList<>();

    @Test
    void wellFormedTreeIsReadWithTheTypesOfJson() throws Exception {
        JsonElement tree = Yaml.read(RdfInput.of(Golden.file("document/dataset.yaml"), Optional.empty()), notes::add);
        Golden.check("document/dataset.yaml.expected", tree + "\n");
        assertEquals(List.of(), notes);
    }

    @Test
    void numbersStayAsTheyAreWrittenAndOthersAreText() throws Exception {
        assertEquals("[1.50,-0,1E400,\"0x1F\",\"010\",\".inf\",\"1.\",\"+1\"]", read("[1.50, -0, 1E400, 0x1F, 010, .inf, 1., +1]").toString());
    }

    @Test
    void aliasesAreWrittenOut() throws Exception {
        assertEquals("{\"a\":{\"x\":1},\"b\":{\"x\":1},\"x\":1}", read("a: &a {x: 1}\nb: *a\n<<: *a\n").toString());
    }

    @Test
    void utf16IsReadWithANote() throws Exception {
        assertEquals("{\"a\":\"حماية\"}", Yaml.read(Recorder.input("a.yaml", "\ufeffa: حماية\n", UTF_16LE), notes::add).toString());
        assertEquals(List.of("encoding UTF-16LE @a.yaml"), Recorder.told(notes));
    }

    @Test
    void lettersThatAreNotUnicodeAreRefusedWithTheirLine() {
        Refusal.check(Reason.ENCODING, 2, () -> Yaml.read(Recorder.input("a.yaml", "a: 1\nb: caf\u00e9\n", ISO_8859_1), notes::add));
        Refusal.check(Reason.ENCODING, 2, () -> read("a: 1\nb: \0\n"));
        Refusal.check(Reason.SYNTAX, 2, () -> read("a: 1\nb: \u0007\n"));
    }

    @Test
    void whatBreaksTheRulesIsRefusedWithItsPlace() {
        for (String text : List.of("a: 1\na: 2", "a: 1\n\"a\": 2", "a: 1\nb: [", "a: 1\nb: 'x", "a: 1\nb: *x", "a: 1\n\tb: 2", "a: 1\n? [b]\n: 2",
            "a: 1\nb: !!binary aaaa", "a: 1\nb: !person x", "a: 1\nb: !!java.net.URL [x]", "a: 1\n--- \nb: 2", "a: 1\n- b", "a: 1\nb: c: d",
            "a: 1\nb: @x", "a: 1\nb: !!set {x}")) {
            var trouble = Refusal.of(() -> read(text));
            assertEquals(Reason.SYNTAX, trouble.reason(), text);
            assertTrue(trouble.remark().line() >= 2 && trouble.remark().column() > 0, () -> text + " " + trouble);
        }
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        String many = "a: &a {x: 1}\nb: [" + "*a, ".repeat(Yaml.MOST_ALIASES + 1) + "]\n";
        assertEquals(Reason.SYNTAX, Refusal.of(() -> read(many)).reason());
        String powers = "a0: &a0 [x]\n" + IntStream.range(1, 18).mapToObj(level -> "a" + level + ": &a" + level + " [*a" + (level - 1)
            + ", *a" + (level - 1) + "]\n").collect(Collectors.joining());
        Refusal.check(Reason.BOMB, 1, () -> read(powers));
    }

    @Test
    void nestingBeyondMeasureIsRefused() throws Exception {
        read("[".repeat(100) + "]".repeat(100));
        Refusal.check(Reason.TOO_DEEP, 1, () -> read("[".repeat(102) + "]".repeat(102)));
        Refusal.check(Reason.TOO_DEEP, 1, () -> read("[".repeat(100_000) + "]".repeat(100_000)));
        Refusal.check(Reason.TOO_DEEP, 1, () -> read("&a [*a]"));
    }

    @Test
    void whatIsTooLargeIsRefusedUnread() {
        RdfInput large = new RdfInput("a.yaml", Optional.empty(), Yaml.LONGEST + 1, () -> {
            throw new AssertionError("was opened");
        });
        assertEquals("20", Refusal.check(Reason.TOO_LARGE, 0, () -> Yaml.read(large, notes::add)).remark().text());
    }

    @Test
    void emptyFilesAreRefused() {
        for (String text : List.of("", " \n\n", "# nothing\n")) {
            Refusal.check(Reason.EMPTY, 0, () -> read(text));
        }
    }

    private JsonElement read(String text) throws DocumentException {
        return Yaml.read(Recorder.input("a.yaml", text, UTF_8), notes::add);
    }
}
