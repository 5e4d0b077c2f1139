package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.Shared;

/** The schemas and examples of one version of the Reconciliation Service API, made by others; a test is skipped without them. */
final class ProtocolSchemas {

    private final Path folder;
    private final JsonSchemaFactory factory;
    private final Map<String, String> ids = new HashMap<>();

    /** Of version {@code 0.2} or {@code 1.0-draft}. */
    ProtocolSchemas(String version) {
        this.folder = Shared.path("conformance/reconciliation/" + version);
        Map<String, String> texts = new HashMap<>();
        files(folder.resolve("schemas")).forEach(file -> {
            JsonObject schema = JsonParser.parseString(read(file)).getAsJsonObject();
            // It names a meta-schema that nobody may fetch here.
            schema.remove("$schema");
            String id = schema.get("$id").getAsString().replaceFirst("#$", "");
            schema.addProperty("$id", id);
            ids.put(file.getFileName().toString().replace(".json", ""), id);
            texts.put(id, schema.toString());
        });
        this.factory = JsonSchemaFactory.getInstance(VersionFlag.V7, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<ValidationMessage> faults(String schema, String json) {
        return factory.getSchema(SchemaLocation.of(ids.get(schema))).validate(json, InputFormat.JSON);
    }

    void assertValid(String schema, String json) {
        assertEquals(Set.of(), faults(schema, json), json);
    }

    /** The examples of a kind, {@code valid} or {@code invalid}. */
    List<Path> examples(String kind, String which) {
        return files(folder.resolve("examples").resolve(kind).resolve(which));
    }
}
