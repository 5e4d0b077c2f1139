package pimkg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.bench.CurvesReport.Asking;
import pimkg.bench.CurvesReport.Judging;
import pimkg.bench.ValidationBench.Pass;

/** Figures of a measurement become tables and drawings that hold each of them. */
class CurvesReportTest {

    private static Pass pass(double cpu, long results, long resident) {
        return new Pass(cpu, cpu / 2, results, resident, 0, 0);
    }

    private static Judging judging(int descriptions, double judge) {
        return new Judging(descriptions, pass(judge / 2, descriptions * 52L, 100), pass(judge, 7, 250), pass(judge / 20, 7, 300));
    }

    private static Asking asking(long statements, double ask) {
        return new Asking(statements, pass(3, statements, 400), List.of(pass(0.005, 5, 500), pass(ask, 5, 500), pass(ask * 2, 5, 500)));
    }

    @Test
    void tablesHaveAllFigures() {
        String tables = new CurvesReport(List.of(judging(1_000, 4), judging(10_000, 40)), List.of(asking(100_000, 0.5), asking(1_000_000, 5))).markdown();
        assertTrue(tables.contains("| 10,000 | 520,000 | 20 | 40 | 2.0 | 2.00 | 250 |"), tables);
        assertTrue(tables.contains("| 1,000,000 | 3.00 | 1.00 | 1,000 | 2,000 | 500 |"), tables);
        assertTrue(tables.contains("Bare parse: from 2.00 to 20 s."), tables);
        assertTrue(tables.contains("categories: from 1.00 to 1.00 ms. More work makes no difference."), tables);
        assertTrue(tables.contains("category-gaps: from 100 to 1,000 ms. It is straight at the end"), tables);
    }

    @Test
    void drawingsAreMadeOfWhatThereIs(@TempDir Path folder) throws IOException {
        new CurvesReport(List.of(), List.of(asking(100_000, 0.5))).write(folder);
        String drawing = Files.readString(folder.resolve("curves-questions.svg"));
        assertTrue(drawing.startsWith("<svg") && drawing.contains("category-gaps") && drawing.contains("statements"), drawing);
        assertFalse(Files.exists(folder.resolve("curves-validation.svg")));
        assertEquals(2, Files.readString(folder.resolve("curves.md")).lines().filter(line -> line.startsWith("| ")).count(), "a head and a line");
    }
}
