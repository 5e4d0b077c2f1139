package pimkg.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import pimkg.packaged.PackagedFiles;

/** The forms that are known, as {@code data/intake} has them: another form is another table. */
public final class Forms {

    private static final String FOLDER = "data/intake/";
    private static final String VALUES = FOLDER + "values/";
    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Form> forms;
    private final Map<String, ValueTable> values;
    private final Map<Node, Node> parts;
    private final Map<String, String> headings;

    private Forms(List<Form> forms, Map<String, ValueTable> values, Map<Node, Node> parts, Map<String, String> headings) {
        this.forms = List.copyOf(forms);
        this.values = Map.copyOf(values);
        this.parts = Map.copyOf(parts);
        this.headings = Map.copyOf(headings);
    }

    /** Those that ship. Read once a process. */
    public static Forms packaged() {
        return Packaged.FORMS;
    }

    private static final class Packaged {
        private static final Forms FORMS = load();

        private static Forms load() {
            SortedMap<String, byte[]> files = PackagedFiles.withEnding(".csv");
            List<Form> forms = rows(files.get(FOLDER + "forms.csv"))
                .map(row -> form(row, rows(files.get(FOLDER + row.get("form") + ".csv")).map(FieldRule::of).toList())).toList();
            Map<String, ValueTable> values = new LinkedHashMap<>();
            files.forEach((path, bytes) -> {
                if (path.startsWith(VALUES)) {
                    values.put(path.substring(VALUES.length(), path.length() - ".csv".length()), ValueTable.of(rows(bytes).toList()));
                }
            });
            Map<Node, Node> parts = new LinkedHashMap<>();
            rows(files.get(FOLDER + "parts.csv")).forEach(row ->
                parts.put(PropertyPath.term(row.get("property")), PropertyPath.term(row.get("type"))));
            Map<String, String> headings = new LinkedHashMap<>();
            rows(files.get(FOLDER + "headings.csv")).forEach(row -> headings.put(row.get("heading"), row.get("column")));
            return new Forms(forms, values, parts, headings);
        }
    }

    private static Form form(Map<String, String> row, List<FieldRule> rules) {
        return new Form(row.get("form"), row.get("container").equals("table"),
            words(row.get("records")).map(path -> path.equals(".") ? List.<String>of() : List.of(path.split("\\."))).toList(),
            words(row.get("marks")).map(Form.Mark::parse).toList(), Integer.parseInt(row.get("least")), words(row.get("iri")).toList(), rules,
            words(row.get("around")).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isBlank());
    }

    private static Stream<Map<String, String>> rows(byte[] csv) {
        try (CSVParser parser = TABLE.parse(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            return parser.getRecords().stream().map(record -> record.toMap());
        } catch (IOException broken) {
            throw new UncheckedIOException("A packaged table can't be read.", broken);
        }
    }

    /** All of them; where two fit equally well, the first is meant. */
    public List<Form> all() {
        return forms;
    }

    /** The form of this code. */
    public Optional<Form> named(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /**
     * The form that our own workbook and lists have.
     *
     * @throws java.util.NoSuchElementException when it does not ship, which is a bug
     */
    public Form workbook() {
        return named("workbook").orElseThrow();
    }

    /**
     * The table of values of this name.
     *
     * @throws IllegalArgumentException when there is none, which is a fault of what ships
     */
    public ValueTable values(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new IllegalArgumentException("There is no table of values " + name));
    }

    /** What class the things have that a property leads to. */
    public Optional<Node> typeOfPart(Node property) {
        return Optional.ofNullable(parts.get(property));
    }

    /** What other people call the columns of our workbook: their heading, and the key of the column. */
    public Map<String, String> headings() {
        return headings;
    }
}
