package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The names of places. */
class PlacesTest {

    @Test
    void cellsAreCalledAsInASpreadsheet() {
        assertEquals("A1", CellName.of(1, 1));
        assertEquals("F7", CellName.of(7, 6));
        assertEquals("Z10", CellName.of(10, 26));
        assertEquals("AA10", CellName.of(10, 27));
        assertEquals("XFD1048576", CellName.of(1_048_576, 16_384));
    }

    @Test
    void pointersEscapeWhatWouldMeanAStep() {
        assertEquals("", Pointer.of());
        assertEquals("/resources/0/a~1b~0c", Pointer.of("resources", 0, "a/b~c"));
        assertEquals("/", Pointer.of(""));
    }
}
