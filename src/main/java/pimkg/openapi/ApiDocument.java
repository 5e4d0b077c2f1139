package pimkg.openapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pimkg.text.Language;
import pimkg.text.Texts;

/**
 * The description of a server for programs, OpenAPI 3.1: {@code openapi.json} beside this class, where a string that begins with a
 * percent sign is the key of a text.
 */
public final class ApiDocument {

    private static final JsonObject PLAN = read();

    private ApiDocument() {
    }

    private static JsonObject read() {
        try (Reader in = new InputStreamReader(ApiDocument.class.getResourceAsStream("openapi.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(in).getAsJsonObject();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The description with its texts in a language. */
    public static JsonObject of(Served served, Language language) {
        JsonObject document = said(PLAN, Texts.of(ApiDocument.class, language)).getAsJsonObject();
        document.getAsJsonObject("info").addProperty("version", served.release());
        JsonObject server = new JsonObject();
        server.addProperty("url", served.base());
        document.getAsJsonArray("servers").add(server);
        JsonObject components = document.getAsJsonObject("components");
        components.getAsJsonObject("schemas").getAsJsonObject("Problem").getAsJsonObject("properties").getAsJsonObject("code")
            .add("enum", array(served.problems()));
        choices(components, "profile", served.profiles());
        choices(components, "place", served.places());
        return document;
    }

    private static void choices(JsonObject components, String parameter, List<String> values) {
        components.getAsJsonObject("parameters").getAsJsonObject(parameter).getAsJsonObject("schema").add("enum", array(values));
    }

    private static JsonArray array(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static JsonElement said(JsonElement plan, Texts texts) {
        if (plan.isJsonObject()) {
            JsonObject object = new JsonObject();
            plan.getAsJsonObject().entrySet().forEach(member -> object.add(member.getKey(), said(member.getValue(), texts)));
            return object;
        }
        if (plan.isJsonArray()) {
            JsonArray array = new JsonArray();
            plan.getAsJsonArray().forEach(each -> array.add(said(each, texts)));
            return array;
        }
        boolean isKey = plan.getAsJsonPrimitive().isString() && plan.getAsString().startsWith("%");
        return isKey ? new JsonPrimitive(texts.get(plan.getAsString().substring(1))) : plan;
    }
}
