package pimkg.exchange;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Numbers;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotType;
import pimkg.crosswalk.SlotValues;
import pimkg.sssom.Declared;

/**
 * Writes the JSON form of SSSOM. It is valid against the JSON schema of version 1.1, which knows no slots beyond SSSOM: where a
 * set has such slots they stand beside the others, as in every program that keeps them.
 */
public final class SssomJson {

    private final MappingSet set;

    private SssomJson(MappingSet set) {
        this.set = set;
    }

    /** The set as UTF-8. */
    public static byte[] write(MappingSet set) {
        JsonObject root = new SssomJson(Declared.complete(set.condensed())).root();
        String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject root() {
        JsonObject root = new JsonObject();
        JsonObject prefixes = new JsonObject();
        set.curies().declared().forEach(prefixes::addProperty);
        root.add("curie_map", prefixes);
        slots(root, Slot.ofSet(), set.head());
        if (!set.extensions().isEmpty()) {
            JsonArray definitions = new JsonArray();
            set.extensions().forEach(extension -> definitions.add(definition(extension)));
            root.add("extension_definitions", definitions);
        }
        JsonArray mappings = new JsonArray();
        set.mappings().stream().map(this::mapping).forEach(mappings::add);
        root.add("mappings", mappings);
        return root;
    }

    private JsonObject mapping(Mapping mapping) {
        JsonObject object = new JsonObject();
        slots(object, Slot.ofMapping(), mapping.slots());
        return object;
    }

    private JsonObject definition(Extension extension) {
        JsonObject object = new JsonObject();
        object.addProperty("slot_name", extension.slotName());
        object.addProperty("property", set.curies().shorten(extension.property()));
        extension.typeHint().ifPresent(type -> object.addProperty("type_hint", set.curies().shorten(type)));
        return object;
    }

    private void slots(JsonObject object, List<Slot> slots, SlotValues values) {
        for (Slot slot : slots) {
            List<JsonElement> elements = values.all(slot).stream().map(value -> element(slot, value)).toList();
            if (slot.isMany() && !elements.isEmpty()) {
                JsonArray array = new JsonArray();
                elements.forEach(array::add);
                object.add(slot.slotName(), array);
            } else {
                elements.forEach(element -> object.add(slot.slotName(), element));
            }
        }
        values.extensions().forEach((name, value) ->
            object.addProperty(name, set.extension(name).isEntity() ? set.curies().shorten(value) : value));
    }

    private JsonElement element(Slot slot, String value) {
        if (slot.type() == SlotType.NUMBER) {
            return new JsonPrimitive(new BigDecimal(Numbers.canonical(value)));
        }
        return new JsonPrimitive(slot.type() == SlotType.ENTITY ? set.curies().shorten(value) : value);
    }
}
