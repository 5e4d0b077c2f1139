package pimkg.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pimkg.Shared;
import pimkg.crosswalk.Slot;
import pimkg.sssom.MappingReading;

/** The JSON form is that of SSSOM's own schema, and comes back as it was. */
class SssomJsonTest {

    /** The schema knows no slots beyond SSSOM, so these are taken out before. */
    private static String standardPart(byte[] json) {
        JsonObject root = JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
        strip(root, Set.of("curie_map", "extension_definitions", "mappings"));
        for (JsonElement mapping : root.getAsJsonArray("mappings")) {
            strip(mapping.getAsJsonObject(), Set.of());
        }
        return root.toString();
    }

    private static void strip(JsonObject object, Set<String> kept) {
        List<String> beyond = object.keySet().stream()
            .filter(name -> !kept.contains(name) && Slot.named(name).filter(slot -> !slot.isDraft()).isEmpty()).toList();
        beyond.forEach(object::remove);
    }

    @Test
    void everyExampleIsValidAgainstTheSchema() throws IOException {
        JsonObject text = JsonParser.parseString(
            Files.readString(Shared.path("conformance/sssom/project/jsonschema/sssom_schema.schema.json"))).getAsJsonObject();
        text.addProperty("$ref", "#/$defs/MappingSet");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(text.toString());
        for (Path file : Examples.files()) {
            String json = standardPart(SssomJson.write(Examples.read(file).set()));
            assertEquals("", schema.validate(json, InputFormat.JSON).stream().map(Object::toString).collect(Collectors.joining("\n")), file.toString());
            assertTrue(schema.validate(json.replace("predicate_id", "predicate"), InputFormat.JSON).size() > 0, "the schema is asked");
        }
    }

    @Test
    void everyExampleComesBackAsItWas() throws IOException {
        for (Path file : Examples.files()) {
            MappingReading reading = Examples.read(file);
            MappingReading again = Examples.read("again.json", SssomJson.write(reading.set()));
            assertTrue(again.isComplete(), () -> again.troubles().toString());
            assertEquals(Examples.said(reading.set()), Examples.said(again.set()), file.toString());
            assertEquals(reading.set().head().extensions(), again.set().head().extensions());
            assertEquals(reading.set().get(Slot.COMMENT), again.set().get(Slot.COMMENT));
        }
    }

    @Test
    void whatCantBeUsedIsToldWithItsPlace() {
        MappingReading reading = Examples.read("set.json", """
            {"curie_map": {"a": "https://example.org/"}, "mappings": [
              {"subject_id": "a:1", "predicate_id": "skos:exactMatch", "object_id": "b:1", "mapping_justification": "semapv:LexicalMatching"},
              {"subject_id": "a:1", "predicate_id": "skos:exactMatch", "object_id": "a:2", "confidence": 7},
              {"subject_id": "a:1", "predicate_id": "skos:exactMatch", "object_id": "a:3", "comment": {"x": 1}}, 12]}
            """);
        assertEquals(List.of("PREFIX set.json#/mappings/0/object_id", "RANGE set.json#/mappings/1/confidence",
                "HEAD_FORM set.json#/mappings/2/comment", "HEAD_FORM set.json#/mappings/3"),
            reading.troubles().stream().map(trouble -> trouble.kind() + " " + trouble.origin()).toList());
        assertEquals(2, reading.set().mappings().size());
    }

    @Test
    void whatIsNoJsonOrNoSetIsRefused() {
        for (String text : List.of("{", "[]", "{\"mappings\": []} x", "{}", "nothing", "{\"a\": NaN}", "[".repeat(100_000))) {
            MappingReading reading = Examples.read("set.json", text);
            assertEquals(1, reading.troubles().size(), text.substring(0, Math.min(20, text.length())));
            assertTrue(!reading.isComplete());
        }
    }
}
