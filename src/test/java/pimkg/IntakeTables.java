package pimkg;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import pimkg.packaged.PackagedFiles;

/** The tables of {@code data/intake} as they ship, row by row, without the program that uses them. */
final class IntakeTables {

    private static final String FOLDER = "data/intake/";
    private static final String VALUES = FOLDER + "values/";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final SortedMap<String, String> TEXTS = read();
    private static final Map<String, List<Row>> ROWS = TEXTS.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, table -> parse(table.getKey(), table.getValue())));

    private IntakeTables() {
    }

    /** A row of a table, with the name of its file, so that a failure says where it is. */
    record Row(String file, long number, Map<String, String> cells) {

        String cell(String heading) {
            return cells.get(heading);
        }

        /** The source without the marks of things and choices: a path of keys. */
        String field() {
            return cell("source").replaceAll("\\[[^\\]]*]", "");
        }

        @Override
        public String toString() {
            return file + " row " + number + " " + cells;
        }
    }

    /** Every table of the folder by its path, as text. */
    static SortedMap<String, String> texts() {
        return TEXTS;
    }

    private static SortedMap<String, String> read() {
        SortedMap<String, String> texts = new TreeMap<>();
        PackagedFiles.withEnding(".csv").forEach((path, bytes) -> {
            if (path.startsWith(FOLDER)) {
                texts.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return Collections.unmodifiableSortedMap(texts);
    }

    /** What is said of each form, in their order. */
    static List<Row> formRows() {
        return rows(FOLDER + "forms.csv");
    }

    /** Codes of the forms, in their order. */
    static List<String> forms() {
        return formRows().stream().map(row -> row.cell("form")).toList();
    }

    /** The rows of a form. */
    static List<Row> form(String code) {
        return rows(FOLDER + code + ".csv");
    }

    /** The rows of all forms. */
    static Stream<Row> fields() {
        return forms().stream().flatMap(form -> form(form).stream());
    }

    /** The tables of values by their names. */
    static SortedMap<String, List<Row>> values() {
        SortedMap<String, List<Row>> tables = new TreeMap<>();
        texts().keySet().stream().filter(path -> path.startsWith(VALUES)).forEach(path ->
            tables.put(path.substring(VALUES.length(), path.length() - ".csv".length()), rows(path)));
        return tables;
    }

    /** The classes of nested things. */
    static List<Row> parts() {
        return rows(FOLDER + "parts.csv");
    }

    private static List<Row> rows(String path) {
        return ROWS.get(path);
    }

    private static List<Row> parse(String path, String text) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            return parser.stream().map(record -> row(path, record)).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Row row(String path, CSVRecord record) {
        if (!record.isConsistent()) {
            throw new IllegalStateException(path + " row " + record.getRecordNumber() + " has another number of cells than its heading");
        }
        return new Row(path, record.getRecordNumber(), record.toMap());
    }
}
