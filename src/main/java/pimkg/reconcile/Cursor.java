package pimkg.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import pimkg.reconcile.RefusedException.Fault;

/**
 * A JSON value that came from elsewhere, and where it stands.
 *
 * @param value what it is
 * @param path  for people, for example {@code q0.properties[1].pid}; empty for the whole
 */
record Cursor(JsonElement value, String path) {

    private static final int KEY = 40;

    /** Strict JSON, of bounded depth. */
    static Cursor parse(String text) throws RefusedException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(Limits.DEPTH);
            boolean isEmpty = text.isBlank();
            JsonElement value = JsonParser.parseReader(reader);
            if (isEmpty || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new RefusedException(Fault.NOT_JSON, "");
            }
            return new Cursor(value, "");
        } catch (JsonParseException | IOException malformed) {
            // Their messages quote what was sent.
            throw new RefusedException(Fault.NOT_JSON, "");
        }
    }

    RefusedException wrong() {
        return new RefusedException(Fault.FORM, path);
    }

    /** The fields of an object, in their order; at most so many. */
    Map<String, Cursor> fields(int most) throws RefusedException {
        if (!value.isJsonObject()) {
            throw wrong();
        }
        if (value.getAsJsonObject().size() > most) {
            throw new RefusedException(Fault.TOO_MANY, path);
        }
        Map<String, Cursor> fields = new LinkedHashMap<>();
        value.getAsJsonObject().asMap().forEach((key, field) -> fields.put(key, new Cursor(field, inside(key))));
        return fields;
    }

    /** The fields of an object that has no others than these; one that is null is absent. */
    Map<String, Cursor> fields(Set<String> known) throws RefusedException {
        Map<String, Cursor> fields = new TreeMap<>(fields(Limits.VALUES));
        for (Map.Entry<String, Cursor> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw field.getValue().wrong();
            }
        }
        fields.values().removeIf(field -> field.value.isJsonNull());
        return fields;
    }

    private String inside(String key) {
        String shown = key.length() > KEY ? key.substring(0, KEY) + "…" : key;
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** A field that has to be there. */
    Cursor need(Map<String, Cursor> fields, String key) throws RefusedException {
        return Optional.ofNullable(fields.get(key)).orElseThrow(() -> new RefusedException(Fault.FORM, inside(key)));
    }

    /** The elements of a list of at most so many. */
    List<Cursor> list(int most) throws RefusedException {
        if (!value.isJsonArray()) {
            throw wrong();
        }
        if (value.getAsJsonArray().size() > most) {
            throw new RefusedException(Fault.TOO_MANY, path);
        }
        List<Cursor> all = new ArrayList<>();
        for (JsonElement element : value.getAsJsonArray()) {
            all.add(new Cursor(element, path + "[" + all.size() + "]"));
        }
        return all;
    }

    /** The elements of a list, or the value alone. */
    List<Cursor> oneOrMore() throws RefusedException {
        return value.isJsonArray() ? list(Limits.VALUES) : List.of(this);
    }

    String text() throws RefusedException {
        return primitive(JsonPrimitive::isString).getAsString();
    }

    boolean truth() throws RefusedException {
        return primitive(JsonPrimitive::isBoolean).getAsBoolean();
    }

    /** A number from 1; more than the most is the most. */
    int count(int most) throws RefusedException {
        double number = primitive(JsonPrimitive::isNumber).getAsDouble();
        if (!(number >= 1)) {
            throw wrong();
        }
        return (int) Math.min(most, number);
    }

    /** A text, a number, a truth value, or the id of an entity; as text. */
    String plain() throws RefusedException {
        return value.isJsonObject() ? need(fields(Limits.VALUES), "id").text() : primitive(any -> true).getAsString();
    }

    private JsonPrimitive primitive(Predicate<JsonPrimitive> isRight) throws RefusedException {
        if (!value.isJsonPrimitive() || !isRight.test(value.getAsJsonPrimitive())) {
            throw wrong();
        }
        if (value.getAsString().length() > Limits.TEXT) {
            throw new RefusedException(Fault.TOO_LONG, path);
        }
        return value.getAsJsonPrimitive();
    }
}
