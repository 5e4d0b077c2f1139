package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.text.Language;

/** The workbook as a reader of spreadsheets finds it. */
class WorkbookReportTest {

    @TempDir
    private Path folder;

    private static Map<String, List<Row>> read(Language language) throws IOException {
        Map<String, List<Row>> sheets = new TreeMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(language)))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static byte[] bytes(Language language) {
        return Fixture.bytes(ReportFormat.XLSX, Fixture.report(language));
    }

    private Map<String, String> parts(Language language) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("report.xlsx"), bytes(language)).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    @Test
    void theSheetsAreNamedInTheLanguageAsked() throws IOException {
        assertEquals(Set.of("Findings", "Scores", "Read me"), read(Language.EN).keySet());
        assertEquals(Set.of("النتائج", "المؤشرات", "اقرأني"), read(Language.AR).keySet());
    }

    @Test
    void eachFindingIsARowUnderAHeader() throws IOException {
        List<Row> rows = read(Language.EN).get("Findings");
        assertEquals(1 + 8, rows.size());
        assertEquals(List.of("Code", "Weight", "Principle", "Dataset", "Property", "Found"),
            List.of(0, 1, 2, 3, 4, 5).stream().map(column -> text(rows.get(0), column)).toList());
        assertEquals(List.of("Unreadable", "Nothing to judge", "Violation", "Violation", "Violation", "Violation", "Warning", "Note"),
            rows.stream().skip(1).map(row -> text(row, 1)).toList());
    }

    @Test
    void nothingCalculatesAndValuesComeBackWhole() throws IOException {
        List<Row> rows = read(Language.EN).get("Findings");
        Cell odd = rows.get(3).getCell(5);
        assertEquals(CellType.STRING, odd.getType());
        assertEquals("=cmd|' /C calc'!A0", odd.getText());
        assertEquals("<script>alert(1)</script>, \"quoted\", a | b, `ticks` & *stars*, 100%::x", text(rows.get(4), 5));
        assertTrue(text(rows.get(5), 5).startsWith("two\nlines,\ta tab, a bell \u2407"), text(rows.get(5), 5));
        parts(Language.EN).forEach((name, part) -> assertFalse(part.contains("<f>"), name));
    }

    @Test
    void scoresAreNumbersUnderTheirGroups() throws IOException {
        List<Row> rows = read(Language.EN).get("Scores");
        Row doNoHarm = rows.stream().filter(row -> text(row, 0).equals("Do no harm")).findFirst().orElseThrow();
        assertEquals(0.5, doNoHarm.getCellAsNumber(1).orElseThrow().doubleValue());
        assertEquals(List.of(1, 2, 0, 1), List.of(2, 3, 4, 5).stream().map(column -> doNoHarm.getCellAsNumber(column).orElseThrow().intValue()).toList());
        List<String> names = rows.stream().map(row -> text(row, 0)).toList();
        assertTrue(names.containsAll(List.of("By description", "By agency", "By category", "Population data", "Danish Refugee Council")), names::toString);
    }

    @Test
    void theHeaderStaysInSightAndTheRowsCanBeFiltered() throws IOException {
        String sheet = parts(Language.EN).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:O9\""), sheet);
        assertFalse(sheet.contains("rightToLeft"), sheet);
    }

    @Test
    void inArabicEverySheetRunsFromTheRight() throws IOException {
        Map<String, String> parts = parts(Language.AR);
        for (int sheet = 1; sheet <= 3; sheet++) {
            String part = parts.get("xl/worksheets/sheet" + sheet + ".xml");
            assertTrue(part.contains("rightToLeft=\"true\"") || part.contains("rightToLeft=\"1\""), part);
        }
    }
}
