package pimkg.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import pimkg.link.Field;
import pimkg.link.Reason;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.text.Texts;

/** Answers as JSON. Candidates and suggestions are the same in both versions; what differs is what they are wrapped in. */
public final class Answers {

    private final Language language;
    private final Texts texts;
    private final ReasonText reasons;

    /** In the language of whoever asks. */
    public Answers(Catalogue catalogue, Language language) {
        this.language = language;
        this.texts = Texts.of(Answers.class, language);
        this.reasons = new ReasonText(catalogue, language);
    }

    /** The candidates of each query of version 0.2, by its name. Its features have no names. */
    public JsonObject version02(Map<String, List<Match>> results) {
        JsonObject all = new JsonObject();
        results.forEach((name, matches) -> all.add(name, with("result", list(matches, match -> candidate(match, false)))));
        return all;
    }

    /** The candidates of the queries of version 1.0, in their order. */
    public JsonObject version1(List<List<Match>> results) {
        return with("results", list(results, matches -> with("candidates", list(matches, match -> candidate(match, true)))));
    }

    private JsonObject candidate(Match match, boolean namesFeatures) {
        JsonObject json = entity(match.entity(), "type");
        json.addProperty("description", reasons.of(match));
        json.addProperty("score", rounded(match.score()));
        json.addProperty("match", match.isCertain());
        json.add("features", list(List.copyOf(features(match).entrySet()), feature -> {
            JsonObject one = namesFeatures ? named(feature.getKey(), texts.get("feature." + feature.getKey()), language)
                : with("id", new JsonPrimitive(feature.getKey()));
            one.add("value", feature.getValue());
            return one;
        }));
        return json;
    }

    private static Map<String, JsonPrimitive> features(Match match) {
        Map<String, JsonPrimitive> features = new LinkedHashMap<>();
        match.reason().ifPresent(candidate -> {
            Reason reason = candidate.reason();
            features.put("confidence", new JsonPrimitive(rounded(candidate.confidence())));
            features.put("similarity", new JsonPrimitive(rounded(reason.similarity())));
            features.put("by_name", new JsonPrimitive(reason.finer().isEmpty() && reason.objectField() == Field.PREFERRED));
            features.put("by_notation", new JsonPrimitive(reason.objectField() == Field.NOTATION));
            features.put("by_other_term", new JsonPrimitive(reason.finer().isPresent()));
            features.put("relation_" + candidate.relation().name().toLowerCase(Locale.ROOT),
                new JsonPrimitive(rounded(candidate.relationConfidence())));
        });
        features.put("named_by_id", new JsonPrimitive(match.byId()));
        features.put("conditions", new JsonPrimitive(rounded(match.fulfilled())));
        return features;
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private JsonObject entity(Entity entity, String types) {
        JsonObject json = named(entity.id(), entity.name());
        json.add(types, list(entity.types(), type -> named(type.id(), type.name())));
        return json;
    }

    private JsonObject named(String id, Localized name) {
        return named(id, name.in(language), name.exactly(language).isPresent() ? language : Language.EN);
    }

    private static JsonObject named(String id, String name, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", name);
        json.addProperty("lang", language.tag());
        json.addProperty("dir", language.dir());
        return json;
    }

    /** Suggested entities. */
    public JsonObject entities(List<Entity> found) {
        return with("result", list(found, entity -> {
            JsonObject json = entity(entity, "notable");
            json.addProperty("description", reasons.meaning(entity));
            return json;
        }));
    }

    /** Suggested types. */
    public JsonObject types(List<EntityType> found) {
        return with("result", list(found, this::type));
    }

    /** A type with what it is called and holds. */
    JsonObject type(EntityType type) {
        JsonObject json = named(type.id(), type.name());
        if (!type.definition().isEmpty()) {
            json.addProperty("description", type.definition().in(language));
        }
        return json;
    }

    /** Suggested properties. */
    public JsonObject properties(List<EntityProperty> found) {
        return with("result", list(found, this::property));
    }

    /** Properties worth fetching for entities of a type: all, since every type has them. */
    public JsonObject proposals(String type, int limit) {
        JsonObject json = with("properties", list(List.of(EntityProperty.values()).stream().limit(limit).toList(), this::property));
        json.addProperty("type", type);
        json.addProperty("limit", limit);
        return json;
    }

    JsonObject property(EntityProperty property) {
        JsonObject json = named(property.id(), property.name(language), language);
        json.addProperty("description", property.about(language));
        return json;
    }

    static <T> JsonArray list(List<T> items, Function<T, JsonElement> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    static JsonObject with(String key, JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(key, value);
        return json;
    }
}
