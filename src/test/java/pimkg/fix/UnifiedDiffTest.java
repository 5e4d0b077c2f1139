package pimkg.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits as a patch. */
class UnifiedDiffTest {

    private static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15";

    private static Edit at(String old, String now) {
        int start = TEXT.indexOf(old);
        return new Edit(start, start + old.length(), now);
    }

    @Test
    void nothingChangedIsNoDiff() {
        assertEquals("", UnifiedDiff.of("f", TEXT, List.of()));
    }

    @Test
    void changesFarApartStandInHunksOfTheirOwn() {
        assertEquals("""
            --- f
            +++ f
            @@ -1,5 +1,5 @@
             1
            -2
            +two
             3
             4
             5
            @@ -12,4 +12,4 @@
             12
             13
             14
            -15
            \\ No newline at end of file
            +fifteen
            \\ No newline at end of file
            """, UnifiedDiff.of("f", TEXT, List.of(at("2", "two"), at("15", "fifteen"))));
    }

    @Test
    void neighboursAreToldTogetherAndLinesMayBecomeFewer() {
        assertEquals("""
            --- f
            +++ f
            @@ -2,9 +2,8 @@
             2
             3
             4
            -5
            -6
            -7
            +five
            +seven
             8
             9
             10
            """, UnifiedDiff.of("f", TEXT, List.of(at("5\n6", "five"), at("7", "seven"))));
    }
}
