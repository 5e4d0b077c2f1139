package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.FORM;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What OpenRefine asks, in its order, with the addresses that the manifest gives it. */
final class OpenRefineTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    /** The path of an address that the manifest gave. */
    private static String path(String address) {
        String base = SERVER.server().url().replaceFirst("/$", "");
        assertTrue(address.startsWith(base), address);
        return address.substring(base.length());
    }

    private static String suggestPath(JsonObject manifest, String kind) {
        JsonObject service = manifest.getAsJsonObject("suggest").getAsJsonObject(kind);
        return path(service.get("service_url").getAsString() + service.get("service_path").getAsString());
    }

    private static List<String> ids(JsonElement list) {
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
            .map(each -> each.getAsJsonObject().get("id").getAsString()).toList();
    }

    private static JsonObject ask(String field, String text) {
        HttpResponse<String> answer = SERVER.post("/reconcile", FORM + "; charset=UTF-8", field + "=" + encode(text.replace('\'', '"')));
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        return json(answer);
    }

    @Test
    void aColumnIsReconciledAndExtended() {
        JsonObject manifest = json(SERVER.get("/reconcile", "Origin", "http://127.0.0.1:3333", "Accept", "application/json, text/javascript, */*; q=0.01"));
        assertTrue(ids(manifest.get("defaultTypes")).contains("category"));
        // It guesses the type of a column from a few cells.
        JsonObject guessed = ask("queries", "{'q0':{'query':'Case management','limit':3},'q1':{'query':'Protection monitoring','limit':3}}");
        assertEquals(List.of("category"), ids(best(guessed, "q1").get("type")));
        // People look for another type and for properties to compare with.
        assertTrue(ids(json(SERVER.get(suggestPath(manifest, "type") + "?prefix=" + encode("catégor"))).get("result")).contains("category"));
        assertTrue(ids(json(SERVER.get(suggestPath(manifest, "property") + "?prefix=cod&type=category")).get("result")).contains("notation"));
        // It sends the cells in batches.
        JsonObject found = ask("queries", "{'q0':{'query':'Suivi de la protéction','type':'category','type_strict':'should'},"
            + "'q1':{'query':'إدارة الحالات','type':'category','type_strict':'should'},"
            + "'q2':{'query':'population data','type':'category','type_strict':'should','limit':2,'properties':[{'pid':'notation','v':'C1'}]}}");
        assertEquals(List.of("q0", "q1", "q2"), List.copyOf(found.keySet()));
        assertEquals("category-ProtectionMonitoring", best(found, "q0").get("id").getAsString());
        assertEquals("category-CaseManagement", best(found, "q1").get("id").getAsString());
        assertTrue(best(found, "q1").get("match").getAsBoolean());
        assertTrue(best(found, "q2").get("match").getAsBoolean());
        peopleLookAtWhatWasFound(manifest);
        columnsAreFetched(manifest);
    }

    private static void peopleLookAtWhatWasFound(JsonObject manifest) {
        // They look at a candidate in a frame.
        String preview = manifest.getAsJsonObject("preview").get("url").getAsString().replace("{{id}}", "category-CaseManagement");
        HttpResponse<String> page = SERVER.get(path(preview), "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<h1>Case management</h1>"), page::body);
        assertTrue(header(page, "Content-Security-Policy").endsWith("frame-ancestors *"));
        // Or search for one themselves, and look at what the list shows.
        JsonObject suggested = json(SERVER.get(suggestPath(manifest, "entity") + "?prefix=case+man&type=category"));
        assertEquals("category-CaseManagement", ids(suggested.get("result")).get(0));
        String flyout = manifest.getAsJsonObject("suggest").getAsJsonObject("entity").get("flyout_service_path").getAsString();
        assertTrue(json(SERVER.get(flyout.replace("${id}", "category-CaseManagement"))).get("html").getAsString().contains("Case management"));
        // They follow the link of a match.
        String view = manifest.getAsJsonObject("view").get("url").getAsString().replace("{{id}}", "category-CaseManagement");
        HttpResponse<String> sent = SERVER.get(path(view));
        assertEquals(303, sent.statusCode());
        assertEquals("/ontology/categories#CaseManagement", header(sent, "Location"));
        assertTrue(SERVER.get(header(sent, "Location").replaceFirst("#.*", ""), "Accept", "text/html").body().contains("id=\"CaseManagement\""));
    }

    private static void columnsAreFetched(JsonObject manifest) {
        JsonObject proposer = manifest.getAsJsonObject("extend").getAsJsonObject("propose_properties");
        String propose = path(proposer.get("service_url").getAsString() + proposer.get("service_path").getAsString());
        assertTrue(ids(json(SERVER.get(propose + "?type=category&limit=50")).get("properties")).contains("label-ar"));
        JsonObject extended = ask("extend", "{'ids':['category-CaseManagement'],'properties':[{'id':'notation'},{'id':'label-ar','settings':{'limit':'0'}}]}");
        JsonObject row = extended.getAsJsonObject("rows").getAsJsonObject("category-CaseManagement");
        assertEquals("[{\"str\":\"C4\"}]", row.get("notation").toString());
        assertEquals("[{\"str\":\"إدارة الحالات\"}]", row.get("label-ar").toString());
        assertEquals(List.of("notation", "label-ar"), ids(extended.get("meta")));
    }

    @Test
    void batchesMayAlsoComeInTheAddress() {
        HttpResponse<String> answer = SERVER.get("/reconcile?queries=" + encode("{\"a\":{\"query\":\"census\"}}"));
        assertEquals("practice-Census", best(json(answer), "a").get("id").getAsString());
    }

    @Test
    void noScriptOfAnotherPageIsWritten() {
        HttpResponse<String> answer = SERVER.get("/reconcile?callback=steal");
        assertEquals("application/json", ServerUnderTest.type(answer));
        assertFalse(answer.body().contains("steal"), answer::body);
    }

    private static JsonObject best(JsonObject found, String name) {
        return found.getAsJsonObject(name).getAsJsonArray("result").get(0).getAsJsonObject();
    }
}
