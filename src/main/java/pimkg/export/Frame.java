package pimkg.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pimkg.packaged.PackagedFiles;

/** What every record of a form has, whatever it describes: {@code data/intake/frames}. */
final class Frame {

    private Frame() {
    }

    /** The record inside the frame of its form, when the form has one. */
    static JsonObject around(JsonObject record, String form) {
        return Optional.ofNullable(PackagedFiles.withEnding(".json").get("data/intake/frames/" + form + ".json"))
            .map(bytes -> framed(record, JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject()))
            .orElse(record);
    }

    /** What is fixed comes first; a part of the frame counts only where the record has that part. */
    private static JsonObject framed(JsonObject record, JsonObject frame) {
        JsonObject framed = new JsonObject();
        frame.entrySet().stream().filter(fixed -> fixed.getValue().isJsonPrimitive() && !record.has(fixed.getKey()))
            .forEach(fixed -> framed.add(fixed.getKey(), fixed.getValue()));
        record.entrySet().forEach(member -> framed.add(member.getKey(),
            frame.has(member.getKey()) ? framed(member.getValue(), frame.get(member.getKey())) : member.getValue()));
        return framed;
    }

    private static JsonElement framed(JsonElement part, JsonElement frame) {
        JsonElement inner = frame.isJsonArray() ? frame.getAsJsonArray().get(0) : frame;
        if (part.isJsonArray()) {
            JsonArray all = new JsonArray();
            part.getAsJsonArray().forEach(element -> all.add(framed(element, inner)));
            return all;
        }
        return part.isJsonObject() && inner.isJsonObject() ? framed(part.getAsJsonObject(), inner.getAsJsonObject()) : part;
    }
}
