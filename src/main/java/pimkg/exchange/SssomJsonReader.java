package pimkg.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.crosswalk.Sssom;
import pimkg.graph.RdfInput;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsvReader;
import pimkg.sssom.Trouble.Kind;
import pimkg.sssom.TroubleLog;
import pimkg.sssom.ValueReader;

/** Reads the JSON form of SSSOM. Any bytes give a reading. */
public final class SssomJsonReader {

    private static final List<String> OWN = List.of("curie_map", "extension_definitions", "mappings");

    private final TroubleLog log;
    private Curies curies = Curies.BUILT_IN;
    private final List<Extension> extensions = new ArrayList<>();

    private SssomJsonReader(TroubleLog log) {
        this.log = log;
    }

    /** Reads a set, what it says of all mappings put on each of them. */
    public static MappingReading read(RdfInput file) {
        TroubleLog log = new TroubleLog(file.name());
        Optional<JsonObject> root = SssomTsvReader.text(file, log).flatMap(text -> parse(text, log));
        if (root.isEmpty()) {
            return MappingReading.none(log);
        }
        return new MappingReading(file.name(), new SssomJsonReader(log).set(root.get()).propagated(), log.all());
    }

    private static Optional<JsonObject> parse(String text, TroubleLog log) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && root.isJsonObject() && root.getAsJsonObject().has("mappings")) {
                return Optional.of(root.getAsJsonObject());
            }
            log.add(0, Kind.NOT_MAPPINGS);
        } catch (IOException | JsonParseException broken) {
            log.add(0, Kind.JSON, String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    private MappingSet set(JsonObject root) {
        curies = Curies.of(prefixes(root.get("curie_map")));
        items(root.get("extension_definitions")).forEach(this::define);
        SlotValues head = slots(root, "", Slot.ofSet());
        List<Mapping> mappings = new ArrayList<>();
        List<JsonElement> items = items(root.get("mappings"));
        for (int index = 0; index < items.size(); index++) {
            String pointer = "/mappings/" + index;
            Origin origin = Origin.pointer(log.file(), pointer);
            if (items.get(index).isJsonObject()) {
                SlotValues slots = slots(items.get(index).getAsJsonObject(), pointer, Slot.ofMapping());
                if (new ValueReader(curies, log).isMapping(slots, origin)) {
                    mappings.add(Mapping.of(slots).at(origin));
                }
            } else {
                log.add(origin, Kind.HEAD_FORM, "mappings");
            }
        }
        return new MappingSet(head, curies, extensions, mappings);
    }

    private static List<JsonElement> items(JsonElement element) {
        return element instanceof JsonArray array ? array.asList() : List.of();
    }

    private Map<String, String> prefixes(JsonElement element) {
        Map<String, String> prefixes = new HashMap<>();
        if (element instanceof JsonObject map) {
            map.entrySet().forEach(entry -> {
                String space = text(entry.getValue()).orElse("");
                String fixed = Sssom.BUILT_IN.getOrDefault(entry.getKey(), space);
                if (space.isEmpty() || !fixed.equals(space)) {
                    log.add(Origin.pointer(log.file(), "/curie_map"), Kind.CURIE_MAP, entry.getKey(), space, fixed);
                } else {
                    prefixes.put(entry.getKey(), space);
                }
            });
        }
        return prefixes;
    }

    private void define(JsonElement element) {
        Map<String, String> parts = new HashMap<>();
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> text(entry.getValue()).ifPresent(value -> parts.put(entry.getKey(), value)));
        }
        Extension.of(parts, curies).ifPresentOrElse(
            extension -> {
                if (Slot.named(extension.slotName()).isEmpty()) {
                    extensions.add(extension);
                }
            },
            () -> log.add(Origin.pointer(log.file(), "/extension_definitions"), Kind.EXTENSION));
    }

    private SlotValues slots(JsonObject object, String pointer, List<Slot> allowed) {
        ValueReader values = new ValueReader(curies, log);
        SlotValues slots = SlotValues.NONE;
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            Optional<Slot> slot = Slot.named(entry.getKey());
            Origin origin = Origin.pointer(log.file(), pointer + "/" + entry.getKey());
            if (slot.isPresent() && allowed.contains(slot.get())) {
                slots = values.put(slots, slot.get(), texts(entry.getKey(), entry.getValue(), origin), origin);
            } else if (slot.isPresent()) {
                log.add(origin, Kind.MISPLACED_SLOT, entry.getKey());
            } else if (!OWN.contains(entry.getKey()) && !entry.getKey().startsWith("@") && !entry.getValue().isJsonNull()) {
                slots = beyond(slots, entry, origin);
            }
        }
        return slots;
    }

    private SlotValues beyond(SlotValues slots, Map.Entry<String, JsonElement> entry, Origin origin) {
        Optional<String> text = text(entry.getValue());
        Optional<Extension> known = extensions.stream().filter(extension -> extension.slotName().equals(entry.getKey())).findFirst();
        if (text.isEmpty()) {
            log.add(origin, Kind.HEAD_FORM, entry.getKey());
        } else if (known.isEmpty() && !entry.getKey().startsWith("ext_")) {
            log.add(origin, Kind.UNKNOWN_SLOT, entry.getKey());
        }
        Optional<String> value = known.filter(Extension::isEntity).isPresent()
            ? text.flatMap(curie -> new ValueReader(curies, log).entity(entry.getKey(), curie, origin)) : text;
        return value.map(found -> slots.withExtension(entry.getKey(), found)).orElse(slots);
    }

    private List<String> texts(String name, JsonElement element, Origin origin) {
        if (element.isJsonNull()) {
            return List.of();
        }
        List<JsonElement> elements = element instanceof JsonArray array ? array.asList() : List.of(element);
        List<String> texts = elements.stream().map(SssomJsonReader::text).flatMap(Optional::stream).toList();
        if (texts.size() < elements.size()) {
            log.add(origin, Kind.HEAD_FORM, name);
        }
        return texts;
    }

    private static Optional<String> text(JsonElement element) {
        return element.isJsonPrimitive() ? Optional.of(element.getAsString()) : Optional.empty();
    }
}
