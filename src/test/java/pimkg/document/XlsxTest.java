package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.graph.RdfInput;
import pimkg.graph.StoppedException;

/** What becomes of the cells of a workbook. */
class XlsxTest {

    @Test
    void workbookOfAProgramIsReadSheetBySheet() throws Exception {
        Golden.check("document/datasets.xlsx.expected", read(RdfInput.of("datasets.xlsx", Optional.empty(), workbook())).text());
    }

    @Test
    void textsAreReadAsTheyAre() throws Exception {
        Recorder read = rows("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>"
            + "<c r=\"E2\" t=\"inlineStr\"><is><t>حماية_x000D_\nة _x005F_x000D_</t></is></c><c r=\"F2\"/></row>");
        assertEquals(List.of(new Row(0, 2, List.of("", "shared", "in runs", "", "حماية\r\nة _x000D_"))), read.rows);
        assertEquals(List.of(), read.notes);
    }

    @Test
    void numbersAreWrittenPlainly() throws Exception {
        for (List<String> each : List.of(List.of("44927", "44927"), List.of("0.5", "0.5"), List.of("1.0", "1"), List.of("1E3", "1000"),
            List.of("-2.50", "-2.5"), List.of("4.0999999999999996", "4.1"), List.of("1E-7", "0.0000001"), List.of("0.0", "0"),
            List.of("12345678901234567", "12345678901234567"), List.of("1E+999999999", "1E+999999999"))) {
            assertEquals(List.of(each.get(1)), rows("<row r=\"1\"><c r=\"A1\"><v>" + each.get(0) + "</v></c></row>").rows.get(0).cells());
        }
    }

    @Test
    void numbersWithADateFormatAreDays() throws Exception {
        Recorder read = rows("<row r=\"1\">" + styled("A1", 1, "44927") + styled("B1", 2, "44927.5") + styled("C1", 3, "1.5")
            + styled("D1", 4, "7") + styled("E1", 5, "44927.25") + styled("F1", 6, "0.75") + styled("G1", 1, "59") + styled("H1", 1, "61")
            + "</row>");
        assertEquals(List.of("2023-01-01", "2023-01-01T12:00:00", "1.5", "7", "2023-01-01T06:00:00", "18:00:00", "1900-02-28", "1900-03-01"),
            read.rows.get(0).cells());
        assertEquals(List.of(), read.notes);
    }

    @Test
    void daysCountFrom1904WhenTheWorkbookSaysSo() throws Exception {
        HandMade book = HandMade.workbook("<workbookPr date1904=\"1\"/>").with("xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r=\"1\">" + styled("A1", 1, "43465") + styled("B1", 1, "0") + "</row></sheetData></worksheet>");
        assertEquals(List.of("2023-01-01", "1904-01-01"), read(book.input()).rows.get(0).cells());
    }

    @Test
    void numbersThatAreNoDayStayNumbersWithANote() throws Exception {
        Recorder read = rows("<row r=\"1\">" + styled("A1", 1, "-1") + styled("B1", 1, "60") + styled("C1", 1, "99999999") + "</row>");
        assertEquals(List.of("-1", "60", "99999999"), read.rows.get(0).cells());
        assertEquals(List.of("date-odd A1 @a.xlsx:S!A1", "date-odd B1 @a.xlsx:S!B1", "date-odd C1 @a.xlsx:S!C1"), read.told());
    }

    @Test
    void formulasGiveTheirSavedValueWithANote() throws Exception {
        Recorder read = rows("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A2</f><v>text</v></c>"
            + "<c r=\"C1\" t=\"b\"><f>TRUE()</f><v>1</v></c><c r=\"D1\"><f>A1</f></c><c r=\"E1\" t=\"str\"><f>\"\"</f><v></v></c></row>");
        assertEquals(List.of("2", "text", "TRUE"), read.rows.get(0).cells());
        assertEquals(List.of("formula A1 @a.xlsx:S!A1", "formula B1 @a.xlsx:S!B1", "formula C1 @a.xlsx:S!C1",
            "formula-empty D1 @a.xlsx:S!D1"), read.told());
    }

    @Test
    void errorsAreEmptyWithANote() throws Exception {
        Recorder read = rows("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
            + "<c r=\"C1\"><v>twelve</v></c></row>");
        assertEquals(List.of(), read.rows.get(0).cells());
        assertEquals(List.of("cell-error A1 #N/A @a.xlsx:S!A1", "cell-error B1 #DIV/0! @a.xlsx:S!B1", "cell-error C1 ? @a.xlsx:S!C1"),
            read.told());
    }

    @Test
    void mergedCellsAreNoted() throws Exception {
        Recorder read = read(HandMade.sheet("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row>",
            "<mergeCells count=\"1\"><mergeCell ref=\"B3:D4\"/></mergeCells>").input());
        assertEquals(List.of("merged B3:D4 @a.xlsx:S!B3"), read.told());
    }

    @Test
    void notesAreBoundedAndTheRestIsCounted() throws Exception {
        Recorder read = rows("<row><c><f>1</f><v>1</v></c></row>".repeat(250));
        assertEquals(101, read.notes.size());
        assertEquals("more formula 150 @a.xlsx", read.told().get(100));
        assertEquals(250, read.rows.get(249).number());
    }

    @Test
    void rowsAndCellsWithoutAPlaceAreCounted() throws Exception {
        assertEquals(List.of(new Row(0, 1, List.of("1", "2")), new Row(0, 2, List.of("3"))),
            rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").rows);
        Recorder placed = rows("<row r=\"7\"><c><v>1</v></c><c><f>1</f><v>2</v></c></row>");
        assertEquals(List.of(new Row(0, 7, List.of("1", "2"))), placed.rows);
        assertEquals(List.of("formula B7 @a.xlsx:S!B7"), placed.told());
    }

    @Test
    void namesOfEntriesAreNoPaths() throws Exception {
        HandMade book = HandMade.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "").with("../../escape.xml", "<a/>").with("/etc/x", "x");
        assertEquals(List.of(new Row(0, 1, List.of("1"))), read(book.input()).rows);
    }

    @Test
    void readingStopsWhenTheSinkSaysSo() {
        Recorder full = new Recorder() {
            @Override
            public void row(Row row) {
                throw new StoppedException(StoppedException.Limit.TIME);
            }
        };
        RdfInput input = HandMade.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "").input();
        assertThrows(StoppedException.class, () -> Xlsx.read(input, full));
    }

    /** Fictional datasets. */
    static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "pim-kg", "1.0")) {
            Worksheet sheet = book.newWorksheet("Datasets");
            List<String> heading = List.of("id", "title", "published", "changed", "size", "open");
            for (int column = 0; column < heading.size(); column++) {
                sheet.value(0, column, heading.get(column));
            }
            sheet.value(1, 0, "fict-01");
            sheet.inlineString(1, 1, "رصد الحماية");
            sheet.value(1, 2, LocalDate.of(2023, 1, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, LocalDateTime.of(2023, 1, 31, 14, 30));
            sheet.style(1, 3).format("dd/mm/yyyy h:mm").set();
            sheet.value(1, 4, new BigDecimal("0.25"));
            sheet.value(1, 5, true);
            sheet.formula(2, 4, "E2*2");
            sheet.range(3, 0, 3, 2).merge();
            sheet.value(3, 0, "two datasets follow");
            Worksheet lists = book.newWorksheet("Lists & more");
            lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
            lists.value(4, 2, "code");
        }
        return bytes.toByteArray();
    }

    private static String styled(String cell, int style, String number) {
        return "<c r=\"" + cell + "\" s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    private static Recorder rows(String rows) throws DocumentException {
        return read(HandMade.sheet(rows, "").input());
    }

    private static Recorder read(RdfInput input) throws DocumentException {
        Recorder recorder = new Recorder();
        Xlsx.read(input, recorder);
        return recorder;
    }
}
