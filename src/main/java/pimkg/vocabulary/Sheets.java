package pimkg.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import pimkg.vocabulary.VocabularyException.Fault;

/** Tables as they stand in files: CSV, TSV and workbooks, as rows of text. */
final class Sheets {

    /** A row with at least one cell that is not blank. */
    record Row(String place, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A table; one of a text file has no name. */
    record Sheet(String name, List<Row> rows) {
    }

    private static final int MAX_ROWS = 200_000;
    private static final int MAX_COLUMNS = 500;
    private static final long MAX_INFLATED = 256L << 20;

    private Sheets() {
    }

    static List<Sheet> text(String file, byte[] content) throws VocabularyException {
        String text = decode(content);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        boolean tabs = file.toLowerCase(Locale.ROOT).endsWith(".tsv") || first.contains("\t");
        char delimiter = tabs ? '\t' : count(first, ';') > count(first, ',') ? ';' : ',';
        boolean words = file.toLowerCase(Locale.ROOT).endsWith(".txt") && !tabs;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(words ? '\u0001' : delimiter)
            .setQuote(tabs || words ? null : '"').setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(true).get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            long line = 1;
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                add(rows, new Row("line " + line, records.next().stream().limit(MAX_COLUMNS).toList()));
            }
        } catch (IOException | RuntimeException broken) {
            throw new VocabularyException(Fault.DAMAGED, rows.isEmpty() ? "" : rows.get(rows.size() - 1).place());
        }
        return List.of(new Sheet("", rows));
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }

    private static void add(List<Row> rows, Row row) throws VocabularyException {
        if (rows.size() >= MAX_ROWS) {
            throw new VocabularyException(Fault.TOO_LARGE, row.place());
        }
        if (!row.isBlank()) {
            rows.add(row);
        }
    }

    private static String decode(byte[] content) throws VocabularyException {
        boolean wide = content.length > 1 && (content[0] == -1 && content[1] == -2 || content[0] == -2 && content[1] == -1);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new VocabularyException(Fault.UNKNOWN_FORMAT, "");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new VocabularyException(Fault.ENCODING, "");
        }
    }

    static List<Sheet> workbook(byte[] content) throws VocabularyException {
        refuseBomb(content);
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                List<Row> rows = new ArrayList<>();
                try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
                    for (Iterator<org.dhatim.fastexcel.reader.Row> each = stream.iterator(); each.hasNext();) {
                        add(rows, row(sheet.getName(), each.next()));
                    }
                }
                sheets.add(new Sheet(sheet.getName(), rows));
            }
        } catch (IOException | RuntimeException broken) {
            throw new VocabularyException(Fault.DAMAGED, "");
        }
        return sheets;
    }

    private static Row row(String sheet, org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(Cell::getText).orElse(""));
        }
        return new Row(sheet + "!A" + row.getRowNum(), cells);
    }

    private static void refuseBomb(byte[] content) throws VocabularyException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        total += count;
                        if (total > MAX_INFLATED) {
                            throw new VocabularyException(Fault.TOO_LARGE, entry.getName());
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new VocabularyException(Fault.DAMAGED, "");
        }
    }
}
