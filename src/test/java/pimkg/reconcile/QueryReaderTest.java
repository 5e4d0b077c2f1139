package pimkg.reconcile;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent is read or refused. {@code -Dfuzz.seeds=100000} looks longer. */
class QueryReaderTest {

    private static final List<String> KEYS = List.of("queries", "query", "q0", "type", "limit", "properties", "pid", "v", "id",
        "type_strict", "conditions", "matchType", "propertyId", "propertyValue", "required", "matchQuantifier", "matchQualifier",
        "lang", "ids", "settings", "any");
    private static final List<String> TEXTS = List.of("name", "id", "property", "any", "all", "none", "should", "", "x", "C3", "\ud800");

    /** Reads a text in one form. */
    private interface Form {
        Object read(String json) throws RefusedException;
    }

    private static final List<Form> FORMS = List.of(QueryReader::version02, QueryReader::version1, ExtensionQuery::read);

    private static final List<String> SOUND = List.of(
        "{'q0':{'query':'x','type':['a','b'],'limit':3,'type_strict':'all','properties':[{'pid':'notation','v':['C3',1,{'id':'y'}]}]}}",
        "{'queries':[{'type':'a','limit':3,'lang':'fr','conditions':[{'matchType':'name','propertyValue':'x'},{'matchType':'property',"
            + "'propertyId':'notation','propertyValue':['C3',true],'required':true,'matchQuantifier':'none'}]}]}",
        "{'ids':['a','b'],'properties':[{'id':'iri'},{'id':'definition','settings':{'limit':'2'}}]}");

    /** The same with now and then something else in a place. */
    private static JsonElement changed(JsonElement sound, Random random) {
        if (random.nextInt(20) == 0) {
            return value(random, 5);
        }
        if (sound.isJsonArray()) {
            JsonArray list = new JsonArray();
            sound.getAsJsonArray().forEach(each -> list.add(changed(each, random)));
            return list;
        }
        if (sound.isJsonObject()) {
            JsonObject object = new JsonObject();
            sound.getAsJsonObject().asMap().forEach((key, each) ->
                object.add(random.nextInt(40) == 0 ? KEYS.get(random.nextInt(KEYS.size())) : key, changed(each, random)));
            return object;
        }
        return sound;
    }

    private static JsonElement value(Random random, int depth) {
        int kind = random.nextInt(depth > 6 ? 4 : 8);
        return switch (kind) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextInt(4) - 1);
            case 2 -> new JsonPrimitive(random.nextBoolean());
            case 3 -> new JsonPrimitive(TEXTS.get(random.nextInt(TEXTS.size())));
            case 4, 5 -> {
                JsonArray list = new JsonArray();
                random.ints(random.nextInt(3), 0, 1).forEach(any -> list.add(value(random, depth + 1)));
                yield list;
            }
            default -> {
                JsonObject object = new JsonObject();
                random.ints(1 + random.nextInt(4), 0, KEYS.size()).forEach(key -> object.add(KEYS.get(key), value(random, depth + 1)));
                yield object;
            }
        };
    }

    @Test
    void anyJsonIsReadOrRefused() {
        int read = 0;
        int refused = 0;
        int seeds = Integer.getInteger("fuzz.seeds", 20_000);
        for (long seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            JsonElement sound = JsonParser.parseString(SOUND.get(random.nextInt(SOUND.size())).replace('\'', '"'));
            String json = changed(sound, random).toString();
            String sent = random.nextInt(8) == 0 ? json.substring(0, random.nextInt(json.length() + 1)) : json;
            for (Form form : FORMS) {
                try {
                    assertNotNull(form.read(sent));
                    read++;
                } catch (RefusedException expected) {
                    assertNotNull(expected.getMessage());
                    refused++;
                }
            }
        }
        assertTrue(read > seeds / 10, "read: " + read);
        assertTrue(refused > seeds / 2, "refused: " + refused);
    }
}
