package pimkg.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.Golden;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.margin.Spread.Stretch;

/** What was given, laid out with pins: each at the words that its place names, and none lost. */
class MarginTest {

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Pin at(int number, long line, long column) {
        return new Pin(number, "violation", Place.of("x", Optional.of(new Position(line, column))));
    }

    private static Pin pointer(int number, String pointer) {
        return new Pin(number, "warning", Place.ofPointer("x", pointer));
    }

    private static String drawn(String name, String text, Pin... pins) {
        return Drawn.of(Margin.of(input(name, text), List.of(pins)));
    }

    @Test
    void realFilesAreLaidOutAsReviewed() throws IOException {
        String turtle = Files.readString(Golden.file("validation/dataset-without-purpose.ttl"));
        Golden.check("margin/turtle.expected", drawn("a.ttl", turtle, at(1, 20, 1), at(2, 20, 1), at(3, 38, 15), at(4, 9_999, 1), at(6, 47, 22), new Pin(5, "info", Place.of("x"))));
        Golden.check("margin/record.expected", drawn("a.json", Files.readString(Golden.file("intake/hdx-package-show.json")), pointer(1, "/result"),
            pointer(2, "/result/license_title"), pointer(3, "/result/resources/0/name"), pointer(4, "/result/tags/99"), pointer(5, "/result/dataset_date")));
        Golden.check("margin/list.expected", drawn("a.csv", Files.readString(Golden.file("intake/list-with-headings.csv")), at(1, 3, 1), at(2, 3, 6), at(3, 4, 30)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "4|<a> <b> \"x y\"@en .|9|<a> <b> «\"x y\"@en»1 .", "4|<a> <b> \"2023-1\"^^xsd:date ;|9|<a> <b> «\"2023-1\"^^xsd:date»1 ;", "4|<a> <b> c:d, e:f .|9|<a> <b> «c:d»1, e:f .",
        "4|<a> <b> [ c:d e:f ] .|9|<a> <b> «[»1 c:d e:f ] .", "4|   a:b c:d .|0|   «a:b»1 c:d .", "4|  a:b c:d .|99|  «a:b»1 c:d .", "4|<a> <b> \"unclosed|9|<a> <b> «\"unclosed»1",
        "4|<a> <b> 'it''s' .|9|<a> <b> «'it'»1's' ."})
    void thePinIsAtTheWords(int lines, String line, long column, String expected) {
        String text = "@prefix a: <a> .\n".repeat(lines - 1) + line + "\n";
        assertEquals("%3d| %s".formatted(lines, expected), drawn("a.ttl", text, at(1, lines, column)).lines().skip(lines - 1L).findFirst().orElseThrow());
    }

    @Test
    void inXmlTheParserTellsTheEndOfATag() {
        String text = "<?xml version=\"1.0\"?>\n<rdf:RDF><dcat:Dataset rdf:about=\"urn:a\">\n<dct:title>x</dct:title>\n";
        assertEquals("  2| <rdf:RDF>«<dcat:Dataset rdf:about=\"urn:a\">»1", drawn("a.rdf", text, at(1, 2, 41)).lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void severalPinsOnALineKeepTheirWordsAndTheLineStaysWhole() {
        String line = "<a> <b> c:d , \"e f\" , g:h .";
        assertEquals("«<a>»1,2 <b> «c:d»3 , «\"e f\"»4 , g:h .", drawn("a.ttl", line, at(1, 1, 1), at(2, 1, 1), at(4, 1, 15), at(3, 1, 9)).lines().findFirst().orElseThrow().substring(5));
    }

    @Test
    void farFromPinsLinesAreFoldedAndOfVeryManyOnlyTheNumberIsTold() {
        String text = "<a> <b> <c> .\n".repeat(100_000);
        Spread.Text spread = assertInstanceOf(Spread.Text.class, Margin.of(input("a.ttl", text), List.of(at(1, 100, 1), at(2, 108, 1), at(3, 50_000, 1))));
        assertEquals("[1-96 false 96, 97-111 true 15, 112-49996 false 0, 49997-50003 true 7, 50004-100000 false 0]", spread.stretches().stream()
            .map(each -> each.first() + "-" + each.last() + " " + each.open() + " " + each.lines().size()).toList().toString());
        assertEquals(100_000, spread.stretches().stream().mapToLong(Stretch::count).sum());
    }

    @Test
    void aPageIsNeverFullOfPins() {
        String text = "<a> <b> <c> .\n".repeat(60_000);
        List<Pin> pins = IntStream.range(0, 500).mapToObj(number -> at(number + 1, 100L * (number + 1), 1)).toList();
        Spread.Text spread = assertInstanceOf(Spread.Text.class, Margin.of(input("a.ttl", text), pins));
        assertTrue(spread.stretches().stream().mapToInt(each -> each.lines().size()).sum() <= TextSpread.MOST_OPEN + TextSpread.MOST_FOLDED);
        assertEquals(500, numbers(spread).size(), "None is lost.");
        String minified = "{\"a\": [" + "\"x\", ".repeat(400_000) + "\"y\"]}";
        String drawn = drawn("a.json", minified, pointer(1, "/a/200000"), pointer(2, "/a/400000"));
        assertTrue(drawn.length() < 3_000 && drawn.contains("«\"x\"»1") && drawn.contains("«\"y\"»2"), drawn);
    }

    private static List<Integer> numbers(Spread.Text spread) {
        List<Integer> numbers = new ArrayList<>(spread.elsewhere().stream().map(Pin::number).toList());
        spread.stretches().forEach(each -> each.lines().forEach(line -> line.pins().forEach(pin -> numbers.add(pin.number()))));
        return numbers.stream().distinct().sorted().collect(Collectors.toList());
    }

    @Test
    void letterByLetterWhateverTheEncodingAndTheLineEnds() {
        Charset utf16 = StandardCharsets.UTF_16LE;
        byte[] bytes = "\uFEFFid,title\r\nرصد,x\r\n".getBytes(utf16);
        String list = Drawn.of(Margin.of(RdfInput.of("a.csv", Optional.empty(), bytes), List.of(at(1, 2, 1))));
        assertTrue(list.contains("«رصد»1 | x"), list);
        assertEquals("  1| <a> <b> «\"é\"»1 .\n  2| <c> <d> <e> .\nelsewhere []\n", drawn("a.ttl", "<a> <b> \"é\" .\r\n<c> <d> <e> .\r\n", at(1, 1, 9)));
    }

    @Test
    void whatIsNoTextShowsNothingAndKeepsItsPins() {
        byte[] bytes = {0, 1, 2, 0, (byte) 0xFF};
        assertEquals("nothing\nelsewhere [1]\n", Drawn.of(Margin.of(RdfInput.of("x.ttl", Optional.of(Syntax.TURTLE), bytes), List.of(at(1, 1, 1)))));
        assertEquals("nothing\nelsewhere [1]\n", drawn("x.pdf", "%PDF-1.7", at(1, 1, 1)));
        assertEquals("nothing\nelsewhere [1]\n", drawn("x.xlsx", "PK\u0003\u0004 cut off", new Pin(1, "info", Place.ofCell("x", "Sheet!A1"))));
    }

    @Test
    void theLineOfABrokenListIsALine() {
assertEquals("  1| id,title\n  2| «1»1,\"open\nelsewhere []\n", drawn("a.csv", "id,title\n1,\"open\n", at(1, 2, 0)));
    }
}
