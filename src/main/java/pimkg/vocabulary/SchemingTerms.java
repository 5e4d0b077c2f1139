package pimkg.vocabulary;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of a CKAN dataset schema (ckanext-scheming) and the values they allow. */
final class SchemingTerms {

    private SchemingTerms() {
    }

    static List<Term> of(JsonObject schema) {
        List<Term> terms = new ArrayList<>();
        for (String kind : List.of("dataset_fields", "resource_fields")) {
            if (schema.get(kind) instanceof JsonArray fields) {
                for (int index = 0; index < fields.size(); index++) {
                    if (fields.get(index) instanceof JsonObject field) {
                        field(field, kind.equals("resource_fields") ? "resource." : "", "/" + kind + "/" + index, terms);
                    }
                }
            }
        }
        return terms;
    }

    private static void field(JsonObject field, String prefix, String pointer, List<Term> terms) {
        String name = JsonTerms.text(field.get("field_name")).orElse("");
        if (name.isEmpty()) {
            return;
        }
        Term term = described(new TermBuilder(prefix + name).place(pointer), field, "help_text");
        terms.add(term);
        if (field.get("choices") instanceof JsonArray choices) {
            for (int index = 0; index < choices.size(); index++) {
                if (choices.get(index) instanceof JsonObject choice) {
                    TermBuilder value = new TermBuilder(name + "=" + JsonTerms.text(choice.get("value")).orElse(""))
                        .parent(term.id()).context(term.label()).place(pointer + "/choices/" + index);
                    terms.add(described(value, choice, "description"));
                }
            }
        }
    }

    private static Term described(TermBuilder term, JsonObject object, String definition) {
        JsonElement label = object.get("label");
        JsonTerms.text(label).ifPresent(text -> term.label(text, ""));
        if (label instanceof JsonObject byLanguage) {
            for (Map.Entry<String, JsonElement> each : byLanguage.entrySet()) {
                JsonTerms.text(each.getValue()).ifPresent(text -> term.label(text, each.getKey()));
            }
        }
        JsonTerms.text(object.get(definition)).ifPresent(text -> term.definition(text, ""));
        return term.build();
    }
}
