package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.document.SafeCell;

/** What others wrote never calculates in a spreadsheet. */
final class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠A", "'=1", "=HYPERLINK(\"https://evil.example\")"})
    void aCellThatWouldCalculateGetsAnApostropheAndKeepsItsText(String cell) {
        assertTrue(TableReport.harmless(cell).startsWith("'"), cell);
        assertEquals(cell, SafeCell.read(SafeCell.written(cell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a=b", "1-2", "https://example.org/=x", "'quoted'"})
    void otherCellsStayAsTheyAre(String cell) {
        assertEquals(cell, TableReport.harmless(cell));
    }

    /** Every writer of tables in text goes through one of the two; a new one that does not is found here. */
    @Test
    void everyWriterOfTablesUsesIt() throws IOException {
        List<String> bare = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("new CSVPrinter(") && !source.contains("harmless") && !source.contains("SafeCell::written")) {
                    bare.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), bare);
    }
}
