package pimkg.intake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pimkg.form.SourcePath;
import pimkg.form.SourcePath.Step;

/** Finds its way in a tree of objects. */
final class Tree {

    /** JSON-LD writes the names of schema.org with and without a prefix. */
    private static final Pattern SCHEMA = Pattern.compile("^(sc:|schema:|https?://schema\\.org/)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Za-z]{2,4})?");

    /** An object with more keys than any form has is none of schema.org. */
    private static final int MOST_KEYS = 500;

    private Tree() {
    }

    /**
     * A value and the way to it.
     *
     * @param value      a text, number or truth value; or what a path ends at
     * @param pointer    an RFC 6901 pointer
     * @param containers pointers of the things on the way that are things of their own
     * @param beside     the object that the last key was looked up in
     * @param language   the language of the text, when the tree says so
     */
    record Found(JsonElement value, String pointer, List<String> containers, JsonObject beside, String language) {
    }

    /** The member of an object; schema.org's names with any prefix. */
    static Optional<JsonElement> member(JsonObject object, String key) {
        return name(object, key).map(object::get);
    }

    private static Optional<String> name(JsonObject object, String key) {
        return object.has(key) ? Optional.of(key)
            : object.size() > MOST_KEYS ? Optional.empty() : object.keySet().stream().filter(each -> each.indexOf(':') >= 0 && SCHEMA.matcher(each).replaceFirst("").equals(key)).findFirst();
    }

    /** All values that a path leads to, from a record on. */
    static List<Found> find(JsonObject record, String pointer, SourcePath path) {
        List<Found> found = new ArrayList<>();
        walk(record, pointer, path.steps(), List.of(), found);
        return found;
    }

    private static void walk(JsonElement at, String pointer, List<Step> steps, List<String> containers, List<Found> found) {
        if (at.isJsonArray()) {
            for (int index = 0; index < at.getAsJsonArray().size(); index++) {
                walk(at.getAsJsonArray().get(index), pointer + '/' + index, steps, containers, found);
            }
        } else if (at.isJsonObject()) {
            Step step = steps.get(0);
            JsonObject object = at.getAsJsonObject();
            name(object, step.key()).ifPresent(name -> {
                String there = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
                step(object, object.get(name), there, steps, containers, found);
            });
        }
    }

    private static void step(JsonObject beside, JsonElement value, String pointer, List<Step> steps, List<String> containers,
                             List<Found> found) {
        Step step = steps.get(0);
        if (value.isJsonArray()) {
            for (int index = 0; index < value.getAsJsonArray().size(); index++) {
                step(beside, value.getAsJsonArray().get(index), pointer + '/' + index, steps, containers, found);
            }
        } else if (step.filter().isEmpty() || passes(value, step.filter().get())) {
            List<String> inside = step.thing() ? Stream.concat(containers.stream(), Stream.of(pointer)).toList() : containers;
            if (steps.size() == 1) {
                leaf(beside, value, pointer, inside, found);
            } else {
                walk(value, pointer, steps.subList(1, steps.size()), inside, found);
            }
        }
    }

    private static boolean passes(JsonElement value, SourcePath.Filter filter) {
        return value.isJsonObject() && member(value.getAsJsonObject(), filter.member())
            .filter(JsonElement::isJsonPrimitive).filter(text -> text.getAsString().equals(filter.value())).isPresent();
    }

    /** A text may come as an object of JSON-LD, or with one text for each language. */
    private static void leaf(JsonObject beside, JsonElement value, String pointer, List<String> containers, List<Found> found) {
        if (!value.isJsonObject()) {
            found.add(new Found(value, pointer, containers, beside, ""));
            return;
        }
        JsonObject object = value.getAsJsonObject();
        if (object.has("@value")) {
            String language = member(object, "@language").filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).orElse("");
            found.add(new Found(object.get("@value"), pointer + "/@value", containers, beside, language));
        } else if (object.has("@id") && object.size() == 1) {
            found.add(new Found(object.get("@id"), pointer + "/@id", containers, beside, ""));
        } else if (!object.isEmpty() && object.entrySet().stream().allMatch(Tree::isTextOfALanguage)) {
            object.entrySet().forEach(text ->
                found.add(new Found(text.getValue(), pointer + '/' + text.getKey(), containers, beside, text.getKey())));
        } else {
            found.add(new Found(value, pointer, containers, beside, ""));
        }
    }

    private static boolean isTextOfALanguage(Map.Entry<String, JsonElement> member) {
        return LANGUAGE.matcher(member.getKey()).matches() && member.getValue().isJsonPrimitive();
    }

    /** The text of a value; empty for nothing, for blanks, and for an object. */
    static Optional<String> text(JsonElement value) {
        return value.isJsonPrimitive() ? Optional.of(value.getAsString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** The texts of a member, each value of a list for itself. */
    static List<String> texts(JsonObject object, String key) {
        return member(object, key).stream()
            .flatMap(value -> value.isJsonArray() ? value.getAsJsonArray().asList().stream() : Stream.of(value))
            .flatMap(value -> text(value).stream()).toList();
    }
}
