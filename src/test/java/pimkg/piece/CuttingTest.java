package pimkg.piece;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.piece.Cutting.Cut;

/** Pieces read one by one say what the file says, at the lines of the file. */
class CuttingTest {

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Stream.of("data", "ontology/categories.ttl", "src/test/resources/pimkg/validation").flatMap(CuttingTest::below)) {
            return all.filter(file -> file.toString().endsWith(".ttl")).sorted().filter(file -> file.toString().hashCode() % 5 == 0)
                .toList().stream();
        }
    }

    private static Stream<Path> below(String folder) {
        try {
            return Files.walk(Path.of(folder));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Cut cut(RdfInput input, Pieces before) throws IOException {
        return Cutting.of(input, before, false).orElseThrow();
    }

    private static RdfInput input(String text) {
        return RdfInput.of("some.ttl", Optional.empty(), text.getBytes(UTF_8));
    }

    private static Map<Triple, Long> lines(RdfInput input, java.util.function.LongUnaryOperator lines) {
        Map<Triple, Long> found = new HashMap<>();
        Reading reading = RdfReader.stream(input, lines, RdfReader.MAX_REMARKS, (triple, object, subject) -> found.putIfAbsent(triple, object.line()));
        assertInstanceOf(Reading.Streamed.class, reading);
        return found;
    }

    @ParameterizedTest
    @MethodSource("files")
    void piecesSayWhatTheFileSays(Path file) throws IOException {
        RdfInput input = RdfInput.of(file, Optional.empty());
        Cut cut = cut(input, new Pieces());
        assertEquals(Files.size(file), cut.pieces().bytes());
        Map<Triple, Long> together = new HashMap<>();
        for (int piece = 0; piece < cut.pieces().size(); piece++) {
            BitSet chosen = new BitSet();
            for (int each = 0; each < piece; each++) {
                chosen.set(each, cut.pieces().isDirective(each));
            }
            chosen.set(piece);
            Selection selection = new Selection(input, cut.pieces(), chosen);
            lines(selection.input(), selection::line).forEach(together::putIfAbsent);
        }
        assertEquals(lines(input, line -> line), together);
    }

    /** Wherever the bytes at hand end: within a piece, or behind it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSizeOfTheBufferMakesNoDifference(boolean grouped) throws IOException {
        byte[] bytes = grouped ? lines().getBytes(UTF_8) : Files.readAllBytes(Path.of("data/example/protection-monitoring.ttl"));
        RdfInput input = RdfInput.of("some", Optional.empty(), bytes);
        Pieces whole = Cutting.of(input, new Pieces(), grouped).orElseThrow().pieces();
        assertEquals(bytes.length, whole.bytes());
        assertTrue(whole.size() > 3);
        for (int room = 1; room <= bytes.length + 1; room += 1 + room / 60) {
            Cut cut = Cutting.of(input, new Pieces(), grouped, room).orElseThrow();
            assertArrayEquals(whole.lengths(), cut.pieces().lengths(), "room for " + room);
            assertArrayEquals(whole.high(), cut.pieces().high(), "room for " + room);
            Cut again = Cutting.of(input, whole, grouped, room).orElseThrow();
            assertArrayEquals(IntStream.range(0, whole.size()).toArray(), again.matched(), "room for " + room);
        }
    }

    private static String lines() {
        return IntStream.range(0, 60).mapToObj("<https://example.org/%1$d> <https://example.org/p> \"رقم %1$d. \\\" .\" .\n"::formatted)
            .map(line -> line.repeat(1 + Math.abs(line.hashCode() % 3))).collect(Collectors.joining());
    }

    @Test
    void cutsBehindStatementsOnly() throws IOException {
        String text = """
            @prefix ex: <https://example.org/a.b#> .
            ex:a ex:p 1.5, .5, "a . \\" b"@en ; # no end. here .
                ex:q [ ex:r "x" . ] .
            """.replace("\"x\" .", "\"x\"") + """
            ex:b.c ex:p \"""long
            . # not a comment .
            \""" . # the end.
            PREFIX ey: <https://example.org/y>
            ey:d a ex:E.
            <https://example.org/f> a ex:E . ex:g a ex:E .
            """;
        Cut cut = cut(input(text), new Pieces());
        assertEquals(List.of(1L, 2L, 4L, 7L, 9L), Stream.iterate(0, piece -> piece + 1).limit(cut.pieces().size())
            .map(cut.pieces()::firstLine).toList());
        assertEquals(List.of(true, false, false, true, false), Stream.iterate(0, piece -> piece + 1).limit(cut.pieces().size())
            .map(cut.pieces()::isDirective).toList());
    }

    @Test
    void findsPiecesAgain() throws IOException {
        String head = "@prefix ex: <https://example.org/> .\n";
        Pieces before = cut(input(head + "ex:a a ex:A .\nex:b a ex:B .\nex:c a ex:C ."), new Pieces()).pieces();
        assertEquals("[0, 1, 2, 3]", matched(head + "ex:a a ex:A .\nex:b a ex:B .\nex:c a ex:C .", before));
        assertEquals("[0, 2, 1, -1]", matched(head + "ex:b a ex:B .\nex:a a ex:A .\nex:c a ex:C .\n", before), "the end of the line is new");
        assertEquals("[0, -1, 2, 3]", matched(head + "ex:a a ex:D .\nex:b a ex:B .\nex:c a ex:C .", before));
        assertEquals("[0, 1, -1]", matched(head + "ex:a a ex:A .\nex:c a ex:C . ex:d a ex:D .", before));
        assertEquals("[-1, -1, -1, -1]", matched("@prefix ex: <https://example.com/> .\nex:a a ex:A .\nex:b a ex:B .\nex:c a ex:C .", before));
        assertEquals("[0, 1, -1, 2, 3]", matched(head + "ex:a a ex:A .\nex:a a ex:A .\nex:b a ex:B .\nex:c a ex:C .", before), "no piece twice");
    }

    /** Another file of the same length, or a shorter one, is not taken for the one that was cut. */
    @ParameterizedTest
    @ValueSource(strings = {"ex:a a ex:A .\nex:c a ex:B .\n", "ex:a a ex:A .\nex:b a", "ex:a a ex:A .\n"})
    void piecesOfAnotherFileAreNotRead(String now) throws IOException {
        String head = "@prefix ex: <https://example.org/> .\n";
        Pieces pieces = cut(input(head + "ex:a a ex:A .\nex:b a ex:B .\n"), new Pieces()).pieces();
        BitSet last = new BitSet();
        last.set(0);
        last.set(2);
        Selection selection = new Selection(input(head + now), pieces, last);
        assertInstanceOf(Reading.Unreadable.class, RdfReader.stream(selection.input(), (triple, object, subject) -> { }));
    }

    private static String matched(String text, Pieces before) throws IOException {
        return java.util.Arrays.toString(cut(input(text), before).matched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ex:a a \"open .\n", "ex:g { ex:a a ex:A . }\n", "ex:a a ex:A ] .\n", "<a b> a ex:A .\n",
        "<<ex:a ex:b ex:c>> a ex:A .\n", "ex:a ex:p [ ex:q 1 .\n"})
    void doesNotCutWhatItDoesNotKnow(String text) throws IOException {
        assertTrue(Cutting.of(input(text), new Pieces(), false).isEmpty());
    }

    @Test
    void groupsLinesAboutOneSubject() throws IOException {
        String line = "<https://example.org/%s> <https://example.org/p> \"%d\" .\n";
        String text = line.formatted("a", 1) + line.formatted("a", 2) + line.formatted("b", 1) + line.formatted("a", 3);
        Cut cut = Cutting.of(RdfInput.of("some.nt", Optional.empty(), text.getBytes(UTF_8)), new Pieces(), true).orElseThrow();
        assertEquals(3, cut.pieces().size());
        assertEquals(2, cut.pieces().lines(0));
    }
}
