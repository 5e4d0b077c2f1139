package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.text.Language;

/** Tables of findings as a spreadsheet reads them. */
class TableReportTest {

    private static List<CSVRecord> read(Language language) throws IOException {
        String csv = Fixture.write(ReportFormat.CSV, Fixture.report(language)).substring(1);
        return CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()).getRecords();
    }

    @Test
    void theFileBeginsWithAByteOrderMarkSoThatExcelReadsArabic() {
        byte[] csv = Fixture.bytes(ReportFormat.CSV, Fixture.report(Language.AR));
        assertEquals("\uFEFFcode,severity", new String(csv, StandardCharsets.UTF_8).substring(0, 14));
    }

    @Test
    void eachFindingIsARowAndSoIsEachInputThatWasNotJudged() throws IOException {
        List<CSVRecord> rows = read(Language.EN);
        assertEquals(6 + 2, rows.size());
        assertEquals(List.of("unreadable", "nothing-to-judge", "violation"), rows.subList(0, 3).stream().map(row -> row.get("severity")).toList());
        assertEquals("2", rows.get(0).get("line"));
        assertEquals("Datasets!F7", rows.get(7).get("cell"));
        assertEquals("/dataset/2", rows.get(6).get("pointer"));
    }

    @Test
    void valuesComeBackAsTheyWereButForWhatWouldCalculate() throws IOException {
        List<String> values = read(Language.EN).stream().map(row -> row.get("value")).toList();
        assertTrue(values.contains("<script>alert(1)</script>, \"quoted\", a | b, `ticks` & *stars*, 100%::x"), values::toString);
        assertTrue(values.contains("'=cmd|' /C calc'!A0"), values::toString);
        assertTrue(values.stream().anyMatch(value -> value.startsWith("two\nlines")), values::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe(String cell) {
        assertEquals("'" + cell.replace('\r', '\u240D'), TableReport.harmless(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1", "https://example.org/-1"})
    void whatIsHarmlessStays(String cell) {
        assertEquals(cell, TableReport.harmless(cell));
    }

    @Test
    void everyRowOfTabSeparatedValuesHasAsManyCells() {
        List<String> lines = Fixture.write(ReportFormat.TSV, Fixture.report(Language.AR)).lines().toList();
        assertEquals(1 + 8, lines.size());
        lines.forEach(line -> assertEquals(Column.values().length - 1, line.split("\t", -1).length, line));
        assertFalse(lines.get(0).startsWith("\uFEFF"));
    }
}
