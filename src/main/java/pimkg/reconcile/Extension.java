package pimkg.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.text.Language;

/** The properties of entities, as JSON of either version. What is unknown has no values. */
public final class Extension {

    private final Catalogue catalogue;
    private final Language language;

    /** Texts that exist in several languages come in this one. */
    public Extension(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** As version 0.2 has it: rows by id. */
    public JsonObject version02(ExtensionQuery query) {
        JsonObject rows = new JsonObject();
        for (String id : query.ids()) {
            JsonObject row = new JsonObject();
            query.properties().forEach((property, limit) -> row.add(property, values(id, property, limit, false)));
            rows.add(id, row);
        }
        return answer(query, rows);
    }

    /** As version 1.0 has it: a list of rows, and every text with its language. */
    public JsonObject version1(ExtensionQuery query) {
        return answer(query, Answers.list(query.ids(), id -> {
            JsonArray properties = new JsonArray();
            query.properties().forEach((property, limit) -> {
                JsonObject own = new JsonObject();
                own.addProperty("id", property);
                own.add("values", values(id, property, limit, true));
                properties.add(own);
            });
            JsonObject row = new JsonObject();
            row.addProperty("id", id);
            row.add("properties", properties);
            return row;
        }));
    }

    private JsonObject answer(ExtensionQuery query, JsonElement rows) {
        JsonObject json = Answers.with("meta", Answers.list(List.copyOf(query.properties().keySet()), this::meta));
        json.add("rows", rows);
        return json;
    }

    private JsonObject meta(String id) {
        Optional<EntityProperty> property = EntityProperty.ofId(id);
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", property.map(known -> known.name(language)).orElse(id));
        typeOf(property).flatMap(catalogue::type).ifPresent(type -> {
            JsonObject own = new JsonObject();
            own.addProperty("id", type.id());
            own.addProperty("name", type.name().in(language));
            json.add("type", own);
        });
        return json;
    }

    private static Optional<String> typeOf(Optional<EntityProperty> property) {
        return property.flatMap(known -> switch (known) {
            case CATEGORY -> Optional.of("category");
            case CERTAINTY -> Optional.of("certainty");
            default -> Optional.empty();
        });
    }

    private JsonArray values(String id, String name, int limit, boolean withLanguage) {
        Optional<Entity> entity = catalogue.entity(id);
        Optional<EntityProperty> property = EntityProperty.ofId(name);
        Stream<Value> values = entity.isEmpty() || property.isEmpty() ? Stream.empty()
            : property.get().values(catalogue, entity.get()).stream().filter(value -> !property.get().isInLanguages() || speaks(value));
        return Answers.list(values.limit(limit).toList(), value -> json(value, withLanguage));
    }

    private boolean speaks(Value value) {
        return value instanceof Value.Text text && (text.language().isEmpty() || text.language().equals(language.tag()));
    }

    private JsonObject json(Value value, boolean withLanguage) {
        JsonObject json = new JsonObject();
        if (value instanceof Value.Term term) {
            json.addProperty("id", term.entity().id());
            json.addProperty("name", term.entity().name().in(language));
        } else if (value instanceof Value.Text text) {
            json.addProperty("str", text.text());
            if (withLanguage && !text.language().isEmpty()) {
                json.addProperty("lang", text.language());
                Language.ofTag(text.language()).ifPresent(known -> json.addProperty("dir", known.dir()));
            }
        }
        return json;
    }
}
