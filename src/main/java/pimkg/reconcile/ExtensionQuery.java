package pimkg.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which properties of which entities somebody wants.
 *
 * @param ids        of entities, as sent
 * @param properties ids of properties, as sent, each with the most values to give
 */
public record ExtensionQuery(List<String> ids, Map<String, Integer> properties) {

    /** The only setting of a property. */
    static final String LIMIT = "limit";

    /**
     * Reads the form that both versions have.
     *
     * @throws RefusedException when the text is something else
     */
    public static ExtensionQuery read(String json) throws RefusedException {
        Cursor root = Cursor.parse(json);
        Map<String, Cursor> fields = root.fields(Limits.VALUES);
        List<String> ids = new ArrayList<>();
        for (Cursor id : root.need(fields, "ids").list(Limits.IDS)) {
            ids.add(id.text());
        }
        Map<String, Integer> properties = new LinkedHashMap<>();
        for (Cursor property : root.need(fields, "properties").list(Limits.VALUES)) {
            Map<String, Cursor> own = property.fields(Limits.VALUES);
            properties.put(property.need(own, "id").text(), own.containsKey("settings") ? limit(own.get("settings")) : Limits.VALUES);
        }
        return new ExtensionQuery(ids, properties);
    }

    /** Clients send numbers as numbers or as text; 0 or nothing is no limit. */
    private static int limit(Cursor settings) throws RefusedException {
        Map<String, Cursor> fields = settings.fields(Limits.VALUES);
        if (!fields.containsKey(LIMIT)) {
            return Limits.VALUES;
        }
        String given = fields.get(LIMIT).plain().strip();
        if (!given.matches("\\d{0,4}(\\.0)?")) {
            throw fields.get(LIMIT).wrong();
        }
        int number = given.isEmpty() ? 0 : (int) Double.parseDouble(given);
        return number == 0 ? Limits.VALUES : Math.min(number, Limits.VALUES);
    }
}
