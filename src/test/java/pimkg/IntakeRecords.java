package pimkg;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import pimkg.IntakeTables.Row;

/** Records of agencies, and which form they have by the marks of {@code forms.csv}: the plainest reading of that table. */
final class IntakeRecords {

    private static final String SCHEMA_PREFIX = "^(sc:|schema:|https?://schema\\.org/)";

    private IntakeRecords() {
    }

    /**
     * What a file is.
     *
     * @param form    the code of the form
     * @param share   how many of its marks are there, from 0 to 1
     * @param records the objects that bear them
     */
    record Recognised(String form, double share, List<JsonObject> records) {
    }

    /** A file as a tree. */
    static JsonElement read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }

    /** The form with the greatest share of its marks; empty when none has enough of them. */
    static Optional<Recognised> recognise(JsonElement tree) {
        return IntakeTables.formRows().stream().filter(row -> row.cell("container").equals("tree")).flatMap(form -> as(form, tree).stream())
            .max(Comparator.comparingDouble(Recognised::share));
    }

    private static Optional<Recognised> as(Row form, JsonElement tree) {
        List<String> marks = List.of(form.cell("marks").split(" "));
        int least = Integer.parseInt(form.cell("least"));
        return Stream.of(form.cell("records").split(" ")).map(path -> objects(tree, path).stream()
                .filter(record -> borne(record, marks) >= least).toList())
            .filter(records -> !records.isEmpty()).findFirst().map(records -> new Recognised(form.cell("form"),
                records.stream().mapToLong(record -> borne(record, marks)).max().orElseThrow() / (double) marks.size(), records));
    }

    private static List<JsonObject> objects(JsonElement tree, String path) {
        Stream<JsonElement> found = path.equals(".") ? Stream.of(tree) : at(tree, List.of(path.split("\\.")));
        return found.flatMap(IntakeRecords::flat).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject).toList();
    }

    private static long borne(JsonObject record, List<String> marks) {
        return marks.stream().filter(mark -> {
            String[] sides = mark.split("=", 2);
            Stream<String> texts = at(record, List.of(sides[0].split("\\."))).flatMap(IntakeRecords::flat)
                .filter(value -> !value.isJsonNull() && !(value.isJsonPrimitive() && value.getAsString().isBlank()))
                .map(value -> value.isJsonPrimitive() ? value.getAsString() : "");
            return texts.anyMatch(text -> sides.length == 1 || List.of(sides[1].split("\\|")).contains(text));
        }).count();
    }

    private static Stream<JsonElement> at(JsonElement tree, List<String> keys) {
        return keys.isEmpty() ? Stream.of(tree) : flat(tree).filter(JsonElement::isJsonObject).flatMap(object ->
            object.getAsJsonObject().entrySet().stream().filter(member -> member.getKey().replaceFirst(SCHEMA_PREFIX, "").equals(keys.get(0)))
                .flatMap(member -> at(member.getValue(), keys.subList(1, keys.size()))));
    }

    private static Stream<JsonElement> flat(JsonElement element) {
        return element.isJsonArray() ? element.getAsJsonArray().asList().stream().flatMap(IntakeRecords::flat) : Stream.of(element);
    }

    /** The texts of records by the paths of their fields; of a pair of key and value in extras, the key names the field. */
    static Map<String, Collection<String>> fields(List<JsonObject> records) {
        Map<String, Collection<String>> fields = new TreeMap<>();
        records.forEach(record -> enter("", record, fields));
        return fields;
    }

    private static void enter(String path, JsonElement element, Map<String, Collection<String>> fields) {
        flat(element).forEach(value -> {
            if (value.isJsonObject()) {
                JsonObject object = value.getAsJsonObject();
                if (path.equals("extras") && object.has("key")) {
                    enter("extras[key=" + object.get("key").getAsString() + "].value", object.get("value"), fields);
                } else {
                    object.entrySet().forEach(member -> enter((path.isEmpty() ? "" : path + '.')
                        + member.getKey().replaceFirst(SCHEMA_PREFIX, ""), member.getValue(), fields));
                }
            } else if (value.isJsonPrimitive() && !value.getAsString().isBlank()) {
                fields.computeIfAbsent(path, field -> new TreeSet<>()).add(value.getAsString());
            }
        });
    }

    /** The rows about a field; those about an object around it, if they leave all of it out. */
    static List<Row> rows(String form, String field) {
        List<Row> rows = IntakeTables.form(form).stream().filter(row -> row.cell("source").equals(field)
            || !field.contains("[") && row.field().equals(field) && !row.cell("source").contains("=")).toList();
        int dot = field.contains("[") ? -1 : field.lastIndexOf('.');
        return !rows.isEmpty() || dot < 0 ? rows
            : new ArrayList<>(rows(form, field.substring(0, dot))).stream().filter(row -> row.cell("property").isEmpty()).toList();
    }
}
