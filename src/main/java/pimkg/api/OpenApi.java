package pimkg.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The operations as an OpenAPI 3.1 document, for clients that are made from one and for tools that show one. */
public final class OpenApi {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String PROBLEM = "application/problem+json";

    private final String release;
    private final Map<String, Fault> faults;
    private final Texts texts;

    /**
     * In a language.
     *
     * @param release of the server
     * @param faults  the problems that there are, in the same language
     */
    public OpenApi(String release, List<Fault> faults, Language language) {
        this.release = release;
        this.faults = faults.stream().collect(Collectors.toMap(Fault::code, Function.identity()));
        this.texts = Texts.of(OpenApi.class, language);
    }

    /**
     * The document.
     *
     * @param base address of the server, without a slash at the end
     */
    public String of(String base) {
        JsonObject root = new JsonObject();
        root.addProperty("openapi", "3.1.0");
        root.add("info", info());
        root.add("servers", list(Stream.of(object("url", base))));
        root.add("tags", list(Operations.packaged().stream().map(Operation::group).distinct().map(group -> {
            JsonObject tag = object("name", group);
            tag.addProperty("description", texts.get("group." + group));
            return tag;
        })));
        JsonObject paths = new JsonObject();
        for (Operation operation : Operations.packaged()) {
            if (!paths.has(operation.template())) {
                paths.add(operation.template(), new JsonObject());
            }
            paths.getAsJsonObject(operation.template()).add(operation.method(), operation(operation));
        }
        root.add("paths", paths);
        root.add("components", components());
        return GSON.toJson(root) + "\n";
    }

    private JsonObject info() {
        JsonObject info = object("title", "pim-kg");
        info.addProperty("version", release);
        info.addProperty("description", texts.get("what"));
        JsonObject licence = object("name", "Apache-2.0");
        licence.addProperty("url", "https://www.apache.org/licenses/LICENSE-2.0");
        info.add("license", licence);
        return info;
    }

    private JsonObject operation(Operation operation) {
        JsonObject json = object("operationId", operation.name());
        json.addProperty("summary", texts.get("operation." + operation.name()));
        JsonArray tags = new JsonArray();
        tags.add(operation.group());
        json.add("tags", tags);
        if (!operation.parameters().isEmpty()) {
            json.add("parameters", list(operation.parameters().stream().map(this::parameter)));
        }
        if (!operation.body().isEmpty()) {
            JsonObject body = new JsonObject();
            body.addProperty("required", true);
            JsonObject type = new JsonObject();
            if (!operation.sends().isEmpty()) {
                type.addProperty("example", operation.sends());
            }
            body.add("content", object(operation.body(), type));
            json.add("requestBody", body);
        }
        json.add("responses", responses(operation));
        if (operation.token()) {
            json.add("security", list(Stream.of(object("token", new JsonArray()))));
        }
        return json;
    }

    private JsonObject parameter(Parameter parameter) {
        JsonObject json = object("name", parameter.name());
        json.addProperty("in", parameter.in());
        if (parameter.required()) {
            json.addProperty("required", true);
        }
        json.addProperty("description", texts.get("parameter." + parameter.key()));
        JsonObject schema = object("type", parameter.type());
        if (!parameter.values().isEmpty()) {
            JsonArray values = new JsonArray();
            parameter.values().forEach(values::add);
            schema.add("enum", values);
        }
        json.add("schema", schema);
        if (!parameter.example().isEmpty()) {
            json.addProperty("example", parameter.example());
        }
        return json;
    }

    /** A good answer, the problems by their status, and whatever else may happen to any request. */
    private JsonObject responses(Operation operation) {
        JsonObject responses = new JsonObject();
        JsonObject good = object("description", texts.get("good"));
        JsonObject content = new JsonObject();
        operation.answers().forEach(type -> content.add(type, new JsonObject()));
        good.add("content", content);
        responses.add(operation.isReading() || operation.method().equals("post") ? "200" : "2XX", good);
        Map<Integer, List<Fault>> byStatus = new TreeMap<>(operation.problems().stream().map(this::fault)
            .flatMap(fault -> fault.statuses().stream().map(status -> Map.entry(status, fault)))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        byStatus.forEach((status, some) -> responses.add(status.toString(), problem(
            some.stream().map(fault -> "`" + fault.code() + "` " + fault.title()).collect(Collectors.joining("\n\n")))));
        responses.add("default", problem(texts.get("anything")));
        return responses;
    }

    private Fault fault(String code) {
        return Stream.of(code).map(faults::get).findFirst().orElseThrow(() -> new IllegalStateException("No such problem: " + code));
    }

    private static JsonObject problem(String description) {
        JsonObject problem = object("description", description);
        JsonObject schema = object("$ref", "#/components/schemas/Problem");
        problem.add("content", object(PROBLEM, object("schema", schema)));
        return problem;
    }

    private JsonObject components() {
        JsonObject properties = new JsonObject();
        for (String name : List.of("type", "title", "detail", "code", "cure")) {
            properties.add(name, object("type", "string"));
        }
        properties.add("status", object("type", "integer"));
        JsonObject schema = object("type", "object");
        schema.add("properties", properties);
        schema.addProperty("description", texts.get("problem.what"));
        JsonObject token = object("type", "http");
        token.addProperty("scheme", "bearer");
        token.addProperty("description", texts.get("token.what"));
        JsonObject components = new JsonObject();
        components.add("schemas", object("Problem", schema));
        components.add("securitySchemes", object("token", token));
        return components;
    }

    private static JsonObject object(String name, String value) {
        JsonObject json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(name, value);
        return json;
    }

    private static JsonArray list(Stream<JsonObject> all) {
        JsonArray list = new JsonArray();
        all.forEach(list::add);
        return list;
    }
}
