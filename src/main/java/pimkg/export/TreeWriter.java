package pimkg.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import pimkg.form.FieldRule;
import pimkg.form.Reading;
import pimkg.form.SourcePath.Step;

/** A description as a record of objects, in the form of an agency. */
final class TreeWriter {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonObject record = new JsonObject();
    private final Map<String, JsonObject> things = new HashMap<>();

    private TreeWriter() {
    }

    /** The record of a description. */
    static JsonObject of(Entries description) {
        TreeWriter writer = new TreeWriter();
        description.entries().forEach(writer::put);
        return writer.record;
    }

    /** As a file has it. */
    static String text(JsonElement tree) {
        return GSON.toJson(tree) + "\n";
    }

    private void put(Entry entry) {
        List<Step> steps = entry.rule().source().steps();
        JsonObject holder = record;
        String key = "";
        int thing = 0;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            key = key + '/' + step.key();
            if (step.thing()) {
                // A list of things that the description has as things, else one for each value.
                key = key + '/' + (thing < entry.things().size() ? "n" + entry.things().get(thing++) : "v" + entry.text());
                holder = element(holder, step.key(), key);
            } else if (step.filter().isPresent()) {
                key = key + '=' + step.filter().get().value();
                boolean known = things.containsKey(key);
                holder = element(holder, step.key(), key);
                if (!known) {
                    holder.addProperty(step.filter().get().member(), step.filter().get().value());
                }
            } else {
                holder = object(holder, step.key());
            }
        }
        add(holder, steps.get(steps.size() - 1), entry);
    }

    private JsonObject element(JsonObject holder, String name, String key) {
        return things.computeIfAbsent(key, each -> {
            JsonObject made = new JsonObject();
            list(holder, name).add(made);
            return made;
        });
    }

    private static JsonArray list(JsonObject holder, String name) {
        if (!holder.has(name) || !holder.get(name).isJsonArray()) {
            holder.add(name, new JsonArray());
        }
        return holder.getAsJsonArray(name);
    }

    private static JsonObject object(JsonObject holder, String name) {
        if (!holder.has(name) || !holder.get(name).isJsonObject()) {
            holder.add(name, new JsonObject());
        }
        return holder.getAsJsonObject(name);
    }

    private static void add(JsonObject holder, Step step, Entry entry) {
        FieldRule rule = entry.rule();
        JsonElement value = value(rule, entry.text());
        if (step.thing()) {
            list(holder, step.key()).add(value);
        } else if (!holder.has(step.key())) {
            holder.add(step.key(), value);
        } else if (rule.reading() == Reading.START || rule.reading() == Reading.END || holder.get(step.key()).isJsonPrimitive()) {
            String before = holder.get(step.key()).getAsString();
            if (!before.equals(entry.text())) {
                holder.addProperty(step.key(), joined(rule, before, entry.text()));
            }
        }
    }

    /** A second value of a field that holds one: the other end of a range, one more of a list, one more paragraph. */
    private static String joined(FieldRule rule, String before, String more) {
        return switch (rule.reading()) {
            case END -> before.replaceFirst("(?<=[/ ])(\\.\\.|\\*)", Matcher.quoteReplacement(rule.values().equals("brackets") ? last(more) : more));
            case START -> before;
            case TEXT -> rule.several() ? before + ", " + more : before + "\n\n" + more;
            default -> before + ", " + more;
        };
    }

    private static JsonElement value(FieldRule rule, String text) {
        return switch (rule.reading()) {
            case NUMBER -> new JsonPrimitive(new BigDecimal(text));
            case START -> new JsonPrimitive(rule.values().equals("brackets") ? "[" + first(text) + " TO *]" : text + "/..");
            case END -> new JsonPrimitive(rule.values().equals("brackets") ? "[* TO " + last(text) + "]" : "../" + text);
            default -> new JsonPrimitive(text);
        };
    }

    /** HDX counts a day from its first second to its last. */
    private static String first(String day) {
        return day.length() == "2026-01-31".length() ? day + "T00:00:00" : day;
    }

    private static String last(String day) {
        return day.length() == "2026-01-31".length() ? day + "T23:59:59" : day;
    }
}
