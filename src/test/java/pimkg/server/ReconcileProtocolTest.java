package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.FORM;
import static pimkg.server.ServerUnderTest.encode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.text.Language;

/** Every kind of answer fits the schemas of its version, and what those call invalid is refused. */
final class ReconcileProtocolTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String NAMES_02 = "{'q0':{'query':'census'},'q1':{'query':'suivi de protection','type':'category','limit':1},"
        + "'q2':{'query':'xyzzy'},'q3':{'properties':[{'pid':'category','v':{'id':'category-PopulationData'}}]},"
        + "'q4':{'query':'practice-Census','type':['practice','people'],'type_strict':'any','properties':[{'pid':'notation','v':['C1',1,true]}]}}";
    private static final String NAMES_1 = "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'census'}]},"
        + "{'type':'category','limit':2,'lang':'fr','conditions':[{'matchType':'name','propertyValue':'suivi de protection'},"
        + "{'matchType':'property','propertyId':'notation','propertyValue':'C3','required':true,'matchQuantifier':'any'}]},"
        + "{'conditions':[{'matchType':'id','propertyValue':'category-PopulationData'}]}]}";
    private static final String EXTEND = "{'ids':['practice-Census','category-PopulationData','nobody'],'properties':["
        + "{'id':'definition'},{'id':'broader'},{'id':'notation'},{'id':'category'},{'id':'exactMatch'},{'id':'label-fr'},"
        + "{'id':'label-ar'},{'id':'altLabel','settings':{'limit':'2'}},{'id':'source'},{'id':'certainty'},{'id':'iri'},{'id':'unknown'}]}";

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static HttpResponse<String> form(String field, String json, String... headers) {
        return SERVER.post("/reconcile", FORM, field + "=" + encode(json), headers);
    }

    private static HttpResponse<String> body(String path, String json, String... headers) {
        return SERVER.post("/reconcile/v1" + path, "application/json", json, headers);
    }

    private static String ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("application/json", ServerUnderTest.type(answer));
        return answer.body();
    }

    @Test
    void everyAnswerOfVersion02FitsItsSchema() {
        ProtocolSchemas schemas = new ProtocolSchemas("0.2");
        for (Language language : Language.values()) {
            String[] speaks = {"Accept-Language", language.tag()};
            schemas.assertValid("manifest", ok(SERVER.get("/reconcile", speaks)));
            schemas.assertValid("reconciliation-result-batch", ok(form("queries", json(NAMES_02), speaks)));
            schemas.assertValid("data-extension-response", ok(form("extend", json(EXTEND), speaks)));
            schemas.assertValid("suggest-entities-response", ok(SERVER.get("/reconcile/suggest/entity?prefix=prot", speaks)));
            schemas.assertValid("suggest-types-response", ok(SERVER.get("/reconcile/suggest/type?prefix=", speaks)));
            schemas.assertValid("suggest-properties-response", ok(SERVER.get("/reconcile/suggest/property?prefix=", speaks)));
            schemas.assertValid("data-extension-property-proposal", ok(SERVER.get("/reconcile/extend/propose?type=category&limit=3", speaks)));
        }
    }

    @Test
    void everyAnswerOfVersion1FitsItsSchema() {
        ProtocolSchemas schemas = new ProtocolSchemas("1.0-draft");
        for (Language language : Language.values()) {
            String[] speaks = {"Accept-Language", language.tag()};
            schemas.assertValid("manifest", ok(SERVER.get("/reconcile/v1", speaks)));
            schemas.assertValid("manifest", ok(SERVER.get("/reconcile/v1/", speaks)));
            schemas.assertValid("reconciliation-result-batch", ok(body("/match", json(NAMES_1), speaks)));
            schemas.assertValid("data-extension-response", ok(body("/extend", json(EXTEND), speaks)));
            schemas.assertValid("suggest-entities-response", ok(SERVER.get("/reconcile/v1/suggest/entity?prefix=prot&limit=3", speaks)));
            schemas.assertValid("suggest-types-response", ok(SERVER.get("/reconcile/v1/suggest/type?prefix=c&offset=1", speaks)));
            schemas.assertValid("suggest-properties-response", ok(SERVER.get("/reconcile/v1/suggest/property?prefix=", speaks)));
            schemas.assertValid("data-extension-property-proposal", ok(SERVER.get("/reconcile/v1/extend/propose?type=category", speaks)));
        }
    }

    @Test
    void theSchemasAreAsked() {
        for (String version : new String[] {"0.2", "1.0-draft"}) {
            ProtocolSchemas schemas = new ProtocolSchemas(version);
            for (String kind : new String[] {"manifest", "reconciliation-result-batch", "data-extension-response"}) {
                for (Path example : schemas.examples(kind, "invalid")) {
                    assertFalse(schemas.faults(kind, ProtocolSchemas.read(example)).isEmpty(), example.toString());
                }
            }
        }
    }

    @Test
    void theExamplesOfOthersAreAnsweredOrRefusedAsTheyAreMeant() {
        ProtocolSchemas old = new ProtocolSchemas("0.2");
        ProtocolSchemas draft = new ProtocolSchemas("1.0-draft");
        String batch = "reconciliation-query-batch";
        old.examples(batch, "valid").forEach(file ->
            old.assertValid("reconciliation-result-batch", ok(form("queries", ProtocolSchemas.read(file)))));
        draft.examples(batch, "valid").forEach(file ->
            draft.assertValid("reconciliation-result-batch", ok(body("/match", ProtocolSchemas.read(file)))));
        old.examples("data-extension-query", "valid").forEach(file ->
            old.assertValid("data-extension-response", ok(form("extend", ProtocolSchemas.read(file)))));
        draft.examples("data-extension-query", "valid").forEach(file ->
            draft.assertValid("data-extension-response", ok(body("/extend", ProtocolSchemas.read(file)))));
        old.examples(batch, "invalid").forEach(file -> assertRefused(form("queries", ProtocolSchemas.read(file)), file));
        draft.examples(batch, "invalid").forEach(file -> assertRefused(body("/match", ProtocolSchemas.read(file)), file));
    }

    private static void assertRefused(HttpResponse<String> answer, Path file) {
        assertEquals(400, answer.statusCode(), file + " " + answer.body());
        assertEquals("application/problem+json", ServerUnderTest.type(answer));
        assertTrue(ServerUnderTest.json(answer).get("code").getAsString().startsWith("reconcile-"), answer::body);
    }
}
