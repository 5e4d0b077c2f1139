package pimkg.graph;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether JSON-LD says so much of one thing that its processor, which compares every value of a property with all others,
 * would not come to an end.
 */
final class JsonLdBulk {

    /** The most values of one property of one node; they are read in a few seconds. */
    static final int MOST_VALUES = 10_000;

    /** So few bytes hold no more than that is quick. */
    private static final long SMALL = 64 << 10;

    private static final Set<String> UNCOUNTED = Set.of("@graph", "@included", "@id", "@value");

    private final Map<String, Integer> values = new HashMap<>();
    private final Deque<JsonValue> open = new ArrayDeque<>();

    private JsonLdBulk() {
    }

    static boolean isTooMuch(RdfInput input, JsonLdOptions options) throws IOException {
        if (input.size() <= SMALL) {
            return false;
        }
        try (InputStream in = input.content().open()) {
            return new JsonLdBulk().counts(JsonLd.expand(JsonDocument.of(in)).options(options).get());
        } catch (JsonLdError unreadable) {
            // Whoever reads it next finds the same, and says where.
            return false;
        }
    }

    private boolean counts(JsonArray expanded) {
        open.addAll(expanded);
        while (!open.isEmpty()) {
            JsonValue next = open.pop();
            if (next instanceof JsonArray array) {
                open.addAll(array);
            } else if (next instanceof JsonObject object && isTooMuch(object)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTooMuch(JsonObject node) {
        String name = node.get("@id") instanceof JsonString id ? id.getString() : "";
        for (Map.Entry<String, JsonValue> member : node.entrySet()) {
            int number = member.getValue() instanceof JsonArray array ? array.size() : 1;
            if (!UNCOUNTED.contains(member.getKey()) && count(name, member.getKey(), number) > MOST_VALUES) {
                return true;
            }
            open.push(member.getValue());
        }
        return false;
    }

    /** What has no name of its own is said of nothing else. */
    private int count(String node, String property, int number) {
        return node.isEmpty() ? number : values.merge(node + ' ' + property, number, Integer::sum);
    }
}
