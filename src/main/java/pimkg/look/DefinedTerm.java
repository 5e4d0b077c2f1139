package pimkg.look;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import pimkg.entry.Entry;
import pimkg.entry.Said;

/** An entry as schema.org {@code DefinedTerm}, to stand in its page for search engines. */
final class DefinedTerm {

    /** Escapes what could end a script element: the text comes from data. */
    private static final Gson SAFE = new GsonBuilder().create();

    private DefinedTerm() {
    }

    static String of(Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("@context", "https://schema.org");
        json.addProperty("@type", "DefinedTerm");
        json.addProperty("@id", entry.term().getURI());
        json.add("name", texts(entry.languages().stream().map(Entry.InLanguage::name).toList()));
        json.add("alternateName", texts(entry.languages().stream().flatMap(language -> language.others().stream()).toList()));
        json.add("description", texts(entry.languages().stream().map(Entry.InLanguage::definition).filter(said -> !said.isEmpty()).toList()));
        if (!entry.code().isEmpty()) {
            json.addProperty("termCode", entry.code().text());
        }
        entry.family().lists().stream().findFirst().ifPresent(list -> {
            JsonObject set = new JsonObject();
            set.addProperty("@type", "DefinedTermSet");
            set.add("name", texts(List.of(list)));
            json.add("inDefinedTermSet", set);
        });
        return SAFE.toJson(json);
    }

    private static JsonArray texts(List<Said> all) {
        JsonArray texts = new JsonArray();
        all.forEach(said -> {
            JsonObject text = new JsonObject();
            text.addProperty("@value", said.text());
            if (!said.lang().isEmpty()) {
                text.addProperty("@language", said.lang());
            }
            texts.add(text);
        });
        return texts;
    }
}
