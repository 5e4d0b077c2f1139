package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.RdfInput;

/** Any table that is written is read as it was, in each encoding, with each delimiter, and as a workbook. */
class TableRoundTripTest {

    /** With more of the letter that makes up an eighth of any text. */
    private static final String ARABIC = "ااااابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz     éèçàùâê";
    private static final String MARKS = ",;\t|\"'\n: -";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tableOfAnyEncodingAndDelimiterReadsBackEqual(long seed) throws Exception {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1256")) {
            for (char delimiter : ",;\t|".toCharArray()) {
                for (String mark : charset.startsWith("UTF") ? List.of("", "\ufeff") : List.of("")) {
                    List<List<String>> table = table(new Random(seed), charset);
                    byte[] bytes = written(table, mark, Charset.forName(charset), delimiter);
                    Recorder read = new Recorder();
                    Csv.read(RdfInput.of("a.csv", Optional.empty(), bytes), read);
                    assertEquals(table, read.cells(), () -> seed + " " + charset + " " + delimiter + "\n" + new String(bytes, Charset.forName(charset)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tableInAWorkbookReadsBackEqual(long seed) throws Exception {
        List<List<String>> table = table(new Random(seed), "UTF-8");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "pim-kg", "1.0")) {
            Worksheet sheet = book.newWorksheet("S");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    sheet.value(row, column, table.get(row).get(column));
                }
            }
        }
        Recorder read = new Recorder();
        Xlsx.read(RdfInput.of("a.xlsx", Optional.empty(), bytes.toByteArray()), read);
        assertEquals(table, read.cells());
        assertEquals(IntStream.rangeClosed(1, table.size()).mapToObj(number -> (long) number).toList(), read.rows.stream().map(Row::number).toList());
    }

    /** A heading of plain words, rows of any text, none of them empty at the end. */
    private static List<List<String>> table(Random random, String charset) {
        int columns = 2 + random.nextInt(8);
        List<List<String>> table = new ArrayList<>();
        table.add(IntStream.range(0, columns).mapToObj(column -> "column" + column).toList());
        for (int row = 0; row < 20 + random.nextInt(400); row++) {
            table.add(IntStream.range(0, columns).mapToObj(column ->
                column < columns - 1 && random.nextInt(4) == 0 ? "" : words(random, charset)).toList());
        }
        return table;
    }

    private static String words(Random random, String charset) {
        boolean arabic = charset.equals("windows-1256") || charset.startsWith("UTF") && random.nextBoolean();
        String letters = (arabic ? ARABIC.repeat(2) : LATIN) + MARKS;
        StringBuilder words = new StringBuilder("x");
        random.ints(1 + random.nextInt(20), 0, letters.length()).forEach(index -> words.append(letters.charAt(index)));
        return words.append('x').toString();
    }

    private static byte[] written(List<List<String>> table, String mark, Charset charset, char delimiter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setQuoteMode(QuoteMode.MINIMAL).get();
        try (Writer writer = new OutputStreamWriter(bytes, charset); CSVPrinter printer = new CSVPrinter(writer, format)) {
            writer.write(mark);
            printer.printRecords(table);
        }
        return bytes.toByteArray();
    }
}
