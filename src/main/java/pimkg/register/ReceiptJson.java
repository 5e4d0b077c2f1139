package pimkg.register;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import pimkg.catalogue.Stored.Outcome;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.rule.Severity;
import pimkg.submission.Audiences;
import pimkg.submission.Receipt;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.version.Key;

/**
 * What a steward is told of what was taken.
 *
 * @param base     the address of this server
 * @param language of what is said in words
 */
record ReceiptJson(String base, Language language) {

    private static final String JSON = "application/json";

    /** Where a description is. */
    String address(Key key) {
        return base + DatasetAddress.PATH + "/" + key;
    }

    Reply one(Receipt.Taken taken) {
        JsonObject json = item(taken.items().get(0));
        json.addProperty("stored", taken.kept());
        return reply(with(json, taken));
    }

    Reply many(Receipt.Taken taken) {
        JsonObject json = new JsonObject();
        json.addProperty("stored", taken.kept());
        for (Outcome outcome : Outcome.values()) {
            json.addProperty(code(outcome), taken.items().stream().filter(item -> item.outcome() == outcome).count());
        }
        JsonArray all = new JsonArray();
        taken.items().forEach(item -> all.add(item(item)));
        json.add("descriptions", all);
        return reply(with(json, taken));
    }

    Reply removed(Key key, boolean done) {
        JsonObject json = new JsonObject();
        json.addProperty("agency", key.agency());
        json.addProperty("id", key.id());
        json.addProperty("removed", done);
        json.add("notes", notes(done ? List.of("receipt.removed") : List.of("receipt.tried")));
        return reply(json);
    }

    private JsonObject item(Receipt.Item item) {
        JsonObject json = new JsonObject();
        json.addProperty("agency", item.key().agency());
        json.addProperty("id", item.key().id());
        json.addProperty("address", address(item.key()));
        json.addProperty("dataset", item.dataset());
        json.addProperty("outcome", code(item.outcome()));
        json.addProperty("audience", Audiences.code(item.audience()));
        json.addProperty("audienceAssumed", item.assumed());
        item.number().ifPresent(number -> json.addProperty("version", number));
        json.addProperty("hash", item.hash());
        return json;
    }

    private JsonObject with(JsonObject json, Receipt.Taken taken) {
        json.addProperty("warnings", taken.advice().count(Severity.WARNING));
        JsonArray leftOut = new JsonArray();
        taken.leftOut().forEach(leftOut::add);
        json.add("leftOut", leftOut);
        JsonArray notes = new JsonArray();
        if (!taken.kept()) {
            notes.addAll(notes(List.of("receipt.tried")));
        }
        if (taken.items().stream().anyMatch(Receipt.Item::assumed)) {
            notes.addAll(notes(List.of("receipt.assumed")));
        }
        if (!taken.leftOut().isEmpty()) {
            notes.addAll(notes(List.of("receipt.left-out")));
        }
        json.add("notes", notes);
        return json;
    }

    private JsonArray notes(List<String> keys) {
        JsonArray notes = new JsonArray();
        keys.forEach(key -> notes.add(Texts.of(Problem.class, language).get(key)));
        return notes;
    }

    private static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Reply reply(JsonObject json) {
        return new Reply(JSON, (json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
