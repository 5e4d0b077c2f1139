package pimkg.graph;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.term.Prefixes;

/** Where the objects of a JSON-LD document stand, as RFC 6901 pointers: JSON people count in keys, not in lines. */
public final class JsonPointers {

    private final Map<String, String> pointers = new HashMap<>();

    private JsonPointers() {
    }

    /** Knows no place: for a syntax other than JSON-LD. */
    public static JsonPointers none() {
        return new JsonPointers();
    }

    /**
     * The places of all objects that have an identifier.
     *
     * @throws IOException when the input can't be read any more
     */
    public static JsonPointers in(RdfInput input, Syntax syntax) throws IOException {
        JsonPointers found = new JsonPointers();
        if (syntax == Syntax.JSONLD) {
            try (InputStream in = input.content().open(); JsonReader reader = Json.createReader(in)) {
                found.visit("", reader.readValue());
            } catch (JsonException changedSince) {
                throw new IOException(changedSince);
            }
        }
        return found;
    }

    private void visit(String pointer, JsonValue value) {
        if (value instanceof JsonObject object) {
            Stream.of("@id", "id").map(object::get).filter(JsonString.class::isInstance).findFirst()
                .ifPresent(id -> note(((JsonString) id).getString(), object.size(), pointer));
            object.forEach((key, member) ->
                visit(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), member));
        } else if (value instanceof JsonArray array) {
            for (int index = 0; index < array.size(); index++) {
                visit(pointer + "/" + index, array.get(index));
            }
        }
    }

    /** An object with nothing but an identifier only refers to another place. */
    private void note(String id, int members, String pointer) {
        if (members > 1) {
            pointers.putIfAbsent(Prefixes.expand(id).orElse(id), pointer);
        }
    }

    /** Where the object of this IRI stands. */
    public Optional<String> of(Node subject) {
        return subject.isURI()
            ? Optional.ofNullable(pointers.get(subject.getURI()))
                .or(() -> Optional.ofNullable(pointers.get(relative(subject.getURI()))))
            : Optional.empty();
    }

    private static String relative(String iri) {
        return iri.startsWith(RdfInput.BASE) ? iri.substring(RdfInput.BASE.length()) : iri;
    }
}
