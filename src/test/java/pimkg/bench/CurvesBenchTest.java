package pimkg.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pimkg.bench.CurvesBench.Step;

/** What bends a line is told from its figures. */
class CurvesBenchTest {

    private static Step step(long descriptions, double judge, double ask) {
        return new Step(descriptions, descriptions * 52, 30, judge, 5, ask, 250);
    }

    @Test
    void tellsWhatBendsALine() {
        String told = CurvesBench.bends(List.of(step(1_000, 3000, 100), step(10_000, 400, 900), step(100_000, 390, 30_000)));
        assertTrue(told.contains("The bare parse, for each description, does not fall, and is straight at the end"), told);
        assertTrue(told.contains("Judging, for each description, falls at first"), told);
        assertTrue(told.contains("is straight at the end: twice the work, twice the cost (3000.0, then 390.0)"), told);
        assertTrue(told.contains("The three questions, for each description, does not fall, and bends up at the end"), told);
    }

    @Test
    void leavesOpenWhatWasNotAsked() {
        String table = CurvesBench.markdown(List.of(step(1_000, 3000, 100), step(10_000, 400, 0)));
        assertTrue(table.contains("| 10,000 | 520,000 | 30 | 400 | 13.3 | 5.0 | – | 250 |"), table);
        assertTrue(table.contains("The three questions: too few sizes to tell."), table);
    }
}
