package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.graph.Position;

/** A pointer into JSON or YAML leads to the very letters. */
class PointerPlacesTest {

    private static String at(String text, Optional<Position> place) {
        Position position = place.orElseThrow();
        return text.split("\n", -1)[(int) position.line() - 1].substring((int) position.column() - 1);
    }

    private static String json(String text, String pointer) {
        return at(text, PointerPlaces.inJson(text, List.of(pointer)).of(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\": {\"b\": [1, true]}}|/a/b/1|true]}}", "{\"a\": {\"b\": [1, true]}}|/a|\"a\": {\"b\": [1, true]}}", "{\"a/b\": 1, \"m~n\": 2}|/m~0n|2}",
        "{\"a/b\": 1}|/a~1b|1}", "{\"\\u0061\\\"\": \"x\"}|/a\"|\"x\"}", "{\"a\": 1, \"a\": 2}|/a|1, \"a\": 2}", "[[], {}, {\"k\": -1.5e3}]|/2/k|-1.5e3}]",
        "[[], {}]|/1|{}]", "{\"a\": \"}],:\\\\\", \"b\": null}|/b|null}"})
    void aValueIsFound(String text, String pointer, String rest) {
        assertEquals(rest, json(text, pointer));
    }

    @Test
    void ofSomethingThatIsNotThereTheNearestThatWouldHoldItIsFound() {
        assertEquals("\"a\": {\"b\": 1}}", json("{\"a\": {\"b\": 1}}", "/a/missing/deeper"));
        assertEquals("{}", json("{}", "/a"));
        assertEquals(Optional.of(new Position(1, 1)), PointerPlaces.inJson("", List.of("/a")).of("/a"));
    }

    @Test
    void objectsOneALineAreElementsOfAList() {
        String text = "{\"a\": 1}\n\n{\"a\": 22}\n";
        assertEquals("22}", json(text, "/1/a"));
        assertEquals(new Position(3, 7), PointerPlaces.inJson(text, List.of("/1/a")).of("/1/a").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "{\"", "{\"a", "{\"a\":", "{\"a\":}", "[,,]", "]", "}}", "{\"a\" 1}", "\"\\", "{\"\\u12\":1}", "nul"})
    void whatIsBrokenEndsWithoutHarm(String text) {
        assertTrue(PointerPlaces.inJson(text, List.of("/a")).of("/a").isPresent());
        assertTrue(PointerPlaces.inJson(text.repeat(50_000), List.of("/zzz")).of("/zzz").isPresent());
    }

    /** Every value of a real record, by its pointer. */
    @ParameterizedTest
    @ValueSource(strings = {"intake/hdx-package-show.json", "intake/ridl-package.json", "intake/nada-study.json"})
    void everyValueOfARecordIsFound(String file) throws IOException {
        String text = Files.readString(Golden.file(file));
        List<String> pointers = new ArrayList<>();
        List<String> values = new ArrayList<>();
        walk(JsonParser.parseString(text), "", pointers, values);
        PointerPlaces places = PointerPlaces.inJson(text, pointers);
        assertTrue(pointers.size() > 20, pointers::toString);
        for (int number = 0; number < pointers.size(); number++) {
            String rest = at(text, places.of(pointers.get(number)));
            String end = rest.substring(rest.startsWith("\"") ? 1 : 0);
            assertTrue(values.get(number).isEmpty() || end.startsWith(values.get(number)), pointers.get(number) + " " + rest);
        }
    }

    private static void walk(JsonElement value, String pointer, List<String> pointers, List<String> values) {
        if (value.isJsonObject()) {
            value.getAsJsonObject().entrySet().forEach(each -> walk(each.getValue(), pointer + Pointer.of(each.getKey()), pointers, values));
        } else if (value.isJsonArray()) {
            for (int number = 0; number < value.getAsJsonArray().size(); number++) {
                walk(value.getAsJsonArray().get(number), pointer + Pointer.of(number), pointers, values);
            }
        } else {
            pointers.add(pointer);
            String text = value.isJsonNull() ? "null" : value.getAsString();
            values.add(text.matches("[\\w .,:/-]*") ? text : "");
        }
    }

    @Test
    void yamlToo() {
        String text = "# fictional\ntitle: One\nresources:\n  - name: a\n    tags: [x, yy]\n";
        PointerPlaces places = PointerPlaces.inYaml(text, List.of("/title", "/resources/0/tags/1", "/resources", "/resources/0/missing"));
        assertEquals("One", at(text, places.of("/title")));
        assertEquals("yy]", at(text, places.of("/resources/0/tags/1")));
        assertEquals("resources:", at(text, places.of("/resources")));
        assertEquals("name: a", at(text, places.of("/resources/0/missing")));
        assertEquals(Optional.empty(), PointerPlaces.inYaml("a: [", List.of("/a")).of("/a"));
    }

    @Test
    void theCellOfAPlaceIsRead() {
        assertEquals(Optional.of(new CellPlace("Datasets", 7, 6)), CellPlace.of("Datasets!F7"));
        assertEquals(Optional.of(new CellPlace("Amina's list!", 12, 28)), CellPlace.of("'Amina''s list!'!AB12"));
        assertEquals(Optional.empty(), CellPlace.of("Datasets"));
        assertEquals(Optional.empty(), CellPlace.of("!F"));
    }
}
