package pimkg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pimkg.bench.Growth.Step;

/** What bends a line is told from its figures. */
class GrowthTest {

    private static String told(Step... steps) {
        return new Growth("Judging", "s", List.of(steps)).told();
    }

    @Test
    void atFirstWhatIsDoneOnceCostsMost() {
        assertEquals("Judging: from 3.00 to 41 s. It grows more slowly than the work at first, as what is done once is shared by more: "
            + "the compilers took 60 % of it, and take 5 %. It is straight at the end: ten times the work, ten times the cost.",
            told(new Step(1_000, 3, 0.02, 0.6), new Step(10_000, 4, 0.02, 0.3), new Step(100_000, 41, 0.02, 0.05)));
    }

    @Test
    void aCollectorWithoutRoomBendsItUp() {
        assertEquals("Judging: from 1.00 to 200 s. It bends up at the end, to 2.0 times as much for the same work: "
            + "the collector has little memory left (55 % of it, 5 % before).",
            told(new Step(1_000, 1, 0, 0), new Step(10_000, 10, 0.05, 0), new Step(100_000, 200, 0.55, 0)));
    }

    @Test
    void whatElseBendsItUpIsNotTheCollector() {
        assertEquals("Judging: from 1.00 to 200 s. It bends up at the end, to 2.0 times as much for the same work: "
            + "not for the collector (6 %); probably the caches of the processor are too small for it.",
            told(new Step(1_000, 1, 0, 0), new Step(10_000, 10, 0.05, 0), new Step(100_000, 200, 0.06, 0)));
    }

    @Test
    void whatDoesNotGrowAndWhatGrowsMoreSlowly() {
        assertEquals("Judging: from 2.00 to 2.10 s. More work makes no difference.", told(new Step(1_000, 2, 0, 0), new Step(10_000, 2.1, 0, 0)));
        assertEquals("Judging: from 2.00 to 9.00 s. It grows more slowly than the work at first, as what is done once is shared by more: "
            + "the compilers took 50 % of it, and take 20 %. It grows more slowly than the work to the end.",
            told(new Step(1_000, 2, 0, 0.5), new Step(10_000, 9, 0, 0.2)));
        assertEquals("Judging: too few sizes to tell.", told(new Step(1_000, 2, 0, 0.5)));
    }
}
