package pimkg.intake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pimkg.graph.Account.Use;

/** Accounts for every value of a record: also for those that no rule is about. */
final class Leaves {

    private final Ledger ledger;
    private final Map<String, Use> uses = new HashMap<>();
    private final Set<String> envelope = new HashSet<>();

    Leaves(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of the value at a pointer, and of all below it; what was said before stays when it was better. */
    void covered(String pointer, Use use) {
        uses.merge(pointer, use, (before, now) -> before == Use.USED || now == Use.UNUSED ? before : now);
    }

    /** Enters all values of a record into the ledger. */
    void account(JsonObject record, String pointer) {
        enter(record, pointer, "", Use.UNUSED);
    }

    /**
     * Enters what stands beside the records.
     *
     * @param around fields that say nothing about them
     */
    void beside(JsonElement root, Set<String> records, Set<String> around) {
        records.forEach(record -> uses.put(record, null));
        this.envelope.addAll(around);
        enter(root, "", "", Use.UNUSED);
    }

    private void enter(JsonElement at, String pointer, String name, Use above) {
        if (uses.containsKey(pointer) && uses.get(pointer) == null) {
            return;
        }
        if (envelope.contains(name.replace("[]", ""))) {
            uses.put(pointer, Use.TECHNICAL);
        }
        Use use = uses.getOrDefault(pointer, above);
        if (at.isJsonObject()) {
            at.getAsJsonObject().entrySet().forEach(member -> enter(member.getValue(),
                pointer + '/' + member.getKey().replace("~", "~0").replace("/", "~1"),
                name.isEmpty() ? member.getKey() : name + '.' + member.getKey(), use));
        } else if (at.isJsonArray()) {
            for (int index = 0; index < at.getAsJsonArray().size(); index++) {
                element(at.getAsJsonArray().get(index), pointer + '/' + index, name, use);
            }
        } else if (Tree.text(at).isPresent()) {
            ledger.field(name, use);
        }
    }

    /** Of a pair of key and value in a list, the key is the name of the field. */
    private void element(JsonElement element, String pointer, String name, Use above) {
        if (element.isJsonObject() && element.getAsJsonObject().size() == 2 && element.getAsJsonObject().has("value")
            && element.getAsJsonObject().has("key") && element.getAsJsonObject().get("key").isJsonPrimitive()) {
            JsonObject pair = element.getAsJsonObject();
            enter(pair.get("value"), pointer + "/value", name + '.' + pair.get("key").getAsString(), uses.getOrDefault(pointer, above));
        } else {
            enter(element, pointer, element.isJsonPrimitive() || element.isJsonArray() ? name : name + "[]", above);
        }
    }
}
