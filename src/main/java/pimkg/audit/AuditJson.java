package pimkg.audit;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import pimkg.rule.Severity;
import pimkg.text.Language;

/** Findings on mappings, for programs. */
public final class AuditJson {

    private AuditJson() {
    }

    /** The counts and the findings, with their texts in a language. */
    public static String of(List<MappingFinding> findings, Language language) {
        JsonObject root = new JsonObject();
        root.addProperty("conforms", findings.stream().noneMatch(found -> found.severity() == Severity.VIOLATION));
        JsonObject counts = new JsonObject();
        for (Severity severity : Severity.values()) {
            counts.addProperty(severity.code(), findings.stream().filter(found -> found.severity() == severity).count());
        }
        root.add("counts", counts);
        JsonArray all = new JsonArray();
        findings.stream().map(found -> json(found, language)).forEach(all::add);
        root.add("findings", all);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(root) + "\n";
    }

    private static JsonObject json(MappingFinding found, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("code", found.code());
        json.addProperty("severity", found.severity().code());
        json.addProperty("mapping", found.record());
        JsonArray about = new JsonArray();
        found.detail().forEach(about::add);
        json.add("about", about);
        json.addProperty("message", found.words().message().in(language));
        json.addProperty("why", found.words().reason().in(language));
        json.addProperty("fix", found.words().repair().in(language));
        json.addProperty("file", found.origin().file());
        json.addProperty("line", found.origin().line() > 0 ? found.origin().line() : null);
        json.addProperty("pointer", found.origin().pointer().isEmpty() ? null : found.origin().pointer());
        return json;
    }
}
