package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.FORM;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no question, or too much of one, is refused with its place and without repeating it; frames and methods. */
final class ReconcileLimitsTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @RegisterExtension
    static final ServerUnderTest HASTY = ServerUnderTest.stoppingAfter(Duration.ofNanos(1));

    private static HttpResponse<String> form(String field, String json) {
        return SERVER.post("/reconcile", FORM, field + "=" + encode(json.replace('\'', '"')));
    }

    private static HttpResponse<String> body(String path, String json) {
        return SERVER.post("/reconcile/v1" + path, "application/json", json.replace('\'', '"'));
    }

    private static String queries(int number) {
        return IntStream.range(0, number).mapToObj("'q%d':{'query':'x'}"::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "{}x", "nonsense", "{'q0':{'query':'x'},}", "{q0:{'query':'x'}}", "{'q0':{'query':NaN}}",
        "{'q0':{'query':'x','limit':01}}", "// no\n{}", ")]}'\n{}"})
    void whatIsNotJsonIsRefused(String text) {
        assertProblem(400, "reconcile-json", form("queries", text));
        assertProblem(400, "reconcile-json", form("extend", text));
        assertProblem(400, "reconcile-json", body("/match", text));
        assertProblem(400, "reconcile-json", body("/extend", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]=", "null=", "1=", "'x'=", "{'q':[]}=q", "{'q':null}=q", "{'q':{'query':1}}=q.query",
        "{'q':{'query':['x']}}=q.query", "{'q':{'query':{'a':1}}}=q.query", "{'q':{'query':'x','limit':'5'}}=q.limit",
        "{'q':{'query':'x','limit':0}}=q.limit", "{'q':{'query':'x','limit':-1}}=q.limit", "{'q':{'query':'x','type':1}}=q.type",
        "{'q':{'query':'x','type':[{'id':'a'}]}}=q.type[0]", "{'q':{'query':'x','type_strict':'maybe'}}=q.type_strict",
        "{'q':{'query':'x','properties':{}}}=q.properties", "{'q':{'query':'x','properties':[{'v':'a'}]}}=q.properties[0].pid",
        "{'q':{'query':'x','properties':[{'pid':'a'}]}}=q.properties[0].v", "{'q':{'query':'x','a.query':1}}=q.a.query",
        "{'q':{'query':'x','properties':[{'pid':'a','v':null}]}}=q.properties[0].v", "{'q':{'query':null}}=q",
        "{'q':{'query':'x','properties':[{'pid':'a','v':[['b']]}]}}=q.properties[0].v[0]"})
    void aFieldOfTheWrongKindIsNamed(String textAndPlace) {
        int at = textAndPlace.lastIndexOf('=');
        HttpResponse<String> answer = form("queries", textAndPlace.substring(0, at));
        assertProblem(400, "reconcile-form", answer);
        assertEquals(textAndPlace.substring(at + 1), json(answer).get("detail").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'queries':{}}", "{'queries':[1]}", "{'queries':[{'conditions':[{}]}]}",
        "{'queries':[{'conditions':[{'matchType':'name'}]}]}", "{'queries':[{'conditions':[{'matchType':'colour','propertyValue':'x'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'property','propertyValue':'x'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'x','required':'yes'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'x','matchQuantifier':'most'}]}]}",
        "{'queries':[{'lang':1,'conditions':[{'matchType':'name','propertyValue':'x'}]}]}"})
    void theDraftIsAsStrict(String text) {
        assertProblem(400, "reconcile-form", body("/match", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'ids':[]}", "{'ids':{},'properties':[]}", "{'ids':[1],'properties':[]}", "{'ids':[],'properties':['a']}",
        "{'ids':[],'properties':[{}]}", "{'ids':[],'properties':[{'id':'iri','settings':{'limit':'many'}}]}",
        "{'ids':[],'properties':[{'id':'iri','settings':[]}]}", "{'ids':[],'properties':[{'id':'iri','settings':{'limit':{}}}]}"})
    void extensionsAreAsStrict(String text) {
        assertProblem(400, "reconcile-form", form("extend", text));
        assertProblem(400, "reconcile-form", body("/extend", text));
    }

    @Test
    void depthIsBounded() {
        String deep = "{'q':{'query':'x','properties':[{'pid':'a','v':" + "[".repeat(5_000) + "]".repeat(5_000) + "}]}}";
        assertProblem(400, "reconcile-json", form("queries", deep));
        assertProblem(400, "reconcile-json", body("/match", deep));
        assertProblem(400, "reconcile-json", body("/match", "{'queries':" + "[{'a':".repeat(20_000) + "1" + "}]".repeat(20_000) + "}"));
    }

    @Test
    void numbersAreBounded() {
        assertEquals(200, form("queries", queries(50)).statusCode());
        assertProblem(413, "reconcile-too-many", form("queries", queries(51)));
        HttpResponse<String> flood = form("queries", queries(10_000));
        assertTrue(flood.statusCode() >= 400 && flood.statusCode() < 500, flood::body);
        String many = queries(10_000).replaceAll("'q\\d+':\\{'query':'x'}", "{'conditions':[]}").replace('{', '{');
        assertProblem(413, "reconcile-too-many", body("/match", "{'queries':[" + many.substring(1, many.length() - 1) + "]}"));
        String ids = IntStream.range(0, 501).mapToObj(id -> "'a'").collect(Collectors.joining(",", "[", "]"));
        assertProblem(413, "reconcile-too-many", body("/extend", "{'ids':" + ids + ",'properties':[]}"));
        String values = IntStream.range(0, 51).mapToObj(id -> "'a'").collect(Collectors.joining(",", "[", "]"));
        assertProblem(413, "reconcile-too-many", form("queries", "{'q':{'query':'x','properties':[{'pid':'a','v':" + values + "}]}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "1e999999999", "123456789012345678901234567890"})
    void aHugeNumberIsManyAndCostsNothing(String number) {
        assertEquals(200, form("queries", "{'q':{'query':'refugees','limit':" + number + ",'properties':[{'pid':'notation','v':" + number + "}]}}").statusCode());
    }

    @Test
    void longTextsAreCutToWhatCanBeCompared() {
        assertEquals(200, form("queries", "{'q':{'query':'" + "protection monitoring ".repeat(200) + "'}}").statusCode());
        assertProblem(413, "reconcile-too-long", form("queries", "{'q':{'query':'" + "x".repeat(5_001) + "'}}"));
        assertProblem(413, "reconcile-too-long", body("/match", "{'a':'" + "x".repeat(300_000) + "'}"));
        HttpResponse<String> huge = form("queries", "{'q':{'query':'" + "x".repeat(1_000_000) + "'}}");
        assertTrue(huge.statusCode() >= 400 && huge.statusCode() < 500, huge::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "()", "½", "²", "ـ", "\\ud83d\\ude00", "\\ud800", "\\u0000", "(((((", "and/or", "a", "1", "²/½",
        "\\u202e\\u200f", "AND OR NOT *:*", "[0 TO 9]", "x\\\\"})
    void oddTextsHaveAnAnswer(String text) {
        HttpResponse<String> answer = form("queries", "{'q':{'query':'" + text + "'}}");
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(200, body("/match", "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'" + text + "'}]}]}").statusCode());
    }

    @Test
    void whatIsLookedForIsNotRepeatedInTheRefusal() {
        HttpResponse<String> answer = form("queries", "{'q':{'query':'Jane Doe','limit':'Jane Doe'}}");
        assertProblem(400, "reconcile-form", answer);
        assertFalse(answer.body().contains("Jane"), answer::body);
        assertFalse(form("queries", "{'q':{'query':'Jane Doe'").body().contains("Jane"));
    }

    @Test
    void onlyThePreviewMayBeFramed() {
        for (String path : new String[] {"/reconcile/preview?id=category-CaseManagement", "/reconcile/v1/preview?id=category-CaseManagement"}) {
            assertTrue(header(SERVER.get(path), "Content-Security-Policy").endsWith("frame-ancestors *"));
        }
        for (String path : new String[] {"/reconcile", "/reconcile/v1", "/reconcile/preview", "/reconcile/preview?id=%3Cscript%3E",
            "/reconcile/suggest/entity?prefix=x", "/reconcile/flyout/entity?id=category-CaseManagement", "/", "/queries"}) {
            assertTrue(header(SERVER.get(path), "Content-Security-Policy").endsWith("frame-ancestors 'none'"), path);
        }
    }

    @Test
    void anUnknownIdIsNotFoundAndNotRepeatedAsMarkup() {
        HttpResponse<String> page = SERVER.get("/reconcile/preview?id=%3Cscript%3E", "Accept", "text/html");
        assertEquals(404, page.statusCode());
        assertFalse(page.body().contains("<script>"), page::body);
        assertProblem(404, "not-found", SERVER.get("/reconcile/view/nobody"));
        assertProblem(404, "not-found", SERVER.get("/reconcile/flyout/entity?id=nobody"));
        assertProblem(404, "not-found", SERVER.get("/reconcile/flyout/colour?id=category"));
        assertProblem(404, "not-found", SERVER.get("/reconcile/nothing"));
        assertProblem(404, "not-found", SERVER.get("/reconcile/v1/view/category-CaseManagement"));
    }

    @Test
    void formsAndMethodsAreHeld() {
        assertProblem(415, "reconcile-media-type", SERVER.post("/reconcile", "application/json", "{}"));
        assertProblem(415, "reconcile-media-type", SERVER.post("/reconcile/v1/match", FORM, "queries=%7B%7D"));
        assertProblem(415, "reconcile-media-type", SERVER.post("/reconcile/v1/match", "application/json", "{}", "Content-Encoding", "gzip"));
        assertProblem(400, "reconcile-form", SERVER.post("/reconcile", FORM, "query=x"));
        assertProblem(405, "method-not-allowed", SERVER.post("/reconcile/preview", FORM, "id=x"));
        assertProblem(405, "method-not-allowed", SERVER.post("/reconcile/v1", "application/json", "{}"));
        assertProblem(405, "method-not-allowed", SERVER.get("/reconcile/v1/match"));
        assertProblem(405, "method-not-allowed", SERVER.send("DELETE", "/reconcile", BodyPublishers.noBody()));
        assertEquals(204, SERVER.send("OPTIONS", "/reconcile/v1/match", BodyPublishers.noBody()).statusCode());
        assertEquals(200, SERVER.send("HEAD", "/reconcile", BodyPublishers.noBody()).statusCode());
    }

    @Test
    void whatTakesTooLongIsStoppedAndSaysSo() {
        assertProblem(503, "reconcile-timeout", HASTY.post("/reconcile", FORM, "queries=" + encode(queries(50).replace('\'', '"'))));
    }
}
