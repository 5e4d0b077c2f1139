package pimkg.vocabulary;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labelled records of a Django fixture. A number in a field that is named like a model refers to a record of it. */
final class FixtureTerms {

    private static final List<String> LABELS = List.of("title", "name", "label");
    private static final List<String> DEFINITIONS = List.of("tooltip", "description", "help_text");

    private final Map<String, JsonObject> records = new LinkedHashMap<>();

    private FixtureTerms(JsonArray array) {
        for (JsonElement element : array) {
            if (element instanceof JsonObject record && record.get("fields") instanceof JsonObject fields) {
                String model = JsonTerms.text(record.get("model")).orElse("").replaceFirst("^.*\\.", "");
                records.put(model + "/" + JsonTerms.text(record.get("pk")).orElse(""), fields);
            }
        }
    }

    static List<Term> of(JsonArray array) {
        FixtureTerms fixture = new FixtureTerms(array);
        List<Term> terms = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, JsonObject> record : fixture.records.entrySet()) {
            String place = "/" + index++;
            fixture.label(record.getValue()).ifPresent(label -> terms.add(fixture.term(record, label, place)));
        }
        return terms;
    }

    private Term term(Map.Entry<String, JsonObject> record, String label, String place) {
        String model = record.getKey().replaceFirst("/.*", "");
        TermBuilder term = new TermBuilder(record.getKey()).label(label, "").place(place).context(model);
        DEFINITIONS.stream().map(name -> JsonTerms.text(record.getValue().get(name))).flatMap(Optional::stream).findFirst()
            .ifPresent(text -> term.definition(text, ""));
        parent(model, record.getValue()).ifPresent(parent ->
            term.parent(parent).context(label(records.get(parent)).orElse(model)));
        return term.build();
    }

    private Optional<String> label(JsonObject fields) {
        return LABELS.stream().map(name -> JsonTerms.text(fields.get(name))).flatMap(Optional::stream).findFirst();
    }

    /** Of the models that end like the field's name, the one whose name begins most like this model's. */
    private Optional<String> parent(String model, JsonObject fields) {
        for (String name : List.of("field", "parent", "group", "category")) {
            String number = JsonTerms.text(fields.get(name)).orElse("");
            Optional<String> found = number.isEmpty() ? Optional.empty() : records.keySet().stream()
                .filter(key -> key.endsWith((name.equals("parent") ? "" : name) + "/" + number))
                .filter(key -> !name.equals("parent") || key.equals(model + "/" + number))
                .max(Comparator.comparingInt(key -> common(key, model)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static int common(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
