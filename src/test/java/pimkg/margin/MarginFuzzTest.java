package pimkg.margin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;

/** Whatever was given is laid out, on a page of bounded size, and no pin is lost. */
class MarginFuzzTest {

    private static final int LONGEST = 200_000;

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreLaidOut(byte[] bytes) {
        long line = bytes.length == 0 ? 1 : bytes[0] & 0xFF;
        List<Pin> pins = List.of(new Pin(1, "violation", Place.of("x", Optional.of(new Position(1, 1)))), new Pin(2, "info", Place.of("x", Optional.of(new Position(line, line)))),
            new Pin(3, "warning", Place.ofPointer("x", "/a/0")), new Pin(4, "warning", Place.ofCell("x", "Datasets!C2")), new Pin(5, "info", Place.of("x")));
        for (String name : List.of("any", "a.csv", "a.json", "a.yaml", "a.rdf")) {
            Spread spread = Margin.of(RdfInput.of(name, Optional.empty(), bytes), pins);
            Set<Integer> seen = new HashSet<>();
            spread.elsewhere().forEach(pin -> seen.add(pin.number()));
            if (spread instanceof Spread.Text text) {
                text.stretches().forEach(stretch -> stretch.lines().forEach(each -> each.pieces().forEach(piece -> piece.pins().forEach(pin -> seen.add(pin.number())))));
            } else if (spread instanceof Spread.Sheets sheets) {
                sheets.sheets().forEach(sheet -> sheet.rows().forEach(row -> row.cells().forEach(piece -> piece.pins().forEach(pin -> seen.add(pin.number())))));
            }
            assertTrue(seen.size() == pins.size(), () -> name + " " + seen);
            assertTrue(Drawn.of(spread).length() < LONGEST + 2L * bytes.length);
        }
    }
}
