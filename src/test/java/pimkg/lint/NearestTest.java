package pimkg.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two names are from one another. */
class NearestTest {

    @ParameterizedTest
    @CsvSource({"minCount,minCount,0", "mincount,minCount,0", "minCuont,minCount,1", "minCont,minCount,1", "minCounts,minCount,1",
        "maxCount,minCount,2", "'',path,4", "path,'',4"})
    void lettersPutInLeftOutReplacedOrSwappedAreCounted(String one, String other, int steps) {
        assertEquals(steps, Nearest.distance(one, other));
        assertEquals(steps, Nearest.distance(other, one));
    }

    @Test
    void theNearestIsTakenAndOfTwoTheFirstByName() {
        assertEquals(Optional.of("minCount"), Nearest.to("mincoun", List.of("maxCount", "minCount")));
        assertEquals(Optional.of("ba"), Nearest.to("xa", List.of("ca", "ba")));
    }

    @Test
    void whatIsTooFarIsNotMeant() {
        assertEquals(Optional.empty(), Nearest.to("severity", List.of("path", "node")));
        assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000), List.of("x".repeat(999))));
    }
}
