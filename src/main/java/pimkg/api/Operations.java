package pimkg.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** All operations, from {@code operations.json}: the one place that names what the server answers. */
public final class Operations {

    private static final Pattern GAP = Pattern.compile("\\{([a-z-]+)}");
    private static final List<Operation> PACKAGED = read();

    private Operations() {
    }

    /** Those of this server, in the order in which they are explained. */
    public static List<Operation> packaged() {
        return PACKAGED;
    }

    private static List<Operation> read() {
        try (Reader in = new InputStreamReader(Operations.class.getResourceAsStream("operations.json"), StandardCharsets.UTF_8)) {
            JsonObject root = JsonParser.parseReader(in).getAsJsonObject();
            JsonObject parameters = root.getAsJsonObject("parameters");
            return StreamSupport.stream(root.getAsJsonArray("operations").spliterator(), false)
                .map(each -> operation(each.getAsJsonObject(), parameters)).toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Operation operation(JsonObject json, JsonObject known) {
        Map<String, JsonElement> examples = Optional.ofNullable(json.getAsJsonObject("examples")).map(JsonObject::asMap).orElse(Map.of());
        String path = text(json, "path", "");
        List<Parameter> parameters = new ArrayList<>();
        GAP.matcher(path).results().map(gap -> gap.group(1)).forEach(key -> parameters.add(parameter(key, "path", true, known, examples)));
        texts(json, "params").forEach(key -> parameters.add(parameter(key.replace("!", ""), "query", key.endsWith("!"), known, examples)));
        return new Operation(text(json, "name", ""), text(json, "group", ""), text(json, "method", "get"), path, List.copyOf(parameters),
            text(json, "body", ""), text(json, "sends", ""), texts(json, "answers"), texts(json, "problems"), json.has("token"), json.has("kept"));
    }

    private static Parameter parameter(String key, String in, boolean required, JsonObject known, Map<String, JsonElement> examples) {
        JsonObject json = known.getAsJsonObject(key);
        List<String> values = texts(json, "values");
        String usual = text(json, "example", values.isEmpty() ? "" : values.get(0));
        return new Parameter(key, text(json, "name", key), text(json, "in", in), text(json, "type", "string"), required, values,
            examples.containsKey(key) ? examples.get(key).getAsString() : usual);
    }

    private static String text(JsonObject json, String name, String otherwise) {
        return json.has(name) ? json.get(name).getAsString() : otherwise;
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.has(name) ? StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false).map(JsonElement::getAsString).toList() : List.of();
    }
}
