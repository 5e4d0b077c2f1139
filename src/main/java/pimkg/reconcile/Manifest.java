package pimkg.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What the service can do and where, in the words of either version. */
public final class Manifest {

    /** Where version 0.2 answers, below the address of the server. */
    public static final String PATH_02 = "/reconcile";
    /** Where version 1.0-draft answers. */
    public static final String PATH_1 = "/reconcile/v1";

    private static final int WIDTH = 420;
    private static final int HEIGHT = 240;
    private static final List<String> DEFAULT_TYPES = List.of("category", "people", "protectionrisk", "principle");

    private final Catalogue catalogue;
    private final String release;
    private final String base;
    private final Language language;
    private final Texts texts;

    /**
     * For one client.
     *
     * @param release the version of pim-kg
     * @param base    the address of the server, without a slash at the end
     */
    public Manifest(Catalogue catalogue, String release, String base, Language language) {
        this.catalogue = catalogue;
        this.release = release;
        this.base = base;
        this.language = language;
        this.texts = Texts.of(Manifest.class, language);
    }

    /** That of version 0.2. */
    public JsonObject version02() {
        JsonObject json = common("0.2");
        json.addProperty("identifierSpace", Pim.BASE + "ontology/");
        json.addProperty("schemaSpace", "http://www.w3.org/2004/02/skos/core#");
        json.add("view", Answers.with("url", text(base + PATH_02 + "/view/{{id}}")));
        JsonObject preview = size();
        preview.addProperty("url", base + PATH_02 + "/preview?id={{id}}");
        json.add("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String kind : List.of("entity", "type", "property")) {
            JsonObject service = service("/suggest/" + kind);
            service.addProperty("flyout_service_path", PATH_02 + "/flyout/" + kind + "?id=${id}");
            suggest.add(kind, service);
        }
        json.add("suggest", suggest);
        JsonObject extend = Answers.with("propose_properties", service("/extend/propose"));
        extend.add("property_settings", settings("name", "label", "help_text"));
        json.add("extend", extend);
        return json;
    }

    /** That of version 1.0-draft. */
    public JsonObject version1() {
        JsonObject json = common("1.0-draft");
        json.addProperty("lang", language.tag());
        json.addProperty("dir", language.dir());
        json.addProperty("standardizedScore", true);
        json.add("view", Answers.with("url", text(base + PATH_02 + "/view/{id}")));
        json.add("preview", size());
        JsonObject suggest = new JsonObject();
        List.of("entity", "type", "property").forEach(kind -> suggest.addProperty(kind, true));
        json.add("suggest", suggest);
        JsonObject extend = new JsonObject();
        extend.addProperty("proposeProperties", true);
        extend.add("propertySettings", settings("id", "name", "helpText"));
        json.add("extend", extend);
        return json;
    }

    private JsonObject common(String version) {
        Answers answers = new Answers(catalogue, language);
        JsonObject json = Answers.with("versions", Answers.list(List.of(version), Manifest::text));
        json.addProperty("name", texts.get("service.name"));
        json.addProperty("serviceVersion", release);
        json.addProperty("documentation", base + "/");
        json.addProperty("batchSize", Limits.BATCH);
        json.add("defaultTypes", Answers.list(DEFAULT_TYPES, id -> answers.type(catalogue.type(id).orElseThrow())));
        return json;
    }

    private static JsonPrimitive text(String text) {
        return new JsonPrimitive(text);
    }

    private JsonObject service(String path) {
        JsonObject json = new JsonObject();
        json.addProperty("service_url", base);
        json.addProperty("service_path", PATH_02 + path);
        return json;
    }

    private static JsonObject size() {
        JsonObject json = new JsonObject();
        json.addProperty("width", WIDTH);
        json.addProperty("height", HEIGHT);
        return json;
    }

    /** The one setting: how many values of a property at most. */
    private JsonArray settings(String id, String name, String help) {
        JsonObject json = new JsonObject();
        json.addProperty("type", "number");
        json.addProperty("default", 0);
        json.addProperty(id, ExtensionQuery.LIMIT);
        json.addProperty(name, texts.get("setting.limit"));
        json.addProperty(help, texts.get("setting.limit.about"));
        JsonArray all = new JsonArray();
        all.add(json);
        return all;
    }
}
